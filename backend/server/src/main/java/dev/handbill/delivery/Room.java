package dev.handbill.delivery;

/**
 * How many messages of a lane may be under way at once. The share changes as other lanes come and
 * go, so that a lane at a slow provider never takes the room of the others. A lane starts with one
 * message and may have one more for each that comes back (slow start, as in RFC 5681): a process
 * that is not warm yet takes no more than it can send in time.
 */
final class Room {
    private int share;
    private int open = 1;
    private int used;
    private int underWay;
    private int peak;

    Room(int share) {
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

    /** Waits for room for one message, then takes as much more as there is, up to {@code most}. */
    synchronized int take(int most) throws InterruptedException {
        while (used >= size()) {
            wait();
        }
        int taken = Math.min(most, size() - used);
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

    private int size() {
        return Math.min(share, open);
    }
}
