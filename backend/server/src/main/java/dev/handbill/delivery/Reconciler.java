package dev.handbill.delivery;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.kernel.HandbillConfig;
import dev.handbill.kernel.LogIds;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Makes queue and ledger agree again, whatever died: feeds pending deliveries to Redis, queues due
 * retries, takes back what lost workers had, rebuilds lists that Redis lost, completes campaigns.
 * Every step may run in several workers at once and may be repeated.
 */
@ApplicationScoped
class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    /** Keeps Redis small whatever the size of the audience: enough for seconds of full speed. */
    static final int MOST_QUEUED = 50_000;

    private static final int PAGE = 5_000;
    private static final int MOST_LOST_CHUNKS = 50;

    private final LanesAtWork lanes;
    private final LedgerRepairs ledger;
    private final WorkQueue queue;
    private final CampaignLifecycle lifecycle;
    private final HandbillConfig config;
    private final QueueWatch watch;
    private final WorkerBeat beat;

    Reconciler(
            LanesAtWork lanes,
            LedgerRepairs ledger,
            WorkQueue queue,
            CampaignLifecycle lifecycle,
            HandbillConfig config,
            QueueWatch watch,
            WorkerBeat beat) {
        this.lanes = lanes;
        this.ledger = ledger;
        this.queue = queue;
        this.lifecycle = lifecycle;
        this.config = config;
        this.watch = watch;
        this.beat = beat;
    }

    @Scheduled(
            identity = "reconciler",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (config.role().doesWork()) {
            beat.turn(this::reconcile);
        }
    }

    void reconcile() {
        lifecycle.queueDue().forEach(id -> LOG.infof("Campaign %d is due", id));
        push(ledger.releaseDueRetries(PAGE));
        push(ledger.settleLost(MOST_LOST_CHUNKS));
        int back = queue.recover();
        if (back > 0) {
            LOG.warnf("%d deliveries of a lost worker are queued again", back);
        }
        List<Lane> atWork = lanes.now().stream().map(LanesAtWork.PacedLane::lane).toList();
        atWork.forEach(this::feed);
        watch.look(atWork);
        Set<Long> finished = new HashSet<>();
        for (Lane lane : atWork) {
            if (queue.isIdle(lane)) {
                rebuildIfLost(lane);
                finished.add(lane.campaignId());
            }
        }
        finished.forEach(this::completeIfDone);
    }

    private void push(Map<Lane, long[]> ids) {
        ids.forEach(queue::push);
    }

    private void feed(Lane lane) {
        while (queue.depth(lane) < MOST_QUEUED - PAGE) {
            long cursor = queue.cursor(lane);
            long[] ids = ledger.pendingAfter(lane, cursor, PAGE);
            if (ids.length == 0 || !queue.feed(lane, cursor, ids)) {
                return;
            }
        }
    }

    /** Queue empty, nobody at work on it, and yet there is work: Redis lost it. */
    private void rebuildIfLost(Lane lane) {
        if (ledger.hasForgotten(lane) && queue.isIdle(lane)) {
            LOG.warnf("The queue of lane %s was lost and is rebuilt", lane);
            queue.rewind(lane);
            feed(lane);
        }
    }

    private void completeIfDone(long campaignId) {
        try (LogIds ids = LogIds.ofCampaign(campaignId)) {
            if (!ledger.isUnfinished(campaignId)
                    && lifecycle.tryChange(campaignId, CampaignAction.COMPLETE, null)) {
                LOG.infof("Campaign %d is completed", campaignId);
            }
        }
    }
}
