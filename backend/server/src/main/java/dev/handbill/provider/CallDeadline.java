package dev.handbill.provider;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * Until when a message may begin its way to the provider, on this machine's monotonic clock. It is
 * asked in the last moment, with the connection in hand: a worker that was frozen anywhere before
 * must not send what another one has taken over meanwhile.
 */
public final class CallDeadline {
    private static final ScopedValue<Long> NANOS = ScopedValue.newInstance();

    private CallDeadline() {}

    /**
     * @param endNanos of {@link System#nanoTime()}
     */
    public static <T> T within(long endNanos, Supplier<T> call) {
        return ScopedValue.where(NANOS, endNanos).call(call::get);
    }

    /**
     * @throws TooLate after the deadline; a call without one never is
     */
    public static void check() throws TooLate {
        if (NANOS.isBound() && NANOS.get() - System.nanoTime() < 0) {
            throw new TooLate();
        }
    }

    /** Nothing of the message has left. */
    public static final class TooLate extends IOException {
        TooLate() {
            super("The worker was too late.");
        }
    }
}
