package dev.handbill.segment;

/** Customers, and those that e-mail and SMS would reach. */
public record SegmentCounts(long customers, long reachableByEmail, long reachableBySms) {}
