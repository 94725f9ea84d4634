package dev.handbill.coupon;

import dev.handbill.business.Business;
import dev.handbill.words.CustomerWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and times as customers of the business say them, in its zone, in their language. */
public record CustomerDates(Business business, CustomerWords words) {
    /** With the words around it: Spanish says "de 2026", others have a comma. */
    private static final Pattern YEAR = Pattern.compile("(?:[,\\s]|'de')*y+");

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
        return DateTimeFormatter.ofPattern(YEAR.matcher(full).replaceAll(""));
    }

    private Locale locale() {
        return words.locale(business.defaultCountry());
    }

    private String format(Instant time, DateTimeFormatter formatter) {
        ZonedDateTime local = time.atZone(business.timeZone());
        return local.format(formatter.withLocale(locale()));
    }
}
