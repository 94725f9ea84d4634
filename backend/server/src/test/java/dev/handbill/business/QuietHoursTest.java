package dev.handbill.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final QuietHours NIGHT =
            new QuietHours(true, LocalTime.of(21, 0), LocalTime.of(9, 0));

    /** Openings looked up in printed tables of time zones, not computed by the code under test. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary day
        "Europe/Berlin, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
        "Europe/Berlin, 2026-11-23T20:00:00Z, 2026-11-24T08:00:00Z",
        "Europe/Berlin, 2026-11-24T07:59:59Z, 2026-11-24T08:00:00Z",
        "Europe/Berlin, 2026-11-24T08:00:00Z, 2026-11-24T08:00:00Z",
        "America/Los_Angeles, 2026-11-23T12:00:00Z, 2026-11-23T17:00:00Z",
        "Asia/Kolkata, 2026-11-23T16:00:00Z, 2026-11-24T03:30:00Z",
        // the night in which the clocks go forward (29 March) and back (25 October)
        "Europe/Berlin, 2026-03-28T21:00:00Z, 2026-03-29T07:00:00Z",
        "Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T08:00:00Z",
        "America/New_York, 2026-03-08T03:00:00Z, 2026-03-08T13:00:00Z",
        "America/New_York, 2026-11-01T03:00:00Z, 2026-11-01T14:00:00Z",
        // a day that Samoa left out would open one day later
        "Pacific/Apia, 2011-12-30T09:00:00Z, 2011-12-30T19:00:00Z"
    })
    void theNightEndsByTheClockOnTheWall(String zone, Instant now, Instant opening) {
        assertThat(NIGHT.opening(List.of(ZoneId.of(zone)), now)).isEqualTo(opening);
    }

    /** Ends that the clocks leap over or show twice; from the tables of time zones as well. */
    @ParameterizedTest
    @CsvSource({
        // 02:30 is missing: the night is over with the leap
        "Europe/Berlin, 22:00, 02:30, 2026-03-29T00:10:00Z, 2026-03-29T01:00:00Z",
        "America/New_York, 22:00, 02:30, 2026-03-08T06:10:00Z, 2026-03-08T07:00:00Z",
        // Lord Howe leaps half an hour only: 02:15 is missing on 4 October
        "Australia/Lord_Howe, 22:00, 02:15, 2026-10-03T15:00:00Z, 2026-10-03T15:30:00Z",
        // 02:30 comes twice, and so does its end
        "Europe/Berlin, 22:00, 02:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "America/New_York, 22:00, 01:30, 2026-11-01T05:10:00Z, 2026-11-01T05:30:00Z",
        "America/New_York, 22:00, 01:30, 2026-11-01T06:10:00Z, 2026-11-01T06:30:00Z",
        "Australia/Lord_Howe, 22:00, 01:45, 2026-04-04T14:40:00Z, 2026-04-04T14:45:00Z",
        "Australia/Lord_Howe, 22:00, 01:45, 2026-04-04T15:05:00Z, 2026-04-04T15:15:00Z",
        // ends that no clock moves over, on the days on which clocks move
        "Australia/Lord_Howe, 21:00, 09:00, 2026-10-03T12:00:00Z, 2026-10-03T22:00:00Z",
        "Australia/Lord_Howe, 21:00, 09:00, 2026-04-04T12:00:00Z, 2026-04-04T22:30:00Z",
        "Asia/Kolkata, 21:00, 09:00, 2026-03-29T00:00:00Z, 2026-03-29T03:30:00Z"
    })
    void theNightEndsToTheMinuteWhereClocksMove(
            String zone, LocalTime from, LocalTime until, Instant now, Instant opening) {
        QuietHours night = new QuietHours(true, from, until);
        assertThat(night.opening(List.of(ZoneId.of(zone)), now)).isEqualTo(opening);
    }

    @Test
    void whereSeveralZonesArePossibleItMustBeDayInAll() {
        List<ZoneId> zones = zones("America/New_York", "America/Los_Angeles");
        // 15:00 in New York, 12:00 in Los Angeles
        assertThat(NIGHT.opening(zones, Instant.parse("2026-11-23T20:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
        // 09:30 in New York, 06:30 in Los Angeles
        assertThat(NIGHT.opening(zones, Instant.parse("2026-11-23T14:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
        // 21:30 in New York, 18:30 in Los Angeles
        assertThat(NIGHT.opening(zones, Instant.parse("2026-11-24T02:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    }

    @Test
    void zonesAroundTheGlobeEndInOneOfThem() {
        List<ZoneId> zones =
                zones("Pacific/Auckland", "Europe/London", "America/Los_Angeles", "Asia/Tokyo");
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(NIGHT.opening(zones, now)).isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
    }

    @Test
    void aNoonRestAndAMissingHourAreRightToo() {
        QuietHours noon = new QuietHours(true, LocalTime.of(12, 0), LocalTime.of(14, 0));
        List<ZoneId> rome = zones("Europe/Rome");
        assertThat(noon.opening(rome, Instant.parse("2026-11-23T11:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
        // 02:30 does not exist on that night: 03:00, which is 01:00 UTC, comes right after the leap
        QuietHours night = new QuietHours(true, LocalTime.of(1, 0), LocalTime.of(2, 30));
        Instant open = night.opening(rome, Instant.parse("2026-03-29T00:30:00Z"));
        assertThat(open)
                .isBetween(
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(new QuietHours(false, LocalTime.MIN, LocalTime.NOON).opening(rome, open))
                .isEqualTo(open);
    }

    private static List<ZoneId> zones(String... names) {
        return Stream.of(names).map(ZoneId::of).toList();
    }
}
