package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a coupon is worth now. */
public enum CouponState {
    AVAILABLE,
    USED,
    EXPIRED,
    VOIDED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
