package dev.handbill.redemption.bench;

import java.util.Arrays;

/** Times in nanoseconds and what they say. */
final class Samples {
    private final long[] nanos;
    private int size;

    Samples(int most) {
        nanos = new long[most];
    }

    synchronized void add(long time) {
        if (size < nanos.length) {
            nanos[size++] = time;
        }
    }

    int size() {
        return size;
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted;
    }

    double micros(double quantile) {
        long[] sorted = sorted();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))]
                / 1_000.0;
    }

    double meanMicros() {
        return Arrays.stream(nanos, 0, size).average().orElse(0) / 1_000.0;
    }

    /**
     * How well one time tells these from the others: the chance that a sample of these is the
     * longer one (Mann and Whitney's U over n·m). 0.5 tells nothing.
     */
    double chanceOfBeingLongerThan(Samples other) {
        long[] mine = sorted();
        long[] theirs = other.sorted();
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (long time : mine) {
            while (below < theirs.length && theirs[below] < time) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < theirs.length && theirs[upTo] == time) {
                upTo++;
            }
            wins += below + (upTo - below) / 2.0;
        }
        return wins / ((double) mine.length * theirs.length);
    }

    @Override
    public String toString() {
        return "n=%,d  mean %,.0f µs  p50 %,.0f  p90 %,.0f  p99 %,.0f  max %,.0f"
                .formatted(size, meanMicros(), micros(0.5), micros(0.9), micros(0.99), micros(1));
    }
}
