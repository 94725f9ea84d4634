package dev.handbill.segment;

import jakarta.validation.constraints.NotNull;

/** A segment's new name; if another segment has it, both become one. */
public record SegmentRename(@NotNull String name) {}
