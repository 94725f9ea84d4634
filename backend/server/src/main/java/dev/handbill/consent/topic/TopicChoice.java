package dev.handbill.consent.topic;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which topics a customer does not want; they have all others.
 *
 * @param leftTopicIds of existing topics
 */
public record TopicChoice(@NotNull @Size(max = Topics.MOST) List<@Min(0) Long> leftTopicIds) {}
