package dev.handbill.delivery.engine;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Keeps one {@link LaneDrain} running for each lane at work. Any number of workers on any number of
 * machines may do the same: claims and limits are shared through Redis, rows through PostgreSQL.
 */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    /**
     * Longer than a call to a provider may take, so that a graceful stop leaves nothing in doubt.
     */
    private static final Duration LAST_CHUNKS = Duration.ofSeconds(25);

    private final LanesAtWork lanes;
    private final WorkQueue queue;
    private final ChunkSender chunks;
    private final EngineMetrics metrics;
    private final HandbillConfig config;
    private final Scheduler scheduler;
    private final Map<Lane, Running> running = new HashMap<>();
    private boolean stopped;

    DeliveryWorker(
            LanesAtWork lanes,
            WorkQueue queue,
            ChunkSender chunks,
            EngineMetrics metrics,
            HandbillConfig config,
            Scheduler scheduler) {
        this.lanes = lanes;
        this.queue = queue;
        this.chunks = chunks;
        this.metrics = metrics;
        this.config = config;
        this.scheduler = scheduler;
    }

    private record Running(LaneDrain drain, Thread thread) {}

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "delivery-worker",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        drainLanesAtWork();
    }

    /** Starts, steers and stops drains as campaigns start, change their pace and stop. */
    synchronized void drainLanesAtWork() {
        if (stopped) {
            return;
        }
        Set<Lane> idle = new HashSet<>(running.keySet());
        List<LanesAtWork.PacedLane> atWork = lanes.now();
        Map<Lane, Integer> shares = shares(atWork);
        for (LanesAtWork.PacedLane work : atWork) {
            idle.remove(work.lane());
            int share = shares.getOrDefault(work.lane(), 1);
            running.computeIfAbsent(work.lane(), lane -> start(work, share))
                    .drain()
                    .goOn(work.pace(), share);
        }
        for (Lane lane : idle) {
            Running ended = running.remove(lane);
            if (ended != null) {
                ended.drain().stop();
                queue.drop(lane);
            }
        }
    }

    /** Ids came into the lane's queue. */
    synchronized void wake(Lane lane) {
        Running one = running.get(lane);
        if (one != null) {
            one.drain().wake();
        }
    }

    /** Finishes the chunks under way and claims no more; nothing scheduled starts any more. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        if (scheduler.isRunning()) {
            scheduler.pause();
        }
        long deadline = System.nanoTime() + LAST_CHUNKS.toNanos();
        Map<Lane, Running> last;
        synchronized (this) {
            stopped = true;
            last = Map.copyOf(running);
            running.clear();
        }
        last.values().forEach(one -> one.drain().stop());
        for (Running one : last.values()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || !one.thread().join(left)) {
                LOG.warn("Some messages were still under way when the process had to end");
                return;
            }
        }
    }

    private Map<Lane, Integer> shares(List<LanesAtWork.PacedLane> atWork) {
        Map<Lane, Integer> wanted = HashMap.newHashMap(atWork.size());
        for (LanesAtWork.PacedLane work : atWork) {
            Running one = running.get(work.lane());
            wanted.put(work.lane(), one == null ? LaneShares.wanted(0) : one.drain().wanted());
        }
        return LaneShares.of(config.delivery().concurrency(), wanted);
    }

    private Running start(LanesAtWork.PacedLane work, int share) {
        LaneDrain drain = new LaneDrain(work.lane(), work.pace(), queue, chunks, metrics, share);
        Thread thread = Thread.ofVirtual().name("lane-" + work.lane()).start(drain);
        return new Running(drain, thread);
    }
}
