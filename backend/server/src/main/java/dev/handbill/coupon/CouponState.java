package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a coupon is worth now. */
public enum CouponState {
    AVAILABLE,
    USED,
    EXPIRED,
    VOIDED,
    /** Its first day is still to come. */
    NOT_YET,
    /** Not on this day of the week or at this time of day. */
    NOT_NOW,
    /** At another of the business's places. */
    WRONG_PLACE,
    /** The campaign has given away all that it had. */
    CAP_REACHED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String wire() {
        return wire;
    }
}
