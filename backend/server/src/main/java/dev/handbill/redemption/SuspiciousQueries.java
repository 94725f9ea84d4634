package dev.handbill.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** To come. */
@ApplicationScoped
public class SuspiciousQueries {
    SuspiciousAttempts ofDays(@Nullable Integer days) {
        throw new UnsupportedOperationException("to come");
    }
}
