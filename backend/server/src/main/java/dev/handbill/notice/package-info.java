/**
 * What Handbill itself writes to one person, outside campaigns; {@code delivery.notice} sends it.
 */
@NullMarked
package dev.handbill.notice;

import org.jspecify.annotations.NullMarked;
