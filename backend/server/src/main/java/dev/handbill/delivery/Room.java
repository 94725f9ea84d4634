package dev.handbill.delivery;

/**
 * How many messages of a lane may be under way at once. The share changes as other lanes come and
 * go, so that a lane at a slow provider never takes the room of the others.
 */
final class Room {
    private int share;
    private int used;

    Room(int share) {
        this.share = share;
    }

    synchronized void shareIs(int messages) {
        share = messages;
        notifyAll();
    }

    /** Waits for room for one message, then takes as much more as there is, up to {@code most}. */
    synchronized int take(int most) throws InterruptedException {
        while (used >= share) {
            wait();
        }
        int taken = Math.min(most, share - used);
        used += taken;
        return taken;
    }

    synchronized void giveBack(int messages) {
        used -= messages;
        notifyAll();
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
}
