package dev.handbill.coupon.change;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of many coupons: those of a campaign, of a customer, or both. Used-up coupons never
 * change.
 *
 * @param action {@code extend} or {@code void}
 * @param validUntil for {@code extend}: the new last day; coupons that are valid longer stay
 */
public record CouponChangeRequest(
        @Schema(enumeration = {"extend", "void"}) @Nullable String action,
        @Nullable Long campaignId,
        @Nullable Long customerId,
        @Nullable LocalDate validUntil) {}
