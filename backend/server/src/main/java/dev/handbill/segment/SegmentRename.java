package dev.handbill.segment;

/** A segment's new name; if another segment has it, both become one. */
public record SegmentRename(String name) {}
