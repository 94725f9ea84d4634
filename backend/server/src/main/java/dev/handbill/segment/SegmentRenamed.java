package dev.handbill.segment;

/**
 * An event within the transaction of the rename: whoever holds names of segments follows.
 *
 * @param from normalized, as is the other
 */
public record SegmentRenamed(String from, String to) {}
