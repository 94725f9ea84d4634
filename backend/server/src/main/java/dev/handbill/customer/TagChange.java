package dev.handbill.customer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segments to add to and remove from at most 1,000 customers at once. */
public record TagChange(
        @NotNull @Size(min = 1, max = 1_000) List<@Min(0) Long> customerIds,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER)
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> add,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER)
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> remove) {}
