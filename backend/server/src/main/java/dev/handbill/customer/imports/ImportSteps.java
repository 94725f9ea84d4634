package dev.handbill.customer.imports;

import dev.handbill.account.AuditLog;
import dev.handbill.customer.imports.merge.ImportedPeople;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** What a person does with an import after its upload: start it, drop it, take it back. */
@ApplicationScoped
class ImportSteps {
    private static final String START =
            """
            UPDATE customer_imports
            SET status = 'queued', is_trial = false, rows_read = 0, created = 0, updated = 0, unchanged = 0, noes = 0,
                incomplete = 0, rejected = 0, started_at = NULL, finished_at = NULL
            WHERE id = ? AND status = 'checked'
            """;

    private static final String UNDO =
            """
            UPDATE customer_imports SET status = 'undoing', lease_until = NULL
            WHERE id = ? AND status = 'completed' AND finished_at > now() - interval '30 days'
            """;

    private final Db db;
    private final ImportedPeople people;
    private final AuditLog audit;

    ImportSteps(Db db, ImportedPeople people, AuditLog audit) {
        this.db = db;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Starts what was tried out.
     *
     * @throws ApiProblem 409 for an import that was not tried out, or has been started
     */
    @Transactional
    void start(long id) {
        if (db.update(START, id) == 0) {
            throw ApiProblem.conflict(
                    "import-not-startable",
                    "This import has been started or dropped. Upload the file again to import it again.");
        }
        db.update("DELETE FROM customer_import_rejects WHERE import_id = ?", id);
        audit.record("start", "customer-import", id, Map.of());
    }

    /**
     * @throws ApiProblem 409 for an import that was started
     */
    @Transactional
    void drop(long id) {
        if (db.update("DELETE FROM customer_imports WHERE id = ? AND status = 'checked'", id)
                == 0) {
            throw ApiProblem.conflict(
                    "import-started", "This import was started. Take it back instead.");
        }
    }

    /**
     * Has an import taken back in the background: whom it made goes, what it changed is as before.
     * Who was written to or edited since stays as they are, and so does every no.
     *
     * @throws ApiProblem 409 for an import that is not complete, or older than 30 days
     */
    @Transactional
    void undo(long id) {
        if (db.update(UNDO, id) == 0) {
            throw ApiProblem.conflict(
                    "import-not-undoable",
                    "Only an import that was completed in the last 30 days can be taken back.");
        }
        audit.record("undo", "customer-import", id, Map.of());
    }

    /** Marks everybody of the import with a segment of their own, and answers its name. */
    @Transactional
    String segment(long id) {
        String name = "import-" + id;
        people.mark(id, name);
        return name;
    }
}
