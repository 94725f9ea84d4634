package dev.handbill.bench;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another process does, with a bound. */
final class Waiting {
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /** Returns how long it took. */
    static Duration until(Duration most, String what, Callable<Boolean> condition)
            throws InterruptedException {
        long start = System.nanoTime();
        while (!isTrue(condition)) {
            if (System.nanoTime() - start > most.toNanos()) {
                throw new IllegalStateException("Not within " + most + ": " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    private static boolean isTrue(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
