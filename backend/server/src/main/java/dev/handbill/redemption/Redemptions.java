package dev.handbill.redemption;

import dev.handbill.coupon.CouponView;
import dev.handbill.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Redeems coupons, keeps the log of every attempt, and undoes. */
@ApplicationScoped
public class Redemptions {
    CouponView look(String tokenOrCode) {
        throw new UnsupportedOperationException();
    }

    RedemptionAnswer redeem(@Nullable RedemptionRequest request) {
        throw new UnsupportedOperationException();
    }

    Page<RedemptionView> list(
            @Nullable Long campaignId,
            @Nullable String result,
            @Nullable Integer limit,
            @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    RedemptionView reverse(long id) {
        throw new UnsupportedOperationException();
    }
}
