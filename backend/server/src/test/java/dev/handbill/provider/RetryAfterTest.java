package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void secondsAreTakenAsTheyAre() {
        assertThat(RetryAfter.of("30", "9999999999", CLOCK)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aDateIsCountedFromNow() {
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 10:01:30 GMT", null, CLOCK))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void theResetTimeStandsInForAMissingHeader() {
        long reset = CLOCK.instant().getEpochSecond() + 42;

        assertThat(RetryAfter.of(null, String.valueOf(reset), CLOCK))
                .isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void nonsenseMeansFiveSeconds() {
        assertThat(RetryAfter.of("soon", "never", CLOCK)).isEqualTo(Duration.ofSeconds(5));
        assertThat(RetryAfter.of(null, null, CLOCK)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void pausesLastOneSecondToTenMinutes() {
        assertThat(RetryAfter.of("0", null, CLOCK)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.of("-5", null, CLOCK)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryAfter.of("99999999999999", null, CLOCK)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.of("Sun, 22 Nov 2020 10:01:30 GMT", null, CLOCK))
                .isEqualTo(Duration.ofSeconds(1));
    }
}
