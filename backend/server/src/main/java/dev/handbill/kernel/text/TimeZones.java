package dev.handbill.kernel.text;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by their IANA names in any case, and by the names that Windows and Rails give them.
 *
 * <p>An offset such as {@code -05:00} is no zone: it is an hour wrong for half of the year. {@code
 * EST} and its like mean an offset to some and New York to others, so they are not read either.
 */
public final class TimeZones {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final Map<String, String> BY_LOWER_CASE = new TreeMap<>();
    private static final Map<String, String> BY_CITY = new TreeMap<>();

    /** Names without a slash that mean one thing. */
    private static final Set<String> SINGLE_WORDS =
            Set.of("utc", "gmt", "cet", "eet", "wet", "met");

    private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z]{3,4}");
    private static final Pattern OFFSET_BEFORE =
            Pattern.compile("\\((?:GMT|UTC)[^)]*\\)\\s*([^,]+).*");

    /** Unicode's windowsZones.xml and Rails' ActiveSupport::TimeZone, the zones of most people. */
    private static final Map<String, String> BY_OTHER_NAME =
            Map.ofEntries(
                    Map.entry("eastern standard time", "America/New_York"),
                    Map.entry("eastern time (us & canada)", "America/New_York"),
                    Map.entry("central standard time", "America/Chicago"),
                    Map.entry("central time (us & canada)", "America/Chicago"),
                    Map.entry("mountain standard time", "America/Denver"),
                    Map.entry("mountain time (us & canada)", "America/Denver"),
                    Map.entry("pacific standard time", "America/Los_Angeles"),
                    Map.entry("pacific time (us & canada)", "America/Los_Angeles"),
                    Map.entry("alaskan standard time", "America/Anchorage"),
                    Map.entry("hawaiian standard time", "Pacific/Honolulu"),
                    Map.entry("us mountain standard time", "America/Phoenix"),
                    Map.entry("arizona", "America/Phoenix"),
                    Map.entry("atlantic standard time", "America/Halifax"),
                    Map.entry("atlantic time (canada)", "America/Halifax"),
                    Map.entry("newfoundland standard time", "America/St_Johns"),
                    Map.entry("e. south america standard time", "America/Sao_Paulo"),
                    Map.entry("gmt standard time", "Europe/London"),
                    Map.entry("edinburgh", "Europe/London"),
                    Map.entry("w. europe standard time", "Europe/Berlin"),
                    Map.entry("romance standard time", "Europe/Paris"),
                    Map.entry("central europe standard time", "Europe/Budapest"),
                    Map.entry("central european standard time", "Europe/Warsaw"),
                    Map.entry("gtb standard time", "Europe/Bucharest"),
                    Map.entry("fle standard time", "Europe/Kiev"),
                    Map.entry("turkey standard time", "Europe/Istanbul"),
                    Map.entry("russian standard time", "Europe/Moscow"),
                    Map.entry("india standard time", "Asia/Kolkata"),
                    Map.entry("china standard time", "Asia/Shanghai"),
                    Map.entry("tokyo standard time", "Asia/Tokyo"),
                    Map.entry("singapore standard time", "Asia/Singapore"),
                    Map.entry("aus eastern standard time", "Australia/Sydney"),
                    Map.entry("new zealand standard time", "Pacific/Auckland"));

    static {
        for (String name : KNOWN) {
            BY_LOWER_CASE.put(name.toLowerCase(Locale.ROOT), name);
            int city = name.lastIndexOf('/');
            if (city > 0 && Character.isLetter(name.charAt(city + 1)) && !name.startsWith("Etc")) {
                String key = name.substring(city + 1).toLowerCase(Locale.ROOT);
                BY_CITY.merge(key, name, (a, b) -> a.length() <= b.length() ? a : b);
            }
        }
    }

    private TimeZones() {}

    /** By its IANA name in any case, such as {@code europe/berlin}. */
    public static Optional<ZoneId> of(String text) {
        String name = CleanText.line(text).toLowerCase(Locale.ROOT).replace(' ', '_');
        boolean isName = name.indexOf('/') > 0 || SINGLE_WORDS.contains(name);
        return isName && !name.startsWith("systemv/")
                ? Optional.ofNullable(BY_LOWER_CASE.get(name)).map(ZoneId::of)
                : Optional.empty();
    }

    /** As people and other systems write it in a list. */
    public static ReadCell<ZoneId> written(String cell) {
        String text = CleanText.line(cell);
        Optional<ZoneId> zone = of(text).or(() -> byOtherName(text));
        if (zone.isPresent()) {
            return ReadCell.all(zone.get());
        }
        if (ABBREVIATION.matcher(text).matches()) {
            return ReadCell.none(
                    "“%s” stands for more than one time zone. Write it as Europe/Berlin."
                            .formatted(text));
        }
        boolean isOffset = text.matches("(?i)(?:gmt|utc)?\\s*[+-]\\d{1,2}(?::?\\d{2})?");
        return ReadCell.none(
                isOffset
                        ? "This is an offset, wrong for half of the year. Write the zone as"
                                + " Europe/Berlin."
                        : "This is not a time zone such as Europe/Berlin.");
    }

    private static Optional<ZoneId> byOtherName(String text) {
        Matcher offset = OFFSET_BEFORE.matcher(text);
        String name = (offset.matches() ? offset.group(1) : text).strip().toLowerCase(Locale.ROOT);
        String other = BY_OTHER_NAME.get(name);
        String city = name.length() > 4 ? BY_CITY.get(name.replace(' ', '_')) : null;
        return Optional.ofNullable(other == null ? city : other).map(ZoneId::of);
    }
}
