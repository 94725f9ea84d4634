package dev.handbill.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.constraint.TimeOfDay;
import dev.handbill.kernel.text.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When, where and how often a campaign's coupons are worth something. Days and times of day are
 * those of the business's time zone; what is null or empty is no rule. They are columns of the
 * campaign.
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
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouponRules(
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_until") @Nullable LocalDate validUntil,
        @JdbcTypeCode(SqlTypes.ARRAY)
                @Column(name = "valid_weekdays", columnDefinition = "int[]")
                @Size(max = 100)
                @Nullable List<@Min(1) @Max(7) Integer> weekdays,
        @Convert(converter = TimeOfDayColumn.class) @Column(name = "valid_time_from") @TimeOfDay
                @Nullable String timeFrom,
        @Convert(converter = TimeOfDayColumn.class) @Column(name = "valid_time_until") @TimeOfDay
                @Nullable String timeUntil,
        @JdbcTypeCode(SqlTypes.ARRAY)
                @Column(name = "valid_places", columnDefinition = "text[]")
                @Size(max = 200)
                @Nullable List<@Size(max = 100) String> places,
        @Min(1) @Max(1_000_000_000) @Column(name = "redemption_cap") @Nullable Long redemptionCap,
        @Min(1) @Max(Money.MOST_MINOR) @Column(name = "minimum_spend_minor")
                @Nullable Long minimumSpendMinor) {
    /** A coupon that is valid from its issue to its expiry, everywhere. */
    public static final CouponRules NONE =
            new CouponRules(null, null, List.of(), null, null, List.of(), null, null);

    public CouponRules {
        weekdays = weekdays == null ? List.of() : weekdays;
        places = places == null ? List.of() : places;
    }

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
