package dev.handbill.delivery.engine;

import dev.handbill.delivery.engine.sms.SmsGate;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.message.CampaignMessages;
import dev.handbill.delivery.message.Messages;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.trace.TraceSpan;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Lease;
import dev.handbill.queue.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * One chunk from claim to acknowledgment: take the rows, send them all at once on virtual threads,
 * record all results in one statement, end the lease.
 */
@ApplicationScoped
class ChunkSender {
    private static final Logger LOG = Logger.getLogger(ChunkSender.class);

    private final LedgerClaims claims;
    private final ResultRecorder recorder;
    private final MessageSender sender;
    private final CampaignMessages campaigns;
    private final ProviderGuards guards;
    private final LanesAtWork lanes;
    private final SmsGate gate;
    private final RetryPolicy policy;
    private final WorkQueue queue;
    private final SendTraces traces;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChunkSender(
            LedgerClaims claims,
            ResultRecorder recorder,
            MessageSender sender,
            CampaignMessages campaigns,
            ProviderGuards guards,
            LanesAtWork lanes,
            SmsGate gate,
            RetryPolicy policy,
            WorkQueue queue,
            SendTraces traces) {
        this.claims = claims;
        this.recorder = recorder;
        this.sender = sender;
        this.campaigns = campaigns;
        this.guards = guards;
        this.lanes = lanes;
        this.gate = gate;
        this.policy = policy;
        this.queue = queue;
        this.traces = traces;
    }

    void send(Claim.Granted granted) throws InterruptedException {
        try (TraceSpan span = traces.chunk(granted.lease().lane(), granted.ids().length)) {
            send(granted, span);
        }
    }

    private void send(Claim.Granted granted, TraceSpan span) throws InterruptedException {
        Lease lease = granted.lease();
        Lane lane = lease.lane();
        Messages messages;
        List<ClaimedDelivery> taken;
        try {
            messages = campaigns.of(lane);
            taken = claims.take(lane, granted.ids(), guards.of(lane.channel()).provider().name());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign %d: a chunk was not taken", lane.campaignId());
            queue.giveBack(lease);
            throw e;
        }
        if (taken.isEmpty() && !lanes.isSending(lane)) {
            queue.giveBack(lease);
            return;
        }
        if (!taken.isEmpty()) {
            sendAndRecord(lease, messages, taken, span);
        }
        queue.finish(lease);
    }

    /**
     * Whatever is thrown on the way, each row that was taken gets a result, and it is written
     * first.
     */
    private void sendAndRecord(
            Lease lease, Messages messages, List<ClaimedDelivery> taken, TraceSpan span)
            throws InterruptedException {
        Lane lane = lease.lane();
        ChunkResults results = new ChunkResults(taken, lane.channel(), policy);
        SmsGate.Split split = SmsGate.Split.allOf(taken);
        try {
            if (lane.channel() == Channel.SMS) {
                split = gate.split(lane, messages, taken);
                split.held().forEach(results::add);
            }
            sendAll(lease, messages, split.open(), results, span);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign %d: a chunk was not sent whole", lane.campaignId());
        } finally {
            recorder.record(lane, results.all(), split.parts());
        }
        gate.settle(split);
        if (split.isNight()) {
            // what is queued is fed anew, without those for whom it is night
            queue.drop(lane);
        }
    }

    private void sendAll(
            Lease lease,
            Messages messages,
            List<ClaimedDelivery> open,
            ChunkResults results,
            TraceSpan span)
            throws InterruptedException {
        if (open.size() == 1) {
            span.within(() -> send(lease, messages, open.getFirst(), results));
            return;
        }
        List<Callable<Void>> calls = new ArrayList<>(open.size());
        for (ClaimedDelivery delivery : open) {
            calls.add(
                    span.around(
                            () -> {
                                send(lease, messages, delivery, results);
                                return null;
                            }));
        }
        threads.invokeAll(calls);
    }

    private void send(
            Lease lease, Messages messages, ClaimedDelivery delivery, ChunkResults results) {
        results.begins(delivery);
        results.add(sender.send(lease, messages, delivery));
    }
}
