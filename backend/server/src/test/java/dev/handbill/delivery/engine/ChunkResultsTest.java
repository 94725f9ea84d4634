package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.Recipient;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.SendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is thrown between claim and record: nobody who was taken is left without a result. */
class ChunkResultsTest {
    private static final Recipient NOBODY =
            new Recipient(1, null, null, "", "", List.of(), Map.of(), null, null, null, null);

    private final List<ClaimedDelivery> taken = List.of(delivery(1), delivery(2), delivery(3));

    @Test
    void everybodyWhoWasTakenHasAResult() {
        ChunkResults results = new ChunkResults(taken, Channel.SMS, policy());
        results.begins(taken.get(0));
        results.add(
                new SendAttempt(
                        DeliveryResult.sent(taken.get(0), "m1"), new SendOutcome.Accepted("m1")));
        results.begins(taken.get(1));

        assertThat(results.all())
                .extracting(one -> one.result().delivery().id(), one -> one.result().status())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, DeliveryStatus.SENT),
                        org.assertj.core.groups.Tuple.tuple(2L, DeliveryStatus.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(3L, DeliveryStatus.PENDING));
        assertThat(results.all().get(2).result().costsAttempt()).isFalse();
    }

    /** As after every other doubt: twice is better than never. */
    @Test
    void anEmailThatMayHaveGoneOutIsTriedAgain() {
        ChunkResults results = new ChunkResults(taken, Channel.EMAIL, policy());
        results.begins(taken.get(0));

        DeliveryResult begun = results.all().get(0).result();

        assertThat(begun.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(begun.costsAttempt()).isTrue();
        assertThat(begun.delay()).isPositive();
    }

    private static RetryPolicy policy() {
        return new RetryPolicy(Duration.ofSeconds(30), 5);
    }

    private static ClaimedDelivery delivery(long id) {
        return new ClaimedDelivery(id, 1, 1, 1, "+14155550123", null, NOBODY);
    }
}
