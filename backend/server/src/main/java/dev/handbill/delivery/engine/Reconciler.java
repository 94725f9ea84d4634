package dev.handbill.delivery.engine;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.CampaignStatus;
import dev.handbill.delivery.engine.process.WorkerBeat;
import dev.handbill.delivery.engine.sms.HeldSms;
import dev.handbill.delivery.engine.sms.SmsPartBudget;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes queue and ledger agree again, whatever died: feeds pending deliveries to Redis, queues due
 * retries, takes back what lost workers had, rebuilds lists that Redis lost, completes campaigns.
 * Every step may run in several workers at once and may be repeated.
 */
@ApplicationScoped
class Reconciler {
    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private static final int PAGE = 5_000;
    private static final int MOST_LOST_CHUNKS = 50;
    private static final int REST = 20;

    private final LanesAtWork lanes;
    private final LedgerRepairs ledger;
    private final LaneFeeder feeder;
    private final WorkQueue queue;
    private final CampaignLifecycle lifecycle;
    private final DueCampaigns due;
    private final QueueWatch watch;
    private final WorkerBeat beat;
    private final HeldSms heldSms;
    private final SmsPartBudget budget;
    private final LaneStops stops;
    private final DeliveryWorker worker;

    /** By System.nanoTime. */
    private final Map<Lane, Long> lookAgain = new ConcurrentHashMap<>();

    Reconciler(
            LanesAtWork lanes,
            LedgerRepairs ledger,
            LaneFeeder feeder,
            WorkQueue queue,
            CampaignLifecycle lifecycle,
            DueCampaigns due,
            QueueWatch watch,
            WorkerBeat beat,
            HeldSms heldSms,
            SmsPartBudget budget,
            LaneStops stops,
            DeliveryWorker worker) {
        this.lanes = lanes;
        this.ledger = ledger;
        this.feeder = feeder;
        this.queue = queue;
        this.lifecycle = lifecycle;
        this.due = due;
        this.watch = watch;
        this.beat = beat;
        this.heldSms = heldSms;
        this.budget = budget;
        this.stops = stops;
        this.worker = worker;
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "reconciler",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        beat.turn(this::reconcile);
    }

    void reconcile() {
        due.start();
        heldSms.releaseOthers();
        push(ledger.releaseDueRetries(PAGE));
        Map<Lane, long[]> lost = ledger.settleLost(MOST_LOST_CHUNKS);
        push(lost);
        int back = queue.recover();
        watch.lost(back, lost.values());
        if (back > 0) {
            LOG.warnf("%d deliveries of a lost worker are queued again", back);
        }
        List<Lane> atWork = lanes.now().stream().map(LanesAtWork.PacedLane::lane).toList();
        atWork.forEach(feeder::feed);
        watch.look(atWork);
        lookAgain.keySet().retainAll(atWork);
        Set<Long> finished = new HashSet<>();
        for (Lane lane : atWork) {
            if (queue.isIdle(lane)) {
                rebuildIfLost(lane);
                finished.add(lane.campaignId());
            }
        }
        finished.forEach(this::completeIfDone);
        stops.pauseWhereNothingElseGoes();
        stops.goOnWithMessages();
        budget.pauseWhereOnlySmsWait();
        ledger.endedWithPending().forEach(this::end);
    }

    /**
     * A bounded number a turn; what is still under way is skipped when its result says it waits.
     */
    private void end(Lane lane) {
        queue.drop(lane);
        ledger.skipEnded(lane, PAGE);
    }

    private void push(Map<Lane, long[]> ids) {
        ids.forEach(
                (lane, first) -> {
                    queue.pushFirst(lane, first);
                    worker.wake(lane);
                });
    }

    /** Queue empty, nobody at work on it, and yet there is work: Redis lost it. */
    private void rebuildIfLost(Lane lane) {
        if (hasForgotten(lane) && queue.isIdle(lane)) {
            LOG.warnf("The queue of lane %s was lost and is rebuilt", lane);
            queue.rewind(lane);
            feeder.feed(lane);
        }
    }

    /** Counts what waits; many SMS wait through a night, so it rests twenty times as long. */
    private boolean hasForgotten(Lane lane) {
        long start = System.nanoTime();
        Long again = lookAgain.get(lane);
        if (again != null && start - again < 0) {
            return false;
        }
        boolean forgotten = ledger.hasForgotten(lane, queue.cursor(lane));
        long end = System.nanoTime();
        lookAgain.put(lane, end + REST * (end - start));
        return forgotten;
    }

    private void completeIfDone(long campaignId) {
        try (LogIds ids = LogIds.ofCampaign(campaignId)) {
            // first without the lock, which whoever expands the campaign holds
            if (!ledger.isUnfinished(campaignId)
                    && QuarkusTransaction.requiringNew().call(() -> isCompleted(campaignId))) {
                LOG.infof("Campaign %d is completed", campaignId);
            }
        }
    }

    /** Under the campaign's lock: nobody reopens deliveries between the look and the change. */
    private boolean isCompleted(long campaignId) {
        return lifecycle.lock(campaignId) == CampaignStatus.SENDING
                && !ledger.isUnfinished(campaignId)
                && lifecycle.tryChange(campaignId, CampaignAction.COMPLETE, null);
    }
}
