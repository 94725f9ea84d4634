package dev.handbill.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When coupons end: with a day of the business, as "valid until" is read by everyone. */
public final class CouponExpiry {
    private CouponExpiry() {}

    /**
     * @param days counted from the day of issue in the business's zone
     * @return the last millisecond of the last day
     */
    public static Instant after(int days, Instant issued, ZoneId zone) {
        return LocalDate.ofInstant(issued, zone)
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant()
                .minusMillis(1);
    }
}
