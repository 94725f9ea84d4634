package dev.handbill.customer.imports.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.reading.CsvDialect;
import dev.handbill.customer.imports.report.ImportRejectView.RejectedCell;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.CsvFile;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.StreamedAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of imports and of the rows they rejected. */
@ApplicationScoped
public class ImportReports {
    private static final String IMPORTS =
            """
            SELECT id, status, file_name, file_size, rows_total, rows_read, created, updated, unchanged, noes, incomplete,
                   rejected, error, segments, is_trial, created_at, started_at, finished_at,
                   undo_removed, undo_restored, undo_kept_written, undo_kept_edited, undo_noes
            FROM customer_imports
            """;

    private static final String REASON = "reason";

    private final Db db;
    private final ObjectMapper json;
    private final StreamedAnswers answers;

    ImportReports(Db db, ObjectMapper json, StreamedAnswers answers) {
        this.db = db;
        this.json = json;
        this.answers = answers;
    }

    public Page<CustomerImportView> list(int limit, @Nullable String cursor) {
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
    public CustomerImportView get(long id) {
        return db.first(IMPORTS + "WHERE id = ?", ImportReports::view, id)
                .orElseThrow(() -> ApiProblem.unknown("import", id));
    }

    public Page<ImportRejectView> rejects(long id, int limit, @Nullable String cursor) {
        get(id);
        return Page.of(
                db.query(
                        """
                        SELECT line, content, reason, is_taken, cells FROM customer_import_rejects
                        WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?
                        """,
                        this::reject,
                        id,
                        Cursor.decode(cursor, 0),
                        limit + 1),
                limit,
                ImportRejectView::line);
    }

    /**
     * The rows that were not taken whole, with the columns of the file and the reason behind them:
     * corrected, it can be imported as it is.
     */
    public void writeRejects(long id, OutputStream out) throws IOException {
        ImportPlan plan =
                db.one(
                        "SELECT plan FROM customer_imports WHERE id = ?",
                        row -> plan(row.getString("plan")),
                        id);
        List<String> titles = titles(plan);
        CsvFile csv = new CsvFile(out);
        answers.run(() -> writeRows(id, plan, titles, csv));
        csv.flush();
    }

    /** The driver streams only inside a transaction. */
    private void writeRows(long id, ImportPlan plan, List<String> titles, CsvFile csv) {
        csv.line(with(titles, titles.size(), REASON));
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () ->
                                db.stream(
                                        """
                                        SELECT content, reason FROM customer_import_rejects
                                        WHERE import_id = ? ORDER BY line
                                        """,
                                        row ->
                                                csv.line(
                                                        with(
                                                                cells(
                                                                        row.getString("content"),
                                                                        plan.delimiter()),
                                                                titles.size(),
                                                                row.getString("reason"))),
                                        id));
    }

    /** A file of rejects that is imported again and rejected again has one reason, not two. */
    private static List<String> titles(ImportPlan plan) {
        @Nullable List<String> titles = plan.titles();
        List<String> known =
                titles == null
                        ? plan.columns().stream().map(ImportColumn::header).toList()
                        : titles;
        int last = known.size() - 1;
        return last > 0 && known.get(last).equals(REASON) ? known.subList(0, last) : known;
    }

    /** What cannot be taken apart stands in the first cell, as it is. */
    private static List<String> cells(String content, char delimiter) {
        return CsvDialect.fields(content, delimiter).orElse(List.of(content));
    }

    private static List<String> with(List<String> cells, int columns, String reason) {
        List<String> line = new ArrayList<>(cells);
        while (line.size() < columns) {
            line.add("");
        }
        line.add(Math.min(columns, line.size()), reason);
        return line;
    }

    private ImportPlan plan(String text) {
        try {
            return json.readValue(text, ImportPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan that cannot be read", e);
        }
    }

    private ImportRejectView reject(Row row) throws SQLException {
        return new ImportRejectView(
                row.getLong("line"),
                row.getString("content"),
                row.getString("reason"),
                row.getBoolean("is_taken"),
                rejectedCells(row.getString("cells")));
    }

    private List<RejectedCell> rejectedCells(String text) {
        try {
            return List.of(json.readValue(text, RejectedCell[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cells that cannot be read", e);
        }
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
                row.getLong("unchanged"),
                row.getLong("noes"),
                row.getLong("incomplete"),
                row.getLong("rejected"),
                row.getStringOrNull("error"),
                row.getStrings("segments"),
                row.getBoolean("is_trial"),
                undo(row),
                row.getInstant("created_at"),
                row.getInstantOrNull("started_at"),
                row.getInstantOrNull("finished_at"));
    }

    private static @Nullable ImportUndoView undo(Row row) throws SQLException {
        if (!row.getString("status").startsWith("und")) {
            return null;
        }
        return new ImportUndoView(
                row.getLong("created") + row.getLong("updated") - row.getLong("unchanged"),
                row.getLong("undo_removed"),
                row.getLong("undo_restored"),
                row.getLong("undo_kept_written"),
                row.getLong("undo_kept_edited"),
                row.getLong("undo_noes"));
    }
}
