package dev.handbill.coupon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A coupon with what its page and the counter show. */
public record FoundCoupon(
        long id,
        String token,
        String shortCode,
        long campaignId,
        String campaignName,
        String offerTitle,
        String offerTerms,
        @Nullable Long customerId,
        String customerFirstName,
        Instant expiresAt,
        int usageCount,
        int maxUsage,
        @Nullable Instant redeemedAt,
        @Nullable Instant voidedAt,
        @Nullable String place) {

    /** Used up counts before expired: the customer asks when it was used, not when it ended. */
    public CouponState state(Instant now) {
        if (usageCount >= maxUsage) {
            return CouponState.USED;
        }
        if (voidedAt != null) {
            return CouponState.VOIDED;
        }
        return expiresAt.isAfter(now) ? CouponState.AVAILABLE : CouponState.EXPIRED;
    }

    public CouponView view(Instant now) {
        return new CouponView(
                state(now),
                offerTitle,
                offerTerms,
                campaignId,
                campaignName,
                customerFirstName,
                expiresAt,
                usageCount,
                maxUsage,
                maxUsage - usageCount,
                redeemedAt,
                place,
                CouponRules.NONE,
                "",
                "USD");
    }
}
