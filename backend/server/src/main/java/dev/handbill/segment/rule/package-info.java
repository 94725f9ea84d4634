/** Segments that are found by a rule: what a rule can say, its SQL, and those that are saved. */
@NullMarked
package dev.handbill.segment.rule;

import org.jspecify.annotations.NullMarked;
