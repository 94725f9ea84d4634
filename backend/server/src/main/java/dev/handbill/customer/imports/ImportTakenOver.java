package dev.handbill.customer.imports;

/** Another worker has taken the import over; this one's batch is rolled back. */
final class ImportTakenOver extends RuntimeException {
    ImportTakenOver(long id) {
        super("Import " + id + " is in other hands", null, false, false);
    }
}
