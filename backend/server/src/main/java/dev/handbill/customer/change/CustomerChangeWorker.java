package dev.handbill.customer.change;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.work.JobLoop;
import dev.handbill.kernel.work.JobTable;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works changes of many customers off, a piece of their people at a time. Each piece is one
 * transaction with its counts, and who was gone through is marked in it: a worker that is killed
 * leaves the rest to the next one.
 */
@ApplicationScoped
public class CustomerChangeWorker {
    private static final Logger LOG = Logger.getLogger(CustomerChangeWorker.class);

    /** So many wait for the answer themselves. */
    private static final int SMALL = 1_000;

    private static final int TAGGED_AT_ONCE = 1_000;

    /** Each of them is looked for in what was rejected and answered. */
    private static final int DELETED_AT_ONCE = 200;

    private static final JobTable JOBS = new JobTable("customer_changes", "id", "id");
    private static final String RETURNED = "id, action, add, remove, status";
    private static final String CLAIM = JOBS.claim("", RETURNED);
    private static final String CLAIM_UNDO = JOBS.claimIn("undoing", RETURNED);

    private static final String CLAIM_SMALL =
            """
            UPDATE customer_changes
            SET status = CASE WHEN status = 'queued' THEN 'running' ELSE status END, %s
            WHERE id = ? AND status IN ('queued', 'undoing') AND lease_until IS NULL AND customers <= ?
            RETURNING %s
            """
                    .formatted(JobTable.LEASED, RETURNED);

    /** Locks the change: of two workers the second waits, and then finds other people. */
    private static final String HOLD =
            "UPDATE customer_changes SET %s WHERE id = ? AND status = ?".formatted(JobTable.LEASED);

    private static final String COUNT =
            """
            UPDATE customer_changes SET done = done + :done, changed = changed + :changed, restored = restored + :restored
            WHERE id = :id
            """;

    private static final String END =
            """
            UPDATE customer_changes
            SET status = :status, lease_until = NULL, finished_at = coalesce(finished_at, now())
            WHERE id = :id
            """;

    private final Db db;
    private final ChangedPeople people;
    private final JobLoop<Job> loop;

    CustomerChangeWorker(Db db, ChangedPeople people) {
        this.db = db;
        this.people = people;
        this.loop = new JobLoop<>(this::claim, this::run);
    }

    private record Job(
            long id, String action, List<String> add, List<String> remove, String status) {
        boolean isUndo() {
            return status.equals("undoing");
        }

        boolean isTag() {
            return action.equals("tag");
        }
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            every = "1s",
            identity = "customer-changes",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void poll() {
        workOff();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Does and undoes every change that waits. */
    public void workOff() {
        loop.workOff();
    }

    /** Does or undoes this one now, if it is a small one. */
    void workOffSmall(long id) {
        db.first(CLAIM_SMALL, CustomerChangeWorker::job, id, SMALL).ifPresent(this::run);
    }

    private Optional<Job> claim() {
        return db.first(CLAIM, CustomerChangeWorker::job)
                .or(() -> db.first(CLAIM_UNDO, CustomerChangeWorker::job));
    }

    private void run(Job job) {
        try {
            boolean isMore = true;
            while (isMore && !loop.isStopping()) {
                isMore = QuarkusTransaction.requiringNew().timeout(300).call(() -> step(job));
            }
        } catch (DbException e) {
            // taken up again when the lease has run out
            LOG.errorf(e, "Change %d is interrupted and goes on in a minute", job.id());
        }
    }

    /** Returns whether there may be more to do. */
    private boolean step(Job job) {
        if (db.update(HOLD, job.id(), job.status()) == 0) {
            return false;
        }
        long[] ids =
                people.next(
                        job.id(),
                        job.isUndo() ? "changed" : "waiting",
                        job.isTag() ? TAGGED_AT_ONCE : DELETED_AT_ONCE);
        if (ids.length == 0) {
            end(job);
            return false;
        }
        int changed = job.isUndo() ? 0 : apply(job, ids);
        int restored = job.isUndo() ? takeBack(job, ids) : 0;
        db.update(
                COUNT,
                Args.of("id", job.id())
                        .and("done", ids.length)
                        .and("changed", changed)
                        .and("restored", restored));
        return true;
    }

    private int apply(Job job, long[] ids) {
        return job.isTag()
                ? people.tag(job.id(), ids, job.add(), job.remove())
                : people.delete(job.id(), ids);
    }

    private int takeBack(Job job, long[] ids) {
        return job.isTag() ? people.untag(job.id(), ids) : people.putBack(job.id(), ids);
    }

    private void end(Job job) {
        if (job.isUndo()) {
            people.forget(job.id());
        }
        db.update(
                END, Args.of("id", job.id()).and("status", job.isUndo() ? "undone" : "completed"));
    }

    private static Job job(Row row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("action"),
                row.getStrings("add"),
                row.getStrings("remove"),
                row.getString("status"));
    }
}
