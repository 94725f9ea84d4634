package dev.handbill.delivery.engine;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.Sent;
import dev.handbill.provider.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of each row of a chunk. A row that nobody answered for is in it too: given back where
 * its turn never came, unknown where it may have been handed over.
 */
final class ChunkResults {
    private static final String ENDED_EARLY = "The worker could not finish this message.";

    private final List<ClaimedDelivery> taken;
    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final Map<Long, Sent> known = new ConcurrentHashMap<>();

    ChunkResults(List<ClaimedDelivery> taken) {
        this.taken = taken;
    }

    void begins(ClaimedDelivery delivery) {
        begun.add(delivery.id());
    }

    void add(Sent sent) {
        known.put(sent.result().delivery().id(), sent);
    }

    /** One for each row that was taken. */
    List<Sent> all() {
        return taken.stream().map(this::of).toList();
    }

    private Sent of(ClaimedDelivery delivery) {
        Sent sent = known.get(delivery.id());
        if (sent != null) {
            return sent;
        }
        return begun.contains(delivery.id())
                ? new Sent(
                        DeliveryResult.unknown(delivery, "ended-early", ENDED_EARLY),
                        new SendOutcome.Uncertain("ended-early", ENDED_EARLY))
                : new Sent(
                        DeliveryResult.waiting(delivery, Duration.ZERO, "ended-early", ENDED_EARLY),
                        new SendOutcome.NotTried(Duration.ZERO, "ended-early", ENDED_EARLY));
    }
}
