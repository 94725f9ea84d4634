package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as the counter sees it: the verdict and what it is for. No address and no surname.
 *
 * @param redeemedAt when it was used last
 * @param place where it was used last
 * @param usedAs the campaign whose coupon was used in place of this one: whoever is reminded of an
 *     offer has two coupons for one use
 * @param rules what the verdict besides expiry rests on
 * @param usageTerms the rules in words, such as "Mondays to Fridays, 11:00 to 15:00"; empty without
 *     any
 * @param currency of the rules' minimum spend
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
        @Nullable String place,
        @Nullable String usedAs,
        CouponRules rules,
        String usageTerms,
        String currency) {}
