package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: one message to one customer over one channel. The last times are what the
 * provider reported after it took the message.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        long id,
        Channel channel,
        @Nullable Long customerId,
        String customerName,
        @Nullable String address,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String provider,
        @Nullable String providerMessageId,
        @Nullable String errorCode,
        @Nullable String errorText,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant bouncedAt,
        @Nullable String bounceCode,
        @Nullable String bounceText,
        @Nullable Instant openedAt,
        @Nullable Instant machineOpenedAt,
        @Nullable Instant clickedAt,
        @Nullable Instant complainedAt) {}
