package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as the counter sees it: the verdict and what it is for. No address and no surname.
 *
 * @param redeemedAt when it was used last
 * @param place where it was used last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouponView(
        CouponState state,
        String offerTitle,
        String offerTerms,
        long campaignId,
        String campaignName,
        String customerFirstName,
        Instant expiresAt,
        int usageCount,
        int maxUsage,
        int usesLeft,
        @Nullable Instant redeemedAt,
        @Nullable String place) {}
