package dev.handbill.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of customers.
 *
 * @param total how many match, exact; absent above 10,000, where counting would cost more than it
 *     tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerPage(
        List<CustomerView> items, @Nullable String nextCursor, @Nullable Long total) {}
