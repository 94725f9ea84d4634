package dev.handbill.redemption;

import dev.handbill.coupon.CouponView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class CouponChecks {
    CouponView check(@Nullable CheckRequest request, Caller caller) {
        throw new UnsupportedOperationException("to come");
    }

    CouponView look(String tokenOrCode, @Nullable String place, Caller caller) {
        throw new UnsupportedOperationException("to come");
    }
}
