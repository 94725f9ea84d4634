package dev.handbill.coupon.change;

import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of many coupons: those of a campaign, of a customer, or both. Used-up coupons never
 * change.
 *
 * @param action {@code extend} or {@code void}
 * @param validUntil for {@code extend}: the new last day; coupons that are valid longer stay
 */
public record CouponChangeRequest(
        @NotNull @OneOf({"extend", "void"}) String action,
        @Min(0) @Nullable Long campaignId,
        @Min(0) @Nullable Long customerId,
        @Nullable LocalDate validUntil) {}
