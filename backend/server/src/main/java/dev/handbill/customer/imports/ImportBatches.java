package dev.handbill.customer.imports;

import dev.handbill.customer.imports.merge.BatchMerge;
import dev.handbill.customer.imports.merge.CustomerMergeStore;
import dev.handbill.customer.imports.merge.WaitingNoes;
import dev.handbill.customer.imports.rows.ImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

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
    ImportJob apply(ImportJob job, List<ImportRow> rows, WaitingNoes waiting) {
        BatchMerge merge = customers.open(rows, waiting);
        merge.take(rows);
        return jobs.advance(job, rows.size(), customers.save(merge, job.id()), merge.reported());
    }

    /** The same without a change to anybody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportJob tryOut(ImportJob job, List<ImportRow> rows, WaitingNoes waiting, TrialPeople people) {
        BatchMerge merge = customers.look(rows, waiting);
        merge.take(rows);
        return jobs.advance(job, rows.size(), people.count(merge), merge.reported());
    }
}
