package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.customer.imports.report.CustomerImportView;
import dev.handbill.customer.imports.report.ImportReports;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportRecoveryTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject CustomerImports imports;
    @Inject ImportReports reports;
    @Inject ImportWorker worker;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @AfterEach
    void letWritesPass() {
        db.update("DROP TRIGGER IF EXISTS test_break ON customer_imports");
    }

    @Test
    void aKilledImportGoesOnExactlyWhereItStopped() throws IOException {
        long id = queue(4_500, 0);
        breakAfter(2_000);

        worker.workOff();

        CustomerImportView stopped = reports.get(id);
        assertThat(stopped.status()).isEqualTo("running");
        assertThat(stopped.rowsRead()).isEqualTo(2_000);
        assertThat(customers()).isEqualTo(2_000 - stopped.rejected());

        letWritesPass();
        worker.workOff();
        assertThat(reports.get(id).rowsRead())
                .as("still leased to the dead worker")
                .isEqualTo(2_000);

        db.update("UPDATE customer_imports SET lease_until = now() - interval '1 second'");
        worker.workOff();

        CustomerImportView done = reports.get(id);
        assertThat(done.status()).isEqualTo("completed");
        assertThat(done.rowsTotal()).isEqualTo(4_500);
        assertThat(done.rowsRead()).isEqualTo(4_500);
        assertThat(done.rejected()).isEqualTo(45);
        assertThat(done.created()).isEqualTo(4_455).isEqualTo(customers());
        assertThat(rejectedLines(id)).hasSize(45).doesNotHaveDuplicates();
        assertThat(count("customer_import_chunks")).as("pieces of the file that are left").isZero();
    }

    @Test
    void twoImportsAtOnceMakeEveryoneOnce() throws Exception {
        long one = queue(3_000, 0);
        long other = queue(3_000, 0);

        together(4, worker::workOff);

        CustomerImportView first = reports.get(one);
        CustomerImportView second = reports.get(other);
        assertThat(List.of(first.status(), second.status())).containsOnly("completed");
        assertThat(first.rowsRead() + second.rowsRead()).isEqualTo(6_000);
        assertThat(first.created() + second.created()).isEqualTo(2_970).isEqualTo(customers());
        assertThat(first.updated() + second.updated()).isEqualTo(2_970);
        assertThat(first.rejected() + second.rejected()).isEqualTo(60);
    }

    @Test
    void aRowThatPostgresqlRefusesIsRejectedAlone() throws IOException {
        db.update(
                "ALTER TABLE customers ADD CONSTRAINT test_check CHECK (first_name <> 'Name 777')");
        try {
            long id = queue(1_200, 0);

            worker.workOff();

            CustomerImportView done = reports.get(id);
            assertThat(done.status()).isEqualTo("completed");
            assertThat(done.rejected()).isEqualTo(13);
            assertThat(done.created()).isEqualTo(1_187).isEqualTo(customers());
            assertThat(rejectedLines(id)).contains(779L);
        } finally {
            db.update("ALTER TABLE customers DROP CONSTRAINT test_check");
        }
    }

    @Test
    void fiftyThousandRowsAreImported() throws IOException {
        long id = queue(50_000, 0);

        worker.workOff();
        assertThat(reports.get(id).created()).isEqualTo(49_500).isEqualTo(customers());
        long again = queue(50_000, 0);
        worker.workOff();
        assertThat(reports.get(again).created()).isZero();
    }

    private long queue(int rows, int from) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "Email,Phone,First name,Last name,Tags,City,Points,Email consent\n");
        for (int i = from; i < from + rows; i++) {
            boolean isBroken = i % 100 == 99;
            text.append(isBroken ? "broken" : "customer" + i + "@example.com")
                    .append(',')
                    .append(isBroken ? "" : "+1202" + (5_000_000 + i))
                    .append(",Name ")
                    .append(i)
                    .append(",Family ")
                    .append(i % 997)
                    .append(",\"all of us, tag ")
                    .append(i % 20)
                    .append("\",City ")
                    .append(i % 50)
                    .append(',')
                    .append(i)
                    .append(i % 3 == 0 ? ",yes\n" : ",\n");
        }
        Path file = Files.createTempFile("import", ".csv");
        try {
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
            return imports.queue(
                    file,
                    "list.csv",
                    new ImportOptions(null, "import", "US", null, null, null, Wishes.NONE, false));
        } finally {
            Files.delete(file);
        }
    }

    /** Fails in the middle of a batch's transaction, after its customers are written. */
    private void breakAfter(int rows) {
        db.update(
                """
                CREATE OR REPLACE FUNCTION test_break() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF new.rows_read > %d THEN RAISE EXCEPTION 'the power is gone'; END IF;
                    RETURN new;
                END $$
                """
                        .formatted(rows));
        db.update(
                """
                CREATE TRIGGER test_break BEFORE UPDATE ON customer_imports
                FOR EACH ROW EXECUTE FUNCTION test_break()
                """);
    }

    private List<Long> rejectedLines(long id) {
        return db.query(
                "SELECT line FROM customer_import_rejects WHERE import_id = ?",
                row -> row.getLong("line"),
                id);
    }

    private long customers() {
        return db.one("SELECT count(*) AS n FROM customers", row -> row.getLong("n"));
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private static void together(int threads, Runnable work) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        Callable<Void> task =
                () -> {
                    barrier.await();
                    work.run();
                    return null;
                };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> all =
                    java.util.stream.Stream.generate(() -> pool.submit(task))
                            .limit(threads)
                            .toList();
            for (Future<Void> one : all) {
                one.get();
            }
        }
    }
}
