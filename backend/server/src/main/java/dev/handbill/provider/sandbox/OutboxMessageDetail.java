package dev.handbill.provider.sandbox;

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
        String providerMessageId) {

    static OutboxMessageDetail of(
            OutboxMessageView view,
            String html,
            String body,
            Map<String, String> headers,
            String providerMessageId) {
        return new OutboxMessageDetail(
                view.id(),
                view.channel(),
                view.campaignId(),
                view.deliveryId(),
                view.isTest(),
                view.sender(),
                view.recipient(),
                view.subject(),
                view.preview(),
                view.acceptedAt(),
                html,
                body,
                headers,
                providerMessageId);
    }
}
