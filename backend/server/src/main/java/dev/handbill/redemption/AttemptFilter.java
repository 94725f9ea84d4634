package dev.handbill.redemption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log of attempts is narrowed by, and its page.
 *
 * @param by the name of an account or API key, as results by staff have it
 * @param without what it does not tell
 * @param updatedAfter made or undone at that time or later; then the list is in the order of such
 *     times, the oldest first
 * @param segment that the coupon's customer carried when they got it
 */
record AttemptFilter(
        @Nullable Long campaignId,
        @Nullable String result,
        @Nullable String place,
        @Nullable String by,
        @Nullable Unnamed without,
        @Nullable String segment,
        @Nullable Instant updatedAfter,
        @Nullable Integer limit,
        @Nullable String cursor) {}
