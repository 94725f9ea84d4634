package dev.handbill.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segments to add to and remove from at most 1,000 customers at once. */
public record TagChange(
        @NotNull @Size(min = 1, max = 1_000) List<Long> customerIds,
        @Nullable List<String> add,
        @Nullable List<String> remove) {}
