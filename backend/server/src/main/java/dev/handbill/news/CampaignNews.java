package dev.handbill.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param name of the campaign, as it is now
 * @param reason in words, with what to do
 */
public record CampaignNews(
        long id,
        long campaignId,
        String name,
        NewsKind kind,
        @Nullable String reason,
        Instant at) {}
