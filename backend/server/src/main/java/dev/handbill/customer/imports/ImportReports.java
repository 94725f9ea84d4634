package dev.handbill.customer.imports;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.CsvCell;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is shown of imports and of the rows they rejected. */
@ApplicationScoped
class ImportReports {
    private static final String IMPORTS =
            """
            SELECT id, status, file_name, file_size, rows_total, rows_read, created, updated, rejected, error,
                   segments, created_at, started_at, finished_at
            FROM customer_imports
            """;

    private final Db db;

    ImportReports(Db db) {
        this.db = db;
    }

    Page<CustomerImportView> list(int limit, @Nullable String cursor) {
        return Page.of(
                db.query(
                        IMPORTS + "WHERE id < ? ORDER BY id DESC LIMIT ?",
                        ImportReports::view,
                        Cursor.decode(cursor, Long.MAX_VALUE),
                        limit + 1),
                limit,
                CustomerImportView::id);
    }

    /**
     * @throws ApiProblem 404 if there is no such import
     */
    CustomerImportView get(long id) {
        return db.first(IMPORTS + "WHERE id = ?", ImportReports::view, id)
                .orElseThrow(
                        () ->
                                ApiProblem.unknown("import", id));
    }

    Page<ImportRejectView> rejects(long id, int limit, @Nullable String cursor) {
        get(id);
        return Page.of(
                db.query(
                        """
                        SELECT line, content, reason FROM customer_import_rejects
                        WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?
                        """,
                        ImportReports::reject,
                        id,
                        Cursor.decode(cursor, 0),
                        limit + 1),
                limit,
                ImportRejectView::line);
    }

    /** Starts with a byte order mark: without it Excel takes UTF-8 for Windows-1252. */
    void writeRejects(long id, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("\ufeff" + CsvCell.line("line", "reason", "content"));
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () ->
                                db.stream(
                                        """
                                        SELECT line, content, reason FROM customer_import_rejects
                                        WHERE import_id = ? ORDER BY line
                                        """,
                                        row -> write(text, reject(row)),
                                        id));
        text.flush();
    }

    private static void write(Writer text, ImportRejectView reject) {
        try {
            text.write(CsvCell.line(reject.line(), reject.reason(), reject.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportRejectView reject(Row row) throws SQLException {
        return new ImportRejectView(
                row.getLong("line"), row.getString("content"), row.getString("reason"));
    }

    private static CustomerImportView view(Row row) throws SQLException {
        return new CustomerImportView(
                row.getLong("id"),
                row.getString("status"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getLongOrNull("rows_total"),
                row.getLong("rows_read"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("rejected"),
                row.getStringOrNull("error"),
                row.getStrings("segments"),
                row.getInstant("created_at"),
                row.getInstantOrNull("started_at"),
                row.getInstantOrNull("finished_at"));
    }
}
