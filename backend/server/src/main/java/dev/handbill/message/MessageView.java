package dev.handbill.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the ledger has it.
 *
 * @param id of its delivery, which webhooks name too
 * @param address known once it was tried; never after the customer was erased
 * @param holdReason why it waits, such as that the provider refuses the key; absent where nothing
 *     holds it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        long id,
        Channel channel,
        @Nullable Long customerId,
        @Nullable String address,
        DeliveryStatus status,
        @Nullable String holdReason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String provider,
        @Nullable String providerMessageId,
        @Nullable String errorCode,
        @Nullable String errorText,
        Instant createdAt,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant bouncedAt,
        @Nullable String bounceCode,
        @Nullable String bounceText,
        @Nullable Instant complainedAt) {}
