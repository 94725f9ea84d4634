package dev.handbill.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of the run that is started again when it dies. Gives up on one that dies again and again:
 * starting it once more would only hide why.
 */
final class Part<T extends AutoCloseable> implements AutoCloseable {
    static final int MOST_RESTARTS = 3;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private final Kind<T> kind;
    private final StopOrder.Start<T> start;
    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private T current;
    private boolean isClosed;

    private Part(Kind<T> kind, StopOrder.Start<T> start, T first, Clock clock) {
        this.kind = kind;
        this.start = start;
        this.current = first;
        this.clock = clock;
    }

    /**
     * What all parts of a kind have in common. {@code farewell}: how it ended, and where it says
     * why.
     */
    record Kind<T>(String name, Predicate<T> isRunning, Function<T, String> farewell) {}

    static <T extends AutoCloseable> Part<T> start(
            Kind<T> kind, StopOrder.Start<T> start, Clock clock) throws Exception {
        return new Part<>(kind, start, start.start(), clock);
    }

    synchronized T current() {
        return current;
    }

    synchronized boolean isRunning() {
        return kind.isRunning().test(current);
    }

    synchronized void requireRunning() {
        if (!isRunning()) {
            throw new RunProblem(farewell());
        }
    }

    /**
     * Starts it again if it is gone.
     *
     * @return whether it was gone
     * @throws RunProblem if it died too often
     */
    synchronized boolean keepRunning() throws Exception {
        if (isClosed || isRunning()) {
            return false;
        }
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        if (deaths.size() > MOST_RESTARTS) {
            throw new RunProblem(
                    "%s That was the %dth time within %d minutes."
                            .formatted(farewell(), deaths.size(), WITHIN.toMinutes()));
        }
        System.out.printf("  %s Starting it again.%n", farewell());
        tidyUp();
        current = start.start();
        System.out.printf("  %s is started again.%n", kind.name());
        return true;
    }

    @Override
    public synchronized void close() throws Exception {
        isClosed = true;
        current.close();
    }

    /** What the dead one left; that it cannot be ended any more is no reason to end the run. */
    private void tidyUp() {
        try {
            current.close();
        } catch (Exception e) {
            System.err.printf("  While tidying up: %s%n", e.getMessage());
        }
    }

    private String farewell() {
        return kind.farewell().apply(current) + ".";
    }
}
