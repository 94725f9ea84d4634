package dev.handbill.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Makes the clock injectable, so that tests can set it. */
@ApplicationScoped
public class TimeSource {
    /** PostgreSQL keeps microseconds: what is answered at once is what is read later. */
    private static final Duration AS_STORED = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), AS_STORED);
    }
}
