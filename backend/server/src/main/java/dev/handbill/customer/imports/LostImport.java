package dev.handbill.customer.imports;

/** Another worker has taken the import over; this one's batch is rolled back. */
final class LostImport extends RuntimeException {
    LostImport(long id) {
        super("Import " + id + " is in other hands", null, false, false);
    }
}
