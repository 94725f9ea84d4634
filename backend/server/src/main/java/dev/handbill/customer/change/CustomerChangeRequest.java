package dev.handbill.customer.change;

import dev.handbill.customer.CustomerFilter;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of many customers.
 *
 * @param action {@code tag} gives and takes segments, {@code delete} deletes
 * @param add segments to give
 * @param remove segments to take
 * @param filter all who fit it; an empty one means everybody
 * @param customerIds these; not beside a filter
 * @param selection as the preview told it; needed to delete
 */
public record CustomerChangeRequest(
        @NotNull @OneOf({"tag", "delete"}) String action,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER)
                @Nullable List<@NotNull @Size(max = SegmentNames.LONGEST_WRITTEN) String> add,
        @Size(max = SegmentNames.MOST_PER_CUSTOMER)
                @Nullable List<@NotNull @Size(max = SegmentNames.LONGEST_WRITTEN) String> remove,
        @Valid @Nullable CustomerFilter filter,
        @Size(min = 1, max = 1_000) @Nullable List<@NotNull @Min(0) Long> customerIds,
        @Size(max = 64) @Nullable String selection) {}
