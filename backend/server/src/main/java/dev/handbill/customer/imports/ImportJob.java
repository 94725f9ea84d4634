package dev.handbill.customer.imports;

import java.util.List;

/**
 * An import that a worker has taken.
 *
 * @param rowsRead rows that are done, by this worker or the one before it
 * @param isCounted whether the file's rows have been counted
 */
record ImportJob(
        long id,
        ImportPlan plan,
        List<String> segments,
        String country,
        long rowsRead,
        long rejected,
        boolean isCounted) {

    ImportJob after(int rows, int rejects) {
        return new ImportJob(
                id, plan, segments, country, rowsRead + rows, rejected + rejects, isCounted);
    }
}
