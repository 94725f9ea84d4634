package dev.handbill.business;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours in which no SMS goes out, by the clock on the recipient's wall.
 *
 * @param isOn false: any hour is fine
 * @param from the first quiet moment of the day
 * @param until the first moment that is not quiet any more; before {@code from}: past midnight
 */
public record QuietHours(boolean isOn, LocalTime from, LocalTime until) {
    /** By then every set of zones but those around the whole globe had an open moment. */
    private static final Duration FURTHEST = Duration.ofDays(2);

    /**
     * The first moment, not before {@code now}, that is quiet in none of the zones; {@code now}
     * itself where it is quiet in none. Zones that share no open moment (a satellite phone's) are
     * looked at one by one: then the first zone decides.
     *
     * @param zones where the recipient may be, at least one
     */
    public Instant opening(Collection<ZoneId> zones, Instant now) {
        if (!isOn) {
            return now;
        }
        Instant latest = now.plus(FURTHEST);
        Instant moment = now;
        while (moment.isBefore(latest)) {
            Instant open = moment;
            for (ZoneId zone : zones) {
                open = opening(zone, open);
            }
            if (open.equals(moment)) {
                return moment;
            }
            moment = open;
        }
        return opening(zones.iterator().next(), now);
    }

    /**
     * By the rules of the zone, to the second: an end that the clocks leap over is the moment after
     * the leap, one that comes twice ends twice, and clocks that go back before {@code from} open
     * again until then.
     */
    private Instant opening(ZoneId zone, Instant moment) {
        if (!isQuiet(zone, moment)) {
            return moment;
        }
        ZoneRules rules = zone.getRules();
        LocalDate today = moment.atZone(zone).toLocalDate();
        Stream<Instant> ends =
                // a day can be missing: Samoa left one out
                Stream.of(today, today.plusDays(1), today.plusDays(2))
                        .flatMap(day -> moments(rules, day.atTime(until)));
        Stream<Instant> leap =
                Stream.ofNullable(rules.nextTransition(moment))
                        .map(ZoneOffsetTransition::getInstant);
        return Stream.concat(ends, leap)
                .filter(end -> end.isAfter(moment) && !isQuiet(zone, end))
                .min(Comparator.naturalOrder())
                .orElse(moment.plus(FURTHEST));
    }

    /** When the clocks show it: twice, once, or, where they leap over it, right after the leap. */
    private static Stream<Instant> moments(ZoneRules rules, LocalDateTime time) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty()
                ? Stream.of(rules.getTransition(time).getInstant())
                : offsets.stream().map(time::toInstant);
    }

    private boolean isQuiet(ZoneId zone, Instant moment) {
        return isQuiet(moment.atZone(zone).toLocalTime());
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
