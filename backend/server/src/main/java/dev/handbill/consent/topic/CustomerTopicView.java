package dev.handbill.consent.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands on one topic.
 *
 * @param isLeft whether they left it
 * @param source where: preference page, dashboard or api; empty while they have it
 */
public record CustomerTopicView(
        long topicId,
        String name,
        String description,
        boolean isLeft,
        String source,
        @Nullable Instant at) {}
