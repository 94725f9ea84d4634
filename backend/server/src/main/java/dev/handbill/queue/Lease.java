package dev.handbill.queue;

import java.time.Duration;

/**
 * The right to work on some ids for a bounded time. Time is measured on this machine's monotonic
 * clock, from before the claim was sent: a worker that was frozen finds its lease over.
 */
public final class Lease {
    private final Lane lane;
    private final Pace pace;
    private final String nextSlot;
    private final String id;
    private final long startNanos;
    private final long endNanos;

    Lease(Lane lane, Pace pace, String nextSlot, String id, long startNanos, Duration length) {
        this.lane = lane;
        this.pace = pace;
        this.nextSlot = nextSlot;
        this.id = id;
        this.startNanos = startNanos;
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

    /** Whether the slots that came with it are too old for a message to go in one. */
    boolean isPastSlot() {
        return System.nanoTime() - startNanos > Pace.SLOT_LASTS.toNanos();
    }

    Pace pace() {
        return pace;
    }

    /** The campaign's next slot as it was after this claim; empty if it was for several ids. */
    String nextSlot() {
        return nextSlot;
    }

    static String member(Lane lane, String id) {
        return lane + "|" + id;
    }

    String member() {
        return member(lane, id);
    }
}
