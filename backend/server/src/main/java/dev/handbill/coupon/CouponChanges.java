package dev.handbill.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class CouponChanges {
    CouponChangeView preview(@Nullable CouponChangeRequest request) {
        throw new UnsupportedOperationException("to come");
    }

    CouponChangeView apply(@Nullable CouponChangeRequest request) {
        throw new UnsupportedOperationException("to come");
    }

    CustomerCouponList ofCustomer(long id) {
        throw new UnsupportedOperationException("to come");
    }
}
