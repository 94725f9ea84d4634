package dev.handbill.customer.change;

import dev.handbill.customer.CustomerFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a change is about: everybody who fits a filter, or some by their ids.
 *
 * @param filter all who fit it; an empty one means everybody
 * @param customerIds these; not beside a filter
 */
public record CustomerSelection(
        @Valid @Nullable CustomerFilter filter,
        @Size(min = 1, max = 1_000) @Nullable List<@NotNull @Min(0) Long> customerIds) {}
