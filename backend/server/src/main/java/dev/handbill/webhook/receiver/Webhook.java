package dev.handbill.webhook.receiver;

import dev.handbill.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of another program that is told what happens, as it is stored.
 *
 * @param offReason {@code failing} or {@code gone} if Handbill switched it off itself
 * @param failures calls that failed since the last one that was received
 * @param restsUntil nothing is sent before
 * @param dropped events that were given up, since too many waited for too long
 * @param oldSecretUntil until when the secret before signs as well
 */
public record Webhook(
        long id,
        String url,
        String description,
        List<WebhookEvent> events,
        boolean isActive,
        @Nullable String offReason,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant restsUntil,
        @Nullable Instant lastReceivedAt,
        long waiting,
        long dropped,
        @Nullable Instant oldSecretUntil,
        Instant createdAt,
        Instant updatedAt) {}
