/**
 * What customers agreed to, and how they leave: opt-out, preferences, topics, suppressions,
 * history.
 */
@NullMarked
package dev.handbill.consent;

import org.jspecify.annotations.NullMarked;
