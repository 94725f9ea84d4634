package dev.handbill.kernel.redis;

import java.time.Duration;

/**
 * How long people wait for Redis, which may be silent at any moment: half a second once, then for a
 * while not at all.
 */
final class RedisPatience {
    static final Duration WAIT = Duration.ofMillis(500);

    private static final long RESTS_NANOS = Duration.ofSeconds(5).toNanos();

    private volatile long silentSince;
    private volatile boolean isSilent;

    /** Whether it is worth asking. */
    boolean isWorthIt() {
        return !isSilent || System.nanoTime() - silentSince > RESTS_NANOS;
    }

    void wasSilent() {
        silentSince = System.nanoTime();
        isSilent = true;
    }

    void answered() {
        isSilent = false;
    }
}
