package dev.handbill.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sandbox's outbox.
 *
 * @param preview the start of the text, at most 160 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboxMessageView(
        long id,
        Channel channel,
        @Nullable Long campaignId,
        @Nullable Long deliveryId,
        boolean isTest,
        String sender,
        String recipient,
        String subject,
        String preview,
        Instant acceptedAt) {}
