package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ImportPlan;
import java.util.List;

/**
 * An import that a worker has taken.
 *
 * @param rowsRead rows that are done, by this worker or the one before it
 * @param incomplete rows so far of which some cells were left out
 * @param isCounted whether the file's rows have been counted
 * @param isTrial that only counts what the import would do
 */
record ImportJob(
        long id,
        ImportPlan plan,
        List<String> segments,
        String country,
        long rowsRead,
        long rejected,
        long incomplete,
        boolean isCounted,
        boolean isTrial) {

    ImportJob after(int rows, int rejects, int incompletes) {
        return new ImportJob(
                id,
                plan,
                segments,
                country,
                rowsRead + rows,
                rejected + rejects,
                incomplete + incompletes,
                isCounted,
                isTrial);
    }
}
