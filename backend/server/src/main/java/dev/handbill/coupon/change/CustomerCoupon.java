package dev.handbill.coupon.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.coupon.CouponState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a customer's coupons.
 *
 * @param code the short code, which the counter takes
 * @param openedAt when its page was first opened by a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerCoupon(
        long id,
        String code,
        CouponState state,
        String offerTitle,
        long campaignId,
        String campaignName,
        Instant expiresAt,
        int usesLeft,
        int maxUsage,
        @Nullable Instant redeemedAt,
        @Nullable String place,
        @Nullable Instant openedAt) {}
