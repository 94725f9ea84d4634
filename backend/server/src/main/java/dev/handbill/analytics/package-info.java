/**
 * What came of it: reads what the other features wrote, by SQL alone, and changes nothing but the
 * form of its own sums.
 */
@NullMarked
package dev.handbill.analytics;

import org.jspecify.annotations.NullMarked;
