package dev.handbill.kernel.work;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Keeps scheduled work away from processes that only answer requests, and from a Handbill that is
 * not set up yet: {@code @Scheduled(skipExecutionIf = NothingToDo.class, …)} on every such method.
 */
@ApplicationScoped
public class NothingToDo implements Scheduled.SkipPredicate {
    private static final Logger LOG = Logger.getLogger(NothingToDo.class);

    private final HandbillConfig config;
    private final Db db;
    private volatile boolean isSetUp;

    NothingToDo(HandbillConfig config, Db db) {
        this.config = config;
        this.db = db;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return isNothingToDo();
    }

    /** For work that something else than the clock begins. */
    public boolean isNothingToDo() {
        return !config.role().doesWork() || !isSetUp();
    }

    /** Asked until it is true: it never becomes false again. */
    private boolean isSetUp() {
        if (!isSetUp) {
            try {
                isSetUp =
                        db.one(
                                "SELECT EXISTS (SELECT FROM business) AS is_set_up",
                                row -> row.getBoolean("is_set_up"));
            } catch (DbException e) {
                // the check of readiness says so too; asked again in a second
                LOG.debugf("It cannot be seen whether Handbill is set up: %s", e.getMessage());
            }
        }
        return isSetUp;
    }
}
