package dev.handbill.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a list of campaigns is narrowed by, its order and its page.
 *
 * @param from the first day on which it went or goes out, such as 2026-12-01
 * @param to the last such day
 * @param sort null for the newest first
 */
record CampaignListFilter(
        @Nullable CampaignStatus status,
        @Nullable String query,
        @Nullable String from,
        @Nullable String to,
        @Nullable CampaignSort sort,
        @Nullable SortOrder order,
        @Nullable Integer limit,
        @Nullable String cursor) {}
