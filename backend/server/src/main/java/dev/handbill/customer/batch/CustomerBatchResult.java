package dev.handbill.customer.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row its place in the request, from 0 on
 * @param id the customer; absent for a row that was rejected
 * @param errors why it was rejected, each with a pointer from the request's body on; absent else
 * @param isNoKept whether a row that was rejected said no, and the no was kept; absent else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerBatchResult(
        int row,
        BatchOutcome result,
        @Nullable Long id,
        @Nullable List<FieldError> errors,
        @Nullable Boolean isNoKept) {}
