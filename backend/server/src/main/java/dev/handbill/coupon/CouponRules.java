package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how often a campaign's coupons are worth something. Days and times of day are
 * those of the business's time zone; what is null or empty is no rule.
 *
 * @param validFrom the first day
 * @param validUntil the last day, in place of a number of days after sending
 * @param weekdays 1 (Monday) to 7 (Sunday)
 * @param timeFrom {@code HH:mm}, with {@code timeUntil}; a window that ends before it starts runs
 *     past midnight
 * @param timeUntil {@code HH:mm}, not included
 * @param places names out of the business's places
 * @param redemptionCap how many redemptions the whole campaign gives away
 * @param minimumSpendMinor a term that is shown, in the smallest unit of the business's currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouponRules(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable List<Integer> weekdays,
        @Nullable String timeFrom,
        @Nullable String timeUntil,
        @Nullable List<String> places,
        @Nullable Long redemptionCap,
        @Nullable Long minimumSpendMinor) {
    /** A coupon that is valid from its issue to its expiry, everywhere. */
    public static final CouponRules NONE =
            new CouponRules(null, null, List.of(), null, null, List.of(), null, null);

    boolean isBeforeFirstDay(Instant now, ZoneId zone) {
        return validFrom != null && LocalDate.ofInstant(now, zone).isBefore(validFrom);
    }

    boolean isOutsideHours(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        if (timeFrom == null || timeUntil == null) {
            return !isOn(here);
        }
        LocalTime from = LocalTime.parse(timeFrom);
        LocalTime until = LocalTime.parse(timeUntil);
        LocalTime time = here.toLocalTime();
        if (from.isBefore(until)) {
            return !isOn(here) || time.isBefore(from) || !time.isBefore(until);
        }
        // past midnight the window still belongs to the day on which it began
        boolean isEvening = !time.isBefore(from) && isOn(here);
        boolean isNight = time.isBefore(until) && isOn(here.minusDays(1));
        return !isEvening && !isNight;
    }

    /** An empty place is none of the campaign's, either. */
    boolean isElsewhere(String place) {
        return places != null
                && !places.isEmpty()
                && places.stream().noneMatch(own -> own.equalsIgnoreCase(place));
    }

    private boolean isOn(ZonedDateTime day) {
        return weekdays == null
                || weekdays.isEmpty()
                || weekdays.contains(day.getDayOfWeek().getValue());
    }
}
