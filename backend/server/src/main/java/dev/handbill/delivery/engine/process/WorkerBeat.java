package dev.handbill.delivery.engine.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows whether the worker's turns still end. */
@ApplicationScoped
public class WorkerBeat {
    /** Several times what all time-outs of one turn add up to. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private static final long NOT_AT_WORK = 0;

    private volatile long turnStarted = NOT_AT_WORK;

    public void turn(Runnable work) {
        turnStarted = System.nanoTime();
        try {
            work.run();
        } finally {
            turnStarted = NOT_AT_WORK;
        }
    }

    public boolean isBeating(long nowNanos) {
        long started = turnStarted;
        return started == NOT_AT_WORK || nowNanos - started < LONGEST_TURN.toNanos();
    }
}
