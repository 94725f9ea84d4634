package dev.handbill.customer.batch;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param rows one for each row, in the order of the request
 */
public record CustomerBatchAnswer(
        int created, int changed, int unchanged, int rejected, List<CustomerBatchResult> rows) {

    static CustomerBatchAnswer of(List<CustomerBatchResult> rows) {
        return new CustomerBatchAnswer(
                count(rows, BatchOutcome.CREATED),
                count(rows, BatchOutcome.CHANGED),
                count(rows, BatchOutcome.UNCHANGED),
                count(rows, BatchOutcome.REJECTED),
                rows);
    }

    private static int count(List<CustomerBatchResult> rows, BatchOutcome outcome) {
        return (int) rows.stream().filter(row -> row.result() == outcome).count();
    }
}
