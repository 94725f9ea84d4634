package dev.handbill.delivery.engine;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of each row of a chunk. A row that nobody answered for is in it too: given back where
 * its turn never came; where it may have been handed over, what the policy makes of every doubt.
 */
final class ChunkResults {
    private static final String CODE = "ended-early";
    private static final String ENDED_EARLY = "The worker could not finish this message.";

    private static final SendOutcome DOUBT = new SendOutcome.Uncertain(CODE, ENDED_EARLY);
    private static final SendOutcome NEVER_BEGUN =
            new SendOutcome.NotTried(Duration.ZERO, CODE, ENDED_EARLY);

    private final List<ClaimedDelivery> taken;
    private final Channel channel;
    private final RetryPolicy policy;
    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final Map<Long, SendAttempt> known = new ConcurrentHashMap<>();

    ChunkResults(List<ClaimedDelivery> taken, Channel channel, RetryPolicy policy) {
        this.taken = taken;
        this.channel = channel;
        this.policy = policy;
    }

    void begins(ClaimedDelivery delivery) {
        begun.add(delivery.id());
    }

    void add(SendAttempt sent) {
        known.put(sent.result().delivery().id(), sent);
    }

    /** One for each row that was taken. */
    List<SendAttempt> all() {
        return taken.stream().map(this::of).toList();
    }

    private SendAttempt of(ClaimedDelivery delivery) {
        SendAttempt sent = known.get(delivery.id());
        if (sent != null) {
            return sent;
        }
        SendOutcome outcome = begun.contains(delivery.id()) ? DOUBT : NEVER_BEGUN;
        return new SendAttempt(policy.resultOf(outcome, delivery, channel), outcome);
    }
}
