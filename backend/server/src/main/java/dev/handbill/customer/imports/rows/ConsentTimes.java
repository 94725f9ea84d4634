package dev.handbill.customer.imports.rows;

import dev.handbill.kernel.text.CleanText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When somebody agreed, as files write it: ISO 8601, RFC 822, the serial days of spreadsheets, the
 * seconds of computers, and what people write, as far as it can be read in one way only. {@code
 * 05/06/2024} is the fifth of June to some and the sixth of May to others, so it is not read.
 *
 * @param zone of a time without an offset
 * @param now nobody has agreed later than this
 */
public record ConsentTimes(ZoneId zone, Instant now) {
    static final String WANTED =
            "Write it as 2024-05-31 or 2024-05-31T18:30:00+02:00, and not in the future.";

    /** Nobody collected consent by computer before; what is earlier is a cell gone wrong. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final int LONGEST = 60;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?i)(?:\\p{L}{2,10}\\.?,\\s*)?(?<day>.+?)"
                            + "(?:(?:T|,?\\s+(?:at|um|à)?\\s*)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                            + "(?:\\s*(?<half>[ap])\\.?m\\.?)?"
                            + "(?:\\s*\\(?(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?|[A-Za-z]{2,4}|[A-Za-z]+/[A-Za-z_/]+)\\)?)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "(\\d{1,2})(?:([-/.])(\\d{1,2})\\2(\\d{4})|([/.])(\\d{1,2})\\5(\\d{2}))\\.?");
    private static final Pattern COMPACT = Pattern.compile("(20\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th|er|º)?[.\\s-]+(?:de )?(\\p{L}{3,10})\\.?[\\s,-]+(?:de )?(\\d{4}|\\d{2})");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern SERIAL_DAY = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{10}|\\d{13}");
    private static final LocalDate DAY_ZERO_OF_EXCEL = LocalDate.of(1899, 12, 30);

    /** The abbreviations that RFC 822 gives an offset, and those that mean one thing. */
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("z", "Z"),
                    Map.entry("utc", "Z"),
                    Map.entry("gmt", "Z"),
                    Map.entry("ut", "Z"),
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("mez", "+01:00"),
                    Map.entry("mesz", "+02:00"),
                    Map.entry("bst", "+01:00"),
                    Map.entry("eet", "+02:00"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("wet", "Z"),
                    Map.entry("west", "+01:00"));

    /** Empty for what is none of the forms, for the future, and for a day before 1970. */
    public Optional<Instant> read(String cell) {
        String text = CleanText.line(cell);
        if (text.length() > LONGEST || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return number(text)
                    .or(() -> written(text))
                    .filter(time -> !time.isAfter(now) && !time.isBefore(EARLIEST));
        } catch (DateTimeException | NumberFormatException noSuchTime) {
            return Optional.empty();
        }
    }

    private Optional<Instant> number(String text) {
        Matcher serial = SERIAL_DAY.matcher(text);
        if (serial.matches()) {
            LocalDate day = DAY_ZERO_OF_EXCEL.plusDays(Long.parseLong(serial.group(1)));
            return Optional.of(day.atStartOfDay(zone).toInstant());
        }
        if (SECONDS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(
                    text.length() == 13
                            ? Instant.ofEpochMilli(number)
                            : Instant.ofEpochSecond(number));
        }
        return Optional.empty();
    }

    private Optional<Instant> written(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return day(parts.group("day").strip()).flatMap(day -> at(day, parts));
    }

    private Optional<Instant> at(LocalDate day, Matcher parts) {
        if (parts.group("hour") == null) {
            return Optional.of(day.atStartOfDay(zone).toInstant());
        }
        LocalDateTime local = day.atTime(time(parts));
        @Nullable String written = parts.group("zone");
        if (written == null) {
            return Optional.of(local.atZone(zone).toInstant());
        }
        String known = ZONES.get(written.toLowerCase(Locale.ROOT));
        boolean isAbbreviation = written.matches("[A-Za-z]{2,4}");
        if (known == null && isAbbreviation) {
            return Optional.empty();
        }
        return Optional.of(local.atZone(ZoneId.of(known == null ? written : known)).toInstant());
    }

    private static LocalTime time(Matcher parts) {
        int hour = Integer.parseInt(parts.group("hour"));
        @Nullable String half = parts.group("half");
        // some programs write 18:30 PM
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        String second = parts.group("second");
        return LocalTime.of(
                hour,
                Integer.parseInt(parts.group("minute")),
                second == null ? 0 : Integer.parseInt(second),
                nanos(parts.group("fraction")));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private Optional<LocalDate> day(String text) {
        Matcher form = YEAR_FIRST.matcher(text);
        if (form.matches()) {
            return date(form.group(1), form.group(3), form.group(4));
        }
        form = COMPACT.matcher(text);
        if (form.matches()) {
            return date(form.group(1), form.group(2), form.group(3));
        }
        form = DAY_MONTH_NAME.matcher(text);
        if (form.matches()) {
            return named(form.group(3), form.group(2), form.group(1));
        }
        form = MONTH_NAME_DAY.matcher(text);
        if (form.matches()) {
            return named(form.group(3), form.group(1), form.group(2));
        }
        form = YEAR_LAST.matcher(text);
        return form.matches() ? yearLast(form) : Optional.empty();
    }

    /** With points, the day stands first everywhere; else only one of both may be a month. */
    private Optional<LocalDate> yearLast(Matcher form) {
        // two digits of a year that stand behind hyphens may stand before them as well
        int offset = form.group(4) == null ? 5 : 2;
        String mark = form.group(offset);
        String year = form.group(offset + 2);
        int first = Integer.parseInt(form.group(1));
        int second = Integer.parseInt(form.group(offset + 1));
        if (mark.equals(".") || first > 12 || first == second) {
            return date(year, form.group(offset + 1), form.group(1));
        }
        return second > 12 ? date(year, form.group(1), form.group(offset + 1)) : Optional.empty();
    }

    private Optional<LocalDate> named(String year, String month, String day) {
        int number = MonthNames.number(month);
        return number == 0 ? Optional.empty() : date(year, String.valueOf(number), day);
    }

    private Optional<LocalDate> date(String year, String month, String day) {
        int written = Integer.parseInt(year);
        return Optional.of(
                LocalDate.of(
                        year.length() == 2 ? 2000 + written : written,
                        Integer.parseInt(month),
                        Integer.parseInt(day)));
    }
}
