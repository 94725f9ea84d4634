/**
 * JSON taken at its word: bodies read strictly, checked by the constraints of their record, merge
 * patches (RFC 7396).
 */
@NullMarked
package dev.handbill.kernel.json;

import org.jspecify.annotations.NullMarked;
