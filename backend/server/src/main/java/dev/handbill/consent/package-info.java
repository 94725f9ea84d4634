/** What customers agreed to and when, opt-outs, and the links that lead out. */
@NullMarked
package dev.handbill.consent;

import org.jspecify.annotations.NullMarked;
