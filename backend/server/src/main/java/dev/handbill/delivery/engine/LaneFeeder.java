package dev.handbill.delivery.engine;

import dev.handbill.delivery.engine.sms.HeldSms;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Brings ids of pending deliveries from the ledger to Redis, a page at a time. Any number of
 * workers may feed the same lane at once.
 */
@ApplicationScoped
class LaneFeeder {
    /** Keeps Redis small whatever the size of the audience: enough for seconds of full speed. */
    static final int MOST_QUEUED = 50_000;

    private static final int PAGE = 5_000;
    private static final int MOST_HELD = 50_000;

    private final LanesAtWork lanes;
    private final LedgerRepairs ledger;
    private final WorkQueue queue;
    private final HeldSms heldSms;
    private final DeliveryWorker worker;

    LaneFeeder(
            LanesAtWork lanes,
            LedgerRepairs ledger,
            WorkQueue queue,
            HeldSms heldSms,
            DeliveryWorker worker) {
        this.lanes = lanes;
        this.ledger = ledger;
        this.queue = queue;
        this.heldSms = heldSms;
        this.worker = worker;
    }

    /** A night's SMS are held a bounded number a turn, so that other lanes get theirs. */
    void feed(Lane lane) {
        long seenTo = 0;
        for (int held = 0; held < MOST_HELD && queue.depth(lane) < MOST_QUEUED - PAGE; ) {
            long cursor = queue.cursor(lane);
            long[] ids = ledger.pendingAfter(lane, Math.max(cursor, seenTo), PAGE);
            if (ids.length == 0) {
                return;
            }
            long[] open = heldSms.hold(lane, ids);
            if (open.length > 0) {
                if (!queue.feed(lane, cursor, open)) {
                    return;
                }
                worker.wake(lane);
            }
            // past what is held, which is pending still and would be read again
            seenTo = ids[ids.length - 1];
            held += ids.length - open.length;
        }
    }

    /**
     * What was just expanded goes out without waiting for the next turn of everybody, where little
     * else waits.
     */
    void begin(long campaignId) {
        lanes.now().stream()
                .map(LanesAtWork.PacedLane::lane)
                .filter(lane -> lane.campaignId() == campaignId && queue.depth(lane) < PAGE)
                .forEach(this::feed);
        worker.drainLanesAtWork();
    }
}
