package dev.handbill.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook, and what came of it.
 *
 * @param messageId the header webhook-id: the same however often it is sent
 * @param body as it is sent
 * @param nextAttemptAt while it waits
 * @param responseStatus of the last try; absent if no answer came
 * @param problem why no answer came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookCall(
        long id,
        String messageId,
        String event,
        Instant occurredAt,
        @Nullable Long customerId,
        String body,
        @Schema(enumeration = {"waiting", "received", "failed"}) String status,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable String answer,
        @Nullable String problem,
        @Nullable Integer tookMillis) {}
