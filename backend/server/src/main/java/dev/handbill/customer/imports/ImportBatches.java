package dev.handbill.customer.imports;

import dev.handbill.customer.imports.ImportRow.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * Writes a batch of rows and how far the import is in one transaction: a worker that is killed
 * leaves the import exactly at the end of a batch.
 */
@ApplicationScoped
class ImportBatches {
    private final CustomerMergeStore customers;
    private final ImportJobs jobs;

    ImportBatches(CustomerMergeStore customers, ImportJobs jobs) {
        this.customers = customers;
        this.jobs = jobs;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportJob apply(ImportJob job, List<ImportRow> rows) {
        List<Accepted> accepted =
                rows.stream().filter(Accepted.class::isInstance).map(Accepted.class::cast).toList();
        BatchMerge merge =
                customers.open(
                        accepted.stream().map(Accepted::email).filter(Objects::nonNull).toList(),
                        accepted.stream().map(Accepted::phone).filter(Objects::nonNull).toList());
        merge.take(rows);
        customers.save(merge, "import " + job.id());
        return jobs.advance(job, rows.size(), merge.created(), merge.updated(), merge.rejected());
    }
}
