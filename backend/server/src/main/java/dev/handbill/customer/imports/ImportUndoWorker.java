package dev.handbill.customer.imports;

import dev.handbill.customer.imports.merge.ImportedPeople;
import dev.handbill.customer.imports.merge.UndoCounts;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.JobLoop;
import dev.handbill.kernel.work.JobTable;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Takes imports back, a piece of their people at a time. Each piece is one transaction with its
 * counts, and who was gone through is not found again: a worker that is killed leaves the rest to
 * the next one.
 */
@ApplicationScoped
public class ImportUndoWorker {
    private static final Logger LOG = Logger.getLogger(ImportUndoWorker.class);
    private static final int PIECE = 1_000;

    private static final String CLAIM =
            new JobTable("customer_imports", "id", "id").claimIn("undoing", "id");

    /** Locks the import: of two workers the second waits, and then finds other people. */
    private static final String HOLD =
            "UPDATE customer_imports SET %s WHERE id = ? AND status = 'undoing'"
                    .formatted(JobTable.LEASED);

    private static final String COUNT =
            """
            UPDATE customer_imports
            SET undo_removed = undo_removed + :removed, undo_restored = undo_restored + :restored,
                undo_kept_written = undo_kept_written + :written, undo_kept_edited = undo_kept_edited + :edited,
                undo_noes = undo_noes + :noes
            WHERE id = :id
            """;

    private static final String END =
            "UPDATE customer_imports SET status = 'undone', lease_until = NULL WHERE id = ? AND status = 'undoing'";

    private final Db db;
    private final ImportedPeople people;
    private final JobLoop<Long> loop;

    ImportUndoWorker(Db db, ImportedPeople people) {
        this.db = db;
        this.people = people;
        this.loop = new JobLoop<>(() -> db.first(CLAIM, row -> row.getLong("id")), this::run);
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            every = "1s",
            identity = "customer-import-undos",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void poll() {
        workOff();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Takes back every import that waits for it. */
    public void workOff() {
        loop.workOff();
    }

    private void run(long id) {
        try {
            boolean isMore = true;
            while (isMore && !loop.isStopping()) {
                isMore = QuarkusTransaction.requiringNew().call(() -> step(id));
            }
        } catch (DbException e) {
            // stays undoing; taken up again when the lease has run out
            LOG.errorf(e, "Taking import %d back is interrupted and goes on in a minute", id);
        }
    }

    /** Returns whether there may be more to do. */
    private boolean step(long id) {
        if (db.update(HOLD, id) == 0) {
            return false;
        }
        boolean madeByIt = true;
        long[] ids = people.piece(id, madeByIt, PIECE);
        if (ids.length == 0) {
            madeByIt = false;
            ids = people.piece(id, madeByIt, PIECE);
        }
        if (ids.length == 0) {
            people.forgetRowsTaken(id);
            db.update(END, id);
            return false;
        }
        UndoCounts counts = people.putBack(id, madeByIt, ids);
        db.update(
                COUNT,
                Args.of("id", id)
                        .and("removed", counts.removed())
                        .and("restored", counts.restored())
                        .and("written", counts.written())
                        .and("edited", counts.edited())
                        .and("noes", counts.noes()));
        return true;
    }
}
