package dev.handbill.delivery.engine;

import dev.handbill.kernel.config.LogIds;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Pace;
import dev.handbill.queue.WorkQueue;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
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
    private final CallRoom room;
    private volatile Pace pace;
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
        this.room = new CallRoom(share);
    }

    /** How much of what this process sends at once this lane could use; see {@link Shares}. */
    int wanted() {
        return Shares.wanted(room.peak());
    }

    /**
     * @param share of what this process sends at once
     */
    void goOn(Pace current, int share) {
        pace = current;
        room.shareIs(share);
    }

    /** Claims nothing more; {@link #run} returns when the chunks under way are recorded. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                Thread.sleep(step());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // every chunk gives its room back when it is recorded
            room.awaitEmpty();
        }
    }

    /** Returns how long to wait until the next step. */
    private Duration step() throws InterruptedException {
        int most = room.take(MOST_A_CHUNK);
        int used = 0;
        try {
            switch (queue.claim(lane, pace, most)) {
                case Claim.Granted granted -> {
                    used = granted.ids().length;
                    CHUNK_THREADS.newThread(() -> work(granted)).start();
                    return used == most ? Duration.ZERO : bounded(granted.untilMore());
                }
                case Claim.Wait(Duration untilMore) -> {
                    metrics.waited(lane.channel(), bounded(untilMore));
                    return bounded(untilMore);
                }
                case Claim.Empty _ -> {
                    return SHORTEST_WAIT;
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf("Lane %s waits, the queue does not answer: %s", lane, e.getMessage());
            return LONGEST_WAIT;
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
