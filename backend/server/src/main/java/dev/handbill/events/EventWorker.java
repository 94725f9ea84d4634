package dev.handbill.events;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.kernel.work.NothingToDo;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Applies what was written down, every second, and forgets what is old. */
@ApplicationScoped
class EventWorker {
    private static final Logger LOG = Logger.getLogger(EventWorker.class);

    private final EventApplier applier;
    private final BounceGuard guard;
    private final EventStore store;
    private final EventMetrics metrics;
    private final HandbillConfig config;

    EventWorker(
            EventApplier applier,
            BounceGuard guard,
            EventStore store,
            EventMetrics metrics,
            HandbillConfig config) {
        this.applier = applier;
        this.guard = guard;
        this.store = store;
        this.metrics = metrics;
        this.config = config;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "provider-events",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            applyAll();
        } catch (DbException e) {
            // they stay where they are, and the next turn finds them
            LOG.warnf("Provider events are not applied yet: %s", e.getMessage());
        }
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "old-provider-events",
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        store.removeOld();
    }

    void applyAll() {
        EventApplier.Applied applied;
        do {
            applied = applier.apply();
            metrics.applied(applied);
            guard.look();
        } while (applied.taken() == EventApplier.CHUNK);
    }
}
