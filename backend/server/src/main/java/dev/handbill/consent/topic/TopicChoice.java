package dev.handbill.consent.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a customer does not want; they have all others.
 *
 * @param leftTopicIds of existing topics
 */
public record TopicChoice(@Nullable List<@Nullable Long> leftTopicIds) {}
