package dev.handbill.business;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;

/**
 * The hours in which no text message goes out, by the clock on the recipient's wall.
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

    private Instant opening(ZoneId zone, Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        LocalDate day = local.toLocalDate();
        boolean endsTomorrow = from.isAfter(until) && !local.toLocalTime().isBefore(from);
        // a time that the clocks leap over is the one right after the leap
        Instant open =
                ZonedDateTime.of(endsTomorrow ? day.plusDays(1) : day, until, zone).toInstant();
        // where the clocks go back over the end, its first occurrence may be over already
        return open.isAfter(moment) ? open : moment.plus(Duration.ofMinutes(15));
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
