package dev.handbill.delivery.engine;

import dev.handbill.kernel.config.LogIds;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Pace;
import dev.handbill.queue.WorkQueue;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Drains one lane while its campaign is being sent: asks for as many ids as may go now, hands them
 * to a chunk of their own, and asks again when the next slot comes. Runs on a virtual thread.
 */
final class LaneDrain implements Runnable {
    private static final Logger LOG = Logger.getLogger(LaneDrain.class);

    static final int MOST_A_CHUNK = 100;

    /** Fewer, larger chunks at high rates; well inside the tolerance of the limiter. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    /** Long waits are cut, so that a pause, a new rate or the end of the process is noticed. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final ThreadFactory CHUNK_THREADS =
            Thread.ofVirtual().name("chunk-", 0).factory();

    private final Lane lane;
    private final WorkQueue queue;
    private final ChunkSender chunks;
    private final EngineMetrics metrics;
    private final InFlightLimit room;
    private volatile Pace pace;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;

    LaneDrain(
            Lane lane,
            Pace pace,
            WorkQueue queue,
            ChunkSender chunks,
            EngineMetrics metrics,
            int share) {
        this.lane = lane;
        this.pace = pace;
        this.queue = queue;
        this.chunks = chunks;
        this.metrics = metrics;
        this.room = new InFlightLimit(share);
    }

    /** How much of what this process sends at once this lane could use; see {@link LaneShares}. */
    int wanted() {
        return LaneShares.wanted(room.peak());
    }

    /**
     * @param share of what this process sends at once
     */
    void goOn(Pace current, int share) {
        pace = current;
        room.shareIs(share);
    }

    /** Something may have come: it need not sleep on. */
    void wake() {
        news.release();
    }

    /** Claims nothing more; {@link #run} returns when the chunks under way are recorded. */
    void stop() {
        stopping = true;
        wake();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // every chunk gives its room back when it is recorded
            room.awaitEmpty();
        }
    }

    private void step() throws InterruptedException {
        news.drainPermits();
        Next next = claim();
        if (next.isEmpty()) {
            // whoever feeds wakes it; what another process fed is found by the next look
            boolean _ = news.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            Thread.sleep(next.pause());
        }
    }

    private record Next(Duration pause, boolean isEmpty) {
        static Next in(Duration pause) {
            return new Next(pause, false);
        }
    }

    private Next claim() throws InterruptedException {
        int most = room.take(MOST_A_CHUNK);
        int used = 0;
        try {
            switch (queue.claim(lane, pace, most)) {
                case Claim.Granted granted -> {
                    used = granted.ids().length;
                    CHUNK_THREADS.newThread(() -> work(granted)).start();
                    return Next.in(used == most ? Duration.ZERO : bounded(granted.untilMore()));
                }
                case Claim.Wait(Duration untilMore) -> {
                    metrics.waited(lane.channel(), bounded(untilMore));
                    return Next.in(bounded(untilMore));
                }
                case Claim.Empty _ -> {
                    return new Next(LONGEST_WAIT, true);
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf("Lane %s waits, the queue does not answer: %s", lane, e.getMessage());
            return Next.in(LONGEST_WAIT);
        } finally {
            room.use(most, used);
        }
    }

    private void work(Claim.Granted granted) {
        try (LogIds ids = LogIds.ofCampaign(lane.campaignId())) {
            chunks.send(granted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf("Lane %s: a chunk ended early: %s", lane, e.getMessage());
        } finally {
            room.done(granted.ids().length);
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
