package dev.handbill.delivery;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's deliveries are narrowed by, and their page.
 *
 * @param errorCode why it was not sent
 * @param segment that its customer carried when the campaign went out
 */
record DeliveryFilter(
        @Nullable DeliveryStatus status,
        @Nullable Channel channel,
        @Nullable DeliveryOutcome outcome,
        @Nullable String errorCode,
        @Nullable String segment,
        @Nullable String query,
        @Nullable Integer limit,
        @Nullable String cursor) {}
