package dev.handbill.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox as the customer would see it.
 *
 * @param html with the inline image as a data URI, to be shown in a sandboxed frame only; empty for
 *     SMS
 * @param body the plain text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboxMessageDetail(
        long id,
        Channel channel,
        @Nullable Long campaignId,
        @Nullable Long deliveryId,
        boolean isTest,
        String sender,
        String recipient,
        String subject,
        String preview,
        Instant acceptedAt,
        String html,
        String body,
        Map<String, String> headers,
        String providerMessageId) {}
