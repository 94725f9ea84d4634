package dev.handbill.delivery.engine;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.message.CampaignMessages;
import dev.handbill.delivery.message.Messages;
import dev.handbill.kernel.Channel;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Lease;
import dev.handbill.queue.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * One chunk from claim to acknowledgement: take the rows, send them all at once on virtual threads,
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
    private final WorkQueue queue;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChunkSender(
            LedgerClaims claims,
            ResultRecorder recorder,
            MessageSender sender,
            CampaignMessages campaigns,
            ProviderGuards guards,
            LanesAtWork lanes,
            SmsGate gate,
            WorkQueue queue) {
        this.claims = claims;
        this.recorder = recorder;
        this.sender = sender;
        this.campaigns = campaigns;
        this.guards = guards;
        this.lanes = lanes;
        this.gate = gate;
        this.queue = queue;
    }

    void send(Claim.Granted granted) throws InterruptedException {
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
            sendAndRecord(lease, messages, taken);
        }
        queue.finish(lease);
    }

    private void sendAndRecord(Lease lease, Messages messages, List<ClaimedDelivery> taken)
            throws InterruptedException {
        Lane lane = lease.lane();
        if (lane.channel() != Channel.SMS) {
            recorder.record(lane, sendAll(lease, messages, taken));
            return;
        }
        SmsGate.Parted parted = gate.part(lane, messages, taken);
        List<MessageSender.Sent> results = new ArrayList<>(parted.held());
        if (!parted.open().isEmpty()) {
            results.addAll(sendAll(lease, messages, parted.open()));
        }
        recorder.record(lane, results);
        gate.settle(lane, parted, results);
        if (parted.isNight()) {
            // what is queued is fed anew, without those for whom it is night
            queue.drop(lane);
        }
    }

    private List<MessageSender.Sent> sendAll(
            Lease lease, Messages messages, List<ClaimedDelivery> taken)
            throws InterruptedException {
        if (taken.size() == 1) {
            return List.of(sender.send(lease, messages, taken.getFirst()));
        }
        List<Callable<MessageSender.Sent>> calls = new ArrayList<>(taken.size());
        for (ClaimedDelivery delivery : taken) {
            calls.add(() -> sender.send(lease, messages, delivery));
        }
        List<MessageSender.Sent> sent = new ArrayList<>(taken.size());
        for (Future<MessageSender.Sent> future : threads.invokeAll(calls)) {
            try {
                sent.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("MessageSender answers for every failure", e);
            }
        }
        return sent;
    }
}
