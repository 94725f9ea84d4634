package dev.handbill.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started, last first, once; a stop that comes during a start waits for it. */
final class StopOrder {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean isStopping;

    /** Starts something that is there to be ended. */
    interface Start<T extends AutoCloseable> {
        T start() throws Exception;
    }

    synchronized <T extends AutoCloseable> T start(Start<T> start) throws Exception {
        if (isStopping) {
            throw new RunProblem("Stopped before everything was started");
        }
        T thing = start.start();
        started.push(thing);
        return thing;
    }

    void stopAll() {
        // said before the lock is taken: whoever watches must not take an ending part for a failure
        isStopping = true;
        closeAll();
    }

    boolean isStopping() {
        return isStopping;
    }

    private synchronized void closeAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
