package dev.handbill.segment;

import dev.handbill.customer.SegmentNames;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A segment's new name; if another segment has it, both become one. */
public record SegmentRename(@NotBlank @Size(max = SegmentNames.LONGEST_WRITTEN) String name) {}
