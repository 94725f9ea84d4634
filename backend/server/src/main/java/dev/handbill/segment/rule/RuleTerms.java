package dev.handbill.segment.rule;

import dev.handbill.business.Business;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the conditions of one statement share: its values by name, its joins, and its day. */
final class RuleTerms {
    /** Within what PostgreSQL and the calendar can hold. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    final LocalDate today;
    final boolean isDayFirst;
    final Set<String> joins = new LinkedHashSet<>();
    final Map<String, Object> values = new LinkedHashMap<>();
    private final ZoneId zone;

    RuleTerms(Business business, Instant now) {
        zone = business.timeZone();
        today = LocalDate.ofInstant(now, zone);
        isDayFirst = !business.defaultCountry().equals("US");
    }

    /** What is joined under this name; each of its kind has its own. */
    String alias(String kind) {
        return kind + "_" + values.size() + "_" + joins.size();
    }

    /** A comparison with one bound or both. */
    String between(String what, String type, @Nullable Object least, @Nullable Object most) {
        if (least == null) {
            return "%s <= :%s::%s".formatted(what, bound(most), type);
        }
        if (most == null) {
            return "%s >= :%s::%s".formatted(what, bound(least), type);
        }
        return "%s BETWEEN :%s::%s AND :%s::%s"
                .formatted(what, bound(least), type, bound(most), type);
    }

    String bound(@Nullable Object bound) {
        return value(bound instanceof LocalDate day ? within(day).toString() : bound);
    }

    /** Keeps a value, and gives the name under which it stands in the statement. */
    String value(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A rule that was not checked");
        }
        String name = "rule" + values.size();
        values.put(name, value);
        return name;
    }

    static int days(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    LocalDate ago(@Nullable Integer days) {
        return today.minus(days(days), ChronoUnit.DAYS);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    static String and(List<String> conditions) {
        return String.join(" AND ", conditions);
    }
}
