package dev.handbill.queue;

import java.time.Duration;

/**
 * The right to work on some ids for a bounded time. Time is measured on this machine's monotonic
 * clock, from before the claim was sent: a worker that was frozen finds its lease over.
 */
public final class Lease {
    private final Lane lane;
    private final String id;
    private final long endNanos;

    Lease(Lane lane, String id, long startNanos, Duration length) {
        this.lane = lane;
        this.id = id;
        this.endNanos = startNanos + length.toNanos();
    }

    public Lane lane() {
        return lane;
    }

    /** Whether something that takes this long would still end inside the lease. */
    public boolean hasTimeFor(Duration work) {
        return endNanos - System.nanoTime() > work.toNanos();
    }

    /** Until when that something may begin; on {@link System#nanoTime()}. */
    public long latestStart(Duration work) {
        return endNanos - work.toNanos();
    }

    String member() {
        return lane + "|" + id;
    }
}
