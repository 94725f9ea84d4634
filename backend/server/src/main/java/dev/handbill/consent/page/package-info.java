/** What a customer opens from a message: opt-out, preferences, and why they were written to. */
@NullMarked
package dev.handbill.consent.page;

import org.jspecify.annotations.NullMarked;
