package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.customer.imports.rows.ConsentTimes;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTimesTest {
    private static final ConsentTimes TIMES =
            new ConsentTimes(ZoneId.of("Europe/Rome"), Instant.parse("2026-06-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-31                  | 2024-05-30T22:00:00Z",
                "2024-05-31T18:30            | 2024-05-31T16:30:00Z",
                "2024-05-31 18:30:15         | 2024-05-31T16:30:15Z",
                "2024-05-31T18:30:15Z        | 2024-05-31T18:30:15Z",
                "2024-05-31T18:30:15.123Z    | 2024-05-31T18:30:15.123Z",
                "2024-05-31 18:30:15 UTC     | 2024-05-31T18:30:15Z",
                "2024-05-31 18:30:15 -0400   | 2024-05-31T22:30:15Z",
                "2024-05-31T18:30:15+02:00   | 2024-05-31T16:30:15Z",
                "2024/05/31                  | 2024-05-30T22:00:00Z",
                "31.05.2024                  | 2024-05-30T22:00:00Z",
                "31.5.2024 18:30             | 2024-05-31T16:30:00Z",
                "31 May 2024                 | 2024-05-30T22:00:00Z",
                "1 September 2024            | 2024-08-31T22:00:00Z",
                "May 31, 2024                | 2024-05-30T22:00:00Z",
                "31/05/2024                  | 2024-05-30T22:00:00Z",
                "5/31/2024                   | 2024-05-30T22:00:00Z",
                "5/31/24                     | 2024-05-30T22:00:00Z",
                "31.5.24                     | 2024-05-30T22:00:00Z",
                "31-05-2024                  | 2024-05-30T22:00:00Z",
                "31-May-24                   | 2024-05-30T22:00:00Z",
                "31-May-2024                 | 2024-05-30T22:00:00Z",
                "May 31, 2024 6:30 PM        | 2024-05-31T16:30:00Z",
                "2024-05-31 9:05             | 2024-05-31T07:05:00Z",
                "2024-05-31 09:05:00 AM      | 2024-05-31T07:05:00Z",
                "2024-05-31T18:30:00+0200    | 2024-05-31T16:30:00Z",
                "2024-05-31 18:30:00 +0200   | 2024-05-31T16:30:00Z",
                "2024-05-31 18:30:00 Europe/London | 2024-05-31T17:30:00Z",
                "2024-05-31 18:30:00 EST     | 2024-05-31T23:30:00Z",
                "45443                       | 2024-05-30T22:00:00Z",
                "1717173015                  | 2024-05-31T16:30:15Z",
                "Fri, 31 May 2024 18:30:00 +0000 | 2024-05-31T18:30:00Z",
                "31 mai 2024                 | 2024-05-30T22:00:00Z",
                "31. Mai 2024                | 2024-05-30T22:00:00Z",
                "2024-5-31                   | 2024-05-30T22:00:00Z",
                "20240531                    | 2024-05-30T22:00:00Z",
                "12 de junio de 2024         | 2024-06-11T22:00:00Z",
                "2026-06-01T14:00:00+02:00   | 2026-06-01T12:00:00Z",
            })
    void formsThatCanBeReadInOneWayAreRead(String cell, Instant time) {
        assertThat(TIMES.read(cell)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2024",
                "24-05-31",
                "2024-02-30",
                "2024-13-01",
                "2024-05-31T25:00",
                "2024-05-31T18:30+99:00",
                "2024-05-3118:30",
                "2024-05-31T",
                "yes",
                "0001-01-01",
                "2026-06-01T14:00:01+02:00",
                "2026-06-02",
                "9999-12-31",
                "+1000000-01-01",
                "2024-05-31 and a very long story about how it came to be"
            })
    void whatCouldMeanSomethingElseOrCannotBeIsNot(String cell) {
        assertThat(TIMES.read(cell)).isEmpty();
    }
}
