package dev.handbill.delivery;

import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's deliveries are narrowed by, and their page.
 *
 * @param reachedBy over which channels its coupon reached the customer; one delivery a coupon
 * @param errorCode why it was not sent
 * @param segment that its customer carried when the campaign went out
 * @param link number of a link of the e-mail that its reader followed
 */
record DeliveryFilter(
        @Nullable DeliveryStatus status,
        @Nullable Channel channel,
        @Nullable DeliveryOutcome outcome,
        @Nullable ReachedBy reachedBy,
        @Nullable String errorCode,
        @Nullable String segment,
        @Nullable Integer link,
        @Nullable String query,
        @Nullable Integer limit,
        @Nullable String cursor) {}
