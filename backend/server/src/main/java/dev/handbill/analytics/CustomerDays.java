package dev.handbill.analytics;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Folds what each statement appended to a day of {@code customer_days} into one row. */
@ApplicationScoped
class CustomerDays {
    private static final Logger LOG = Logger.getLogger(CustomerDays.class);

    /** Two workers fold different rows: each takes what the other has not locked. */
    private static final String FOLD =
            """
            WITH taken AS (
                DELETE FROM customer_days WHERE id IN (
                    SELECT id FROM customer_days
                    WHERE day IN (SELECT day FROM customer_days GROUP BY day HAVING count(*) > 1)
                    ORDER BY id LIMIT 20000 FOR UPDATE SKIP LOCKED)
                RETURNING day, joined, removed, opted_out
            )
            INSERT INTO customer_days (day, joined, removed, opted_out)
            SELECT day, sum(joined), sum(removed), sum(opted_out) FROM taken GROUP BY day
            """;

    private final Db db;

    CustomerDays(Db db) {
        this.db = db;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "customer-days",
            every = "10m",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        try {
            fold();
        } catch (DbException e) {
            // their sum is right as it is
            LOG.warnf("The days of the customers' list are folded later: %s", e.getMessage());
        }
    }

    void fold() {
        db.update(FOLD);
    }
}
