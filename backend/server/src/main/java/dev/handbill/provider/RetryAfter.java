package dev.handbill.provider;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long a provider that answers 429 asks us to wait: {@code Retry-After} in seconds or as a date
 * (RFC 9110, 10.2.3), or SendGrid's {@code X-RateLimit-Reset} in seconds since 1970. Bounded, since
 * a wrong header must neither stop the campaign for a day nor make us hammer on.
 */
public final class RetryAfter {
    private static final Duration ABSENT = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    public static Duration of(
            @Nullable String retryAfter, @Nullable String rateLimitReset, Clock clock) {
        Duration asked = afterHeader(retryAfter, clock);
        if (asked == null) {
            asked = resetHeader(rateLimitReset, clock);
        }
        return asked == null ? ABSENT : bounded(asked);
    }

    private static @Nullable Duration afterHeader(@Nullable String value, Clock clock) {
        if (value == null) {
            return null;
        }
        Duration seconds = seconds(value);
        return seconds == null ? untilDate(value, clock) : seconds;
    }

    private static @Nullable Duration resetHeader(@Nullable String value, Clock clock) {
        Duration sinceEpoch = value == null ? null : seconds(value);
        return sinceEpoch == null
                ? null
                : Duration.between(clock.instant(), Instant.EPOCH.plus(sinceEpoch));
    }

    private static @Nullable Duration seconds(String value) {
        try {
            long seconds = Long.parseLong(value.strip());
            return Duration.ofSeconds(Math.clamp(seconds, 0, Integer.MAX_VALUE));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Duration untilDate(String value, Clock clock) {
        try {
            ZonedDateTime date =
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), date.toInstant());
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Duration bounded(Duration asked) {
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
