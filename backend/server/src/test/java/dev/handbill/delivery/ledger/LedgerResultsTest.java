package dev.handbill.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.engine.CampaignExpansion;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result counts only from whoever took the row last; an acceptance is a fact all the same. */
@QuarkusTest
class LedgerResultsTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject CampaignExpansion expansion;
    @Inject LedgerClaims claims;
    @Inject LedgerResults results;
    @Inject LedgerRepairs repairs;
    @Inject ProgressQueries progress;
    @Inject CampaignLifecycle lifecycle;
    private long campaign;
    private long[] ids;
    private Lane lane;

    @BeforeEach
    void sendingCampaign() {
        state.reset();
        engine.customers(2);
        campaign = engine.queuedCampaign();
        expansion.expandQueued();
        lane = new Lane(campaign, Channel.EMAIL);
        ids = repairs.pendingAfter(lane, 0, 10);
    }

    @Test
    void aTakenRowIsNotTakenAgain() {
        assertThat(claims.take(lane, ids, "sandbox")).hasSize(2);
        assertThat(claims.take(lane, ids, "sandbox")).isEmpty();
    }

    @Test
    void aRowThatWaitsForItsRetryIsNotTakenBefore() {
        ClaimedDelivery taken = claims.take(lane, ids, "sandbox").getFirst();
        results.record(
                List.of(DeliveryResult.retry(taken, Duration.ofHours(1), "500", "Try later")));

        assertThat(claims.take(lane, ids, "sandbox")).isEmpty();
        assertThat(status(taken)).isEqualTo("pending");
    }

    @Test
    void theSameResultTwiceIsCountedOnce() {
        ClaimedDelivery taken = claims.take(lane, ids, "sandbox").getFirst();

        results.record(List.of(DeliveryResult.sent(taken, "m1")));
        results.record(List.of(DeliveryResult.sent(taken, "m1")));

        assertThat(progress.of(campaign).emailsSent()).isEqualTo(1);
    }

    @Test
    void aFrozenWorkerUndoesNothing() {
        ClaimedDelivery frozen = claims.take(lane, ids, "sandbox").getFirst();
        loseWorker();
        ClaimedDelivery successor =
                claims.take(lane, new long[] {frozen.id()}, "sandbox").getFirst();
        results.record(List.of(DeliveryResult.sent(successor, "m2")));

        results.record(List.of(DeliveryResult.failed(frozen, "500", "late", true)));

        assertThat(status(frozen)).isEqualTo("sent");
        assertThat(progress.of(campaign).emailsFailed()).isZero();
    }

    @Test
    void aLateAcceptanceStopsTheNextTry() {
        ClaimedDelivery slow = claims.take(lane, ids, "sandbox").getFirst();
        loseWorker();
        assertThat(status(slow)).isEqualTo("pending");

        results.record(List.of(DeliveryResult.sent(slow, "m1")));

        assertThat(status(slow)).isEqualTo("sent");
        assertThat(claims.take(lane, new long[] {slow.id()}, "sandbox")).isEmpty();
        assertThat(progress.of(campaign).emailsSent()).isEqualTo(1);
    }

    @Test
    void anAcceptanceCountsThoughItWasSkipped() {
        ClaimedDelivery slow = claims.take(lane, ids, "sandbox").getFirst();
        loseWorker();
        lifecycle.change(campaign, CampaignAction.CANCEL);
        assertThat(repairs.skipEnded(lane, 10)).isEqualTo(2);

        results.record(List.of(DeliveryResult.sent(slow, "m1")));

        assertThat(status(slow)).isEqualTo("sent");
        assertThat(progress.of(campaign).email().skipped()).isEqualTo(1);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void anAcceptanceCountsThoughTheNextTryFailed() {
        ClaimedDelivery slow = claims.take(lane, ids, "sandbox").getFirst();
        loseWorker();
        ClaimedDelivery next = claims.take(lane, new long[] {slow.id()}, "sandbox").getFirst();
        results.record(List.of(DeliveryResult.failed(next, "400", "No", false)));

        results.record(List.of(DeliveryResult.sent(slow, "m1")));

        assertThat(status(slow)).isEqualTo("sent");
        assertThat(progress.of(campaign).emailsFailed()).isZero();
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void anAcceptanceCountsWhileTheNextTryIsUnderWay() {
        ClaimedDelivery slow = claims.take(lane, ids, "sandbox").getFirst();
        loseWorker();
        ClaimedDelivery next = claims.take(lane, new long[] {slow.id()}, "sandbox").getFirst();
        results.record(List.of(DeliveryResult.sent(slow, "m1")));

        results.record(
                List.of(DeliveryResult.retry(next, Duration.ofHours(1), "500", "Try later")));

        assertThat(status(slow)).isEqualTo("sent");
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void partsComeBackOnceWithWhatWasNotSent() {
        Lane sms = new Lane(campaign, Channel.SMS);
        List<ClaimedDelivery> taken = claims.take(sms, repairs.pendingAfter(sms, 0, 2), "sandbox");
        db.update("UPDATE campaign_counts SET parts_used = 5 WHERE channel = 'sms'");
        Map<Long, Integer> parts = Map.of(taken.get(0).id(), 3, taken.get(1).id(), 2);
        List<DeliveryResult> both =
                List.of(
                        DeliveryResult.waiting(taken.get(0), Duration.ZERO, "429", "A pause"),
                        DeliveryResult.sent(taken.get(1), "m2"));

        results.record(both, parts);
        results.record(both, parts);

        assertThat(engine.count("campaign_counts WHERE channel = 'sms' AND parts_used = 2"))
                .isEqualTo(1);
    }

    @Test
    void whatAProviderWritesIsNeverTurnedAway() {
        ClaimedDelivery taken = claims.take(lane, ids, "sandbox").getFirst();

        results.record(
                List.of(
                        DeliveryResult.failed(
                                taken, "5\0", "a\0b\ud800" + "\ud83d\ude00".repeat(250), true)));

        assertThat(status(taken)).isEqualTo("failed");
    }

    /** Else PostgreSQL ends one of them after a second, and a chunk or a turn is repeated. */
    @Test
    void resultsAndRepairsLockInOneOrder() throws Exception {
        List<ClaimedDelivery> taken = claims.take(lane, ids, "sandbox");
        db.update("UPDATE delivery_claims SET lease_until = now() - interval '1 second'");
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holder =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(
                                                    () -> {
                                                        db.update(
                                                                "UPDATE campaign_counts SET total = total");
                                                        isHeld.countDown();
                                                        goesOn.await();
                                                        return true;
                                                    }));
            isHeld.await();
            Future<?> records =
                    threads.submit(
                            () ->
                                    results.record(
                                            taken.stream()
                                                    .map(one -> DeliveryResult.sent(one, "m"))
                                                    .toList()));
            Engine.patiently().until(() -> waiting() == 1);
            Future<?> repairing = threads.submit(() -> repairs.settleLost(100));
            Engine.patiently().until(() -> repairing.isDone() || waiting() == 2);
            goesOn.countDown();
            holder.get();
            records.get();
            repairing.get();
        }

        assertThat(progress.of(campaign).emailsSent()).isEqualTo(2);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    private long waiting() {
        return engine.count("pg_stat_activity WHERE wait_event_type = 'Lock'");
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackEndsToo() {
        ClaimedDelivery taken = claims.take(lane, ids, "sandbox").getFirst();
        db.update("UPDATE delivery_claims SET lease_until = now() + interval '1 hour'");

        repairs.settleLost(100);

        assertThat(status(taken)).isEqualTo("pending");
    }

    @Test
    void whatIsUnderWayIsNotedUntilItsResultIsWritten() {
        List<ClaimedDelivery> taken = claims.take(lane, ids, "sandbox");
        assertThat(progress.of(campaign).email().sending()).isEqualTo(2);

        results.record(taken.stream().map(one -> DeliveryResult.sent(one, "m")).toList());

        assertThat(engine.count("delivery_claims")).isZero();
        assertThat(progress.of(campaign).email().sending()).isZero();
    }

    /** An index that names one of these would be written twice for each message. */
    @Test
    void noIndexOfTheLedgerNamesWhatSendingChanges() {
        assertThat(
                        engine.count(
                                """
                                pg_indexes WHERE tablename = 'deliveries'
                                AND indexdef ~ '(status|attempts|claims|address|provider|first_attempt_at|finished_at)'
                                """))
                .isZero();
    }

    @Test
    void aLateAcceptanceSettlesAnUnknownSms() {
        Lane sms = new Lane(campaign, Channel.SMS);
        ClaimedDelivery slow =
                claims.take(sms, repairs.pendingAfter(sms, 0, 1), "sandbox").getFirst();
        loseWorker();
        assertThat(status(slow)).isEqualTo("unknown");
        assertThat(progress.of(campaign).sms().unknown()).isEqualTo(1);

        results.record(List.of(DeliveryResult.sent(slow, "m1")));

        assertThat(status(slow)).isEqualTo("sent");
        assertThat(progress.of(campaign).sms().unknown()).isZero();
        assertThat(progress.of(campaign).smsSent()).isEqualTo(1);
    }

    @Test
    void waitingGivesTheAttemptBack() {
        ClaimedDelivery taken = claims.take(lane, ids, "sandbox").getFirst();

        results.record(List.of(DeliveryResult.waiting(taken, Duration.ZERO, "circuit-open", "")));

        assertThat(engine.count("deliveries WHERE id = ? AND attempts = 0", taken.id()))
                .isEqualTo(1);
    }

    @Test
    void theClaimCarriesAllThatRenderingNeeds() {
        Recipient recipient = claims.take(lane, ids, "sandbox").getFirst().recipient();

        assertThat(recipient.firstName()).isEqualTo("First1");
        assertThat(recipient.segments()).containsExactly("regulars");
        assertThat(recipient.attributes()).isEqualTo(Map.of());
        assertThat(recipient.couponToken()).startsWith(campaign + "-1-");
    }

    private void loseWorker() {
        db.update("UPDATE delivery_claims SET lease_until = now() - interval '1 second'");
        repairs.settleLost(100);
    }

    private String status(ClaimedDelivery delivery) {
        return db.one(
                "SELECT status FROM deliveries WHERE id = ?",
                row -> row.getString("status"),
                delivery.id());
    }
}
