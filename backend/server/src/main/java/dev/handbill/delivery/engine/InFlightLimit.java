package dev.handbill.delivery.engine;

/**
 * How many messages of a lane may be under way at once. The share changes as other lanes come and
 * go, so that a lane at a slow provider never takes the room of the others. A lane starts with one
 * message and may have one more for each that comes back (slow start, as in RFC 5681): a process
 * that is not warm yet takes no more than it can send in time.
 */
final class InFlightLimit {
    private int share;
    private int open = 1;
    private int used;
    private int underWay;
    private int peak;

    InFlightLimit(int share) {
        this.share = share;
    }

    synchronized void shareIs(int messages) {
        share = messages;
        notifyAll();
    }

    /** The most that was under way since this was last asked. */
    synchronized int peak() {
        int most = peak;
        peak = underWay;
        return most;
    }

    /**
     * Waits until half of it is free and takes that, at most {@code most}: one half is sent while
     * the other is claimed or recorded. Whatever a chunk leaves, the next one is not smaller for
     * it; taking each bit that comes free would end in many tiny chunks, each with statements of
     * its own (the silly window of RFC 813).
     */
    synchronized int take(int most) throws InterruptedException {
        while (size() - used < chunk(most)) {
            wait();
        }
        int taken = chunk(most);
        used += taken;
        return taken;
    }

    /** Of the room that was taken, {@code messages} are under way; the rest is not needed. */
    synchronized void use(int taken, int messages) {
        underWay += messages;
        peak = Math.max(peak, underWay);
        giveBack(taken - messages);
    }

    /** So many messages are dealt with. */
    synchronized void done(int messages) {
        underWay -= messages;
        open = Math.min(share, open + messages);
        giveBack(messages);
    }

    /** Until everything that was taken is given back; an interruption is kept for later. */
    synchronized void awaitEmpty() {
        boolean isInterrupted = false;
        while (used > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(int messages) {
        used -= messages;
        notifyAll();
    }

    private int chunk(int most) {
        return Math.min(most, (size() + 1) / 2);
    }

    private int size() {
        return Math.max(1, Math.min(share, open));
    }
}
