package dev.handbill.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When coupons end: with a day of the business, as "valid until" is read by everyone. */
public final class CouponExpiry {
    private CouponExpiry() {}

    /**
     * @param lastDay the campaign's last day where it names one
     * @param days else counted from the day of issue in the business's zone
     * @return the last millisecond of the last day
     */
    public static Instant of(@Nullable LocalDate lastDay, int days, Instant issued, ZoneId zone) {
        return lastDay == null ? after(days, issued, zone) : endOf(lastDay, zone);
    }

    /**
     * @param days counted from the day of issue in the business's zone
     * @return the last millisecond of the last day
     */
    public static Instant after(int days, Instant issued, ZoneId zone) {
        return endOf(LocalDate.ofInstant(issued, zone).plusDays(days), zone);
    }

    /** The last millisecond of the day. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }
}
