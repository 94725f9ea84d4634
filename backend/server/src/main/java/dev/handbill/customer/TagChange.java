package dev.handbill.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segments to add to and remove from at most 1,000 customers at once. */
public record TagChange(
        List<Long> customerIds, @Nullable List<String> add, @Nullable List<String> remove) {}
