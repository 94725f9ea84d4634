package dev.handbill.customer.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody agreed, as files write it: ISO 8601 (a day, or a day and a time, with or without an
 * offset), and the few forms that can be read in one way only. {@code 05/06/2024} is the fifth of
 * June to some and the sixth of May to others, so it is not read at all.
 *
 * @param zone of a time without an offset
 * @param now nobody has agreed later than this
 */
record ConsentTimes(ZoneId zone, Instant now) {
    static final String WANTED =
            "Write it as 2024-05-31 or 2024-05-31T18:30:00+02:00, and not in the future.";

    /** Nobody collected consent by computer before; what is earlier is a cell gone wrong. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final int LONGEST = 50;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<day>.+?)(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
                            + "(?: ?(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?)?");

    private static final List<DateTimeFormatter> DAYS =
            Stream.of(
                            "uuuu-MM-dd",
                            "uuuu/MM/dd",
                            "d.M.uuuu",
                            "d MMM uuuu",
                            "d MMMM uuuu",
                            "MMM d, uuuu",
                            "MMMM d, uuuu")
                    .map(ConsentTimes::form)
                    .toList();

    /** Empty for what is none of the forms, for the future, and for a day before 1970. */
    Optional<Instant> read(String cell) {
        Matcher parts = PARTS.matcher(cell.strip());
        if (cell.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            return day(parts.group("day"))
                    .map(day -> at(day, parts.group("time"), parts.group("offset")))
                    .filter(time -> !time.isAfter(now) && !time.isBefore(EARLIEST));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private Instant at(LocalDate day, @Nullable String time, @Nullable String offset) {
        if (time == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        LocalDateTime local = day.atTime(LocalTime.parse(time));
        if (offset == null) {
            return local.atZone(zone).toInstant();
        }
        boolean isNamed = Character.isLetter(offset.charAt(0));
        return local.toInstant(isNamed ? ZoneOffset.UTC : ZoneOffset.of(offset));
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException notThisForm) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
