package dev.handbill.segment;

import java.util.List;

/** Every segment by name, and all customers together. */
public record SegmentList(List<SegmentView> items, SegmentCounts all) {}
