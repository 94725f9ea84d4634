package dev.handbill.segment;

/** A segment with its counts. */
public record SegmentView(
        String name, long customers, long reachableByEmail, long reachableBySms) {}
