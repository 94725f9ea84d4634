package dev.handbill.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.customer.imports.mapping.ImportPlan;
import dev.handbill.customer.imports.merge.MergeCounts;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.customer.imports.rows.ImportRow.CellProblem;
import dev.handbill.customer.imports.rows.ImportRow.Rejected;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.work.JobTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports as work: taken by one worker at a time, advanced, ended. */
@ApplicationScoped
class ImportJobs {
    /** Long enough for any row that can be mended and imported again. */
    private static final int LONGEST_CONTENT = 16_000;

    /** Rows that were taken all but a cell: after these many the rest is only counted. */
    private static final long MOST_INCOMPLETE_KEPT = 20_000;

    private static final JobTable JOBS = new JobTable("customer_imports", "id", "id");

    private static final String CLAIM =
            JOBS.claim(
                    "started_at = coalesce(started_at, now())",
                    "id, plan, segments, default_country, rows_read, rejected, incomplete, rows_total, is_trial");

    /** Only from where the worker left off: whoever lost the import to another changes nothing. */
    private static final String ADVANCE =
            """
            UPDATE customer_imports
            SET rows_read = rows_read + :rows, created = created + :created, updated = updated + :updated,
                unchanged = unchanged + :unchanged, noes = noes + :noes, rejected = rejected + :rejected, incomplete = incomplete + :incomplete,
                %s
            WHERE id = :id AND status = 'running' AND rows_read = :read_before
            """
                    .formatted(JobTable.LEASED);

    private static final String REJECT =
            """
            INSERT INTO customer_import_rejects (import_id, line, content, reason, cells, is_taken)
            SELECT :id, r.line, r.content, r.reason, r.cells::jsonb, r.state = 'taken'
            FROM unnest(:lines::bigint[], :contents::text[], :reasons::text[], :cells::text[], :states::text[])
                AS r(line, content, reason, cells, state)
            """;

    private static final String END =
            """
            UPDATE customer_imports
            SET status = :status, error = :error, rows_total = CASE WHEN :status <> 'failed' THEN rows_read ELSE rows_total END,
                lease_until = NULL, finished_at = now()
            WHERE id = :id AND status = 'running' AND rows_read >= :read
            """;

    private final Db db;
    private final ObjectMapper json;

    ImportJobs(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The oldest import that waits, or whose worker has not been heard of for a minute. */
    Optional<ImportJob> claim() {
        return db.first(CLAIM, this::job);
    }

    /** Nobody started them; their files are kept no longer than that. */
    void dropOldTrials() {
        db.update(
                "DELETE FROM customer_imports WHERE status = 'checked' AND finished_at < now() - interval '1 day'");
    }

    void setTotal(ImportJob job, long rows) {
        db.update(
                """
                UPDATE customer_imports SET rows_total = ?, %s
                WHERE id = ? AND status = 'running'
                """
                        .formatted(JobTable.LEASED),
                rows,
                job.id());
    }

    /**
     * Belongs into the transaction that writes the batch's customers.
     *
     * @throws ImportTakenOver if another worker has advanced the import
     */
    ImportJob advance(ImportJob job, int rows, MergeCounts counts, List<ImportRow> reported) {
        int rejects = (int) reported.stream().filter(Rejected.class::isInstance).count();
        int incomplete = reported.size() - rejects;
        int found =
                db.update(
                        ADVANCE,
                        Args.of("id", job.id())
                                .and("read_before", job.rowsRead())
                                .and("rows", rows)
                                .and("created", counts.created())
                                .and("updated", counts.updated())
                                .and("unchanged", counts.unchanged())
                                .and("noes", counts.noes())
                                .and("rejected", rejects)
                                .and("incomplete", incomplete));
        if (found == 0) {
            throw new ImportTakenOver(job.id());
        }
        boolean keepsIncomplete = job.incomplete() < MOST_INCOMPLETE_KEPT;
        report(
                job.id(),
                reported.stream()
                        .filter(row -> keepsIncomplete || row instanceof Rejected)
                        .toList());
        return job.after(rows, rejects, incomplete);
    }

    private void report(long importId, List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.update(
                REJECT,
                Columns.of(rows)
                        .longs("lines", row -> row.raw().line())
                        .texts("contents", row -> content(row.raw()))
                        .texts("reasons", row -> storable(reason(row)))
                        .texts("cells", this::cells)
                        .texts("states", row -> row instanceof Rejected ? "rejected" : "taken")
                        .args()
                        .and("id", importId));
    }

    /** All that is wrong with the row, in one text. */
    private static String reason(ImportRow row) {
        return row.problems().stream()
                .map(ImportJobs::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String sentence(CellProblem problem) {
        String column = problem.column().isEmpty() ? "" : "%s: ".formatted(problem.column());
        String content = problem.content().isEmpty() ? "" : "“%s” ".formatted(problem.content());
        return column + content + problem.reason();
    }

    private String cells(ImportRow row) {
        try {
            return storable(json.writeValueAsString(row.problems())).replace("\\u0000", "␀");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of strings are always JSON", e);
        }
    }

    /** A trial waits for somebody to start the import. */
    @Transactional
    void complete(ImportJob job) {
        end(job, job.isTrial() ? "checked" : "completed", null);
    }

    @Transactional
    void fail(ImportJob job, String error) {
        end(job, "failed", error);
    }

    /** Lets another worker go on at once, when this process ends in good order. */
    void release(ImportJob job) {
        db.update(
                """
                UPDATE customer_imports SET lease_until = NULL
                WHERE id = ? AND status = 'running' AND rows_read = ?
                """,
                job.id(),
                job.rowsRead());
    }

    private void end(ImportJob job, String status, @Nullable String error) {
        int found =
                db.update(
                        END,
                        Args.of("id", job.id())
                                .and("read", job.rowsRead())
                                .and("status", status)
                                .and("error", error));
        if (found == 1 && !status.equals("checked")) {
            db.update("DELETE FROM customer_import_chunks WHERE import_id = ?", job.id());
        }
    }

    private ImportJob job(Row row) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                plan(row.getString("plan")),
                row.getStrings("segments"),
                row.getString("default_country"),
                row.getLong("rows_read"),
                row.getLong("rejected"),
                row.getLong("incomplete"),
                row.getLongOrNull("rows_total") != null,
                row.getBoolean("is_trial"));
    }

    private ImportPlan plan(String text) {
        try {
            return json.readValue(text, ImportPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan that cannot be read", e);
        }
    }

    private static String content(RawRecord raw) {
        String text = raw.text();
        return storable(
                text.length() <= LONGEST_CONTENT ? text : text.substring(0, LONGEST_CONTENT));
    }

    /** PostgreSQL's text holds no NUL. */
    private static String storable(String text) {
        return text.replace('\0', '\u2400');
    }
}
