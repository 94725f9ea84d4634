package dev.handbill.coupon;

import dev.handbill.business.Business;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times as customers of the business say them, in its zone and its country's order. */
public record CustomerDates(Business business) {
    /** Up to here a weekday and a day of a month are clear without the year. */
    private static final Duration CLEAR = Duration.ofDays(180);

    /** Such as "Sunday, November 30", with the year where it is far away. */
    public String day(Instant time, Instant now) {
        boolean isNear = Duration.between(now, time).abs().compareTo(CLEAR) < 0;
        return isNear ? format(time, withoutYear()) : fullDay(time);
    }

    public String fullDay(Instant time) {
        return format(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
    }

    public String moment(Instant time) {
        return format(
                time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
    }

    private DateTimeFormatter withoutYear() {
        String full =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.FULL, null, IsoChronology.INSTANCE, locale());
        return DateTimeFormatter.ofPattern(full.replaceAll("[,\\s]*y+", ""));
    }

    private Locale locale() {
        return Locale.of("en", business.defaultCountry());
    }

    private String format(Instant time, DateTimeFormatter formatter) {
        ZonedDateTime local = time.atZone(business.timeZone());
        return local.format(formatter.withLocale(locale()));
    }
}
