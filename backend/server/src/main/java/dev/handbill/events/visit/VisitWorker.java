package dev.handbill.events.visit;

import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has visits judged, every second. */
@ApplicationScoped
class VisitWorker {
    private static final Logger LOG = Logger.getLogger(VisitWorker.class);

    private final VisitJudge judge;

    VisitWorker(VisitJudge judge) {
        this.judge = judge;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "link-visits",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            int judged;
            do {
                judged = judge.judge();
            } while (judged == VisitJudge.CHUNK);
        } catch (DbException e) {
            // they stay where they are, and the next turn finds them
            LOG.warnf("Opens and clicks are not counted yet: %s", e.getMessage());
        }
    }
}
