package dev.handbill.customer.imports.suppressions;

import dev.handbill.customer.imports.report.ImportRejectView;
import java.util.List;

/**
 * What became of a file of addresses that must not be written to.
 *
 * @param rowsRead rows with something in them, the header left out
 * @param added addresses that are suppressed since
 * @param alreadySuppressed addresses that were on the list before, or twice in the file
 * @param rejected rows without a usable address
 * @param rejects the first 200 of these
 */
public record SuppressionImportView(
        long rowsRead,
        long added,
        long alreadySuppressed,
        long rejected,
        List<ImportRejectView> rejects) {}
