package dev.handbill.bench;

import java.util.Arrays;

/** Times in nanoseconds and what they say; more than {@code most} are not kept. */
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

    /** In milliseconds. */
    synchronized double quantile(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
