package dev.handbill.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** The pause between two looks at something that takes a moment. */
final class Waiting {
    private Waiting() {}

    static void briefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits at most as long as the limit. */
    static void untilTrue(BooleanSupplier isSo, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!isSo.getAsBoolean() && Instant.now().isBefore(end)) {
            briefly();
        }
    }
}
