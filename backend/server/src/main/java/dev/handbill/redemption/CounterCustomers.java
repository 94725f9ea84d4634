package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.coupon.CouponState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers as the counter may see them.
 *
 * @param hasMore more than these ten fit the search
 */
public record CounterCustomers(List<CounterCustomer> items, boolean hasMore) {

    /**
     * One customer.
     *
     * @param name first name and initial
     * @param email masked, such as {@code a•••@example.com}
     * @param phone its last three digits
     * @param coupons those that are worth something first, at most five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CounterCustomer(
            long id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            List<CounterCoupon> coupons) {}

    /**
     * One of their coupons.
     *
     * @param code the short code, to check and redeem with
     */
    public record CounterCoupon(
            String code,
            CouponState state,
            String offerTitle,
            String campaignName,
            Instant expiresAt,
            int usesLeft) {}
}
