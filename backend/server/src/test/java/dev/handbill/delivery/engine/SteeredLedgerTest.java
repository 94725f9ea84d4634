package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.CampaignProgress;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.delivery.ledger.LedgerResults;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with a campaign while its ledger moves. */
@QuarkusTest
class SteeredLedgerTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject CampaignLifecycle lifecycle;
    @Inject LedgerClaims claims;
    @Inject LedgerResults results;
    @Inject LedgerRepairs repairs;
    @Inject LedgerDecisions decisions;
    @Inject Reconciler reconciler;
    @Inject ProgressQueries progress;
    @Inject WorkQueue queue;
    @Inject Db db;
    private long id;
    private Lane lane;

    @BeforeEach
    void sendingCampaign() {
        state.reset();
        engine.customers(10);
        id = engine.queuedCampaign();
        engine.expand();
        lane = new Lane(id, Channel.EMAIL);
    }

    @Test
    void whatWaitsInACanceledCampaignIsSkipped() {
        List<ClaimedDelivery> taken =
                claims.take(lane, repairs.pendingAfter(lane, 0, 4), "sandbox");
        results.record(List.of(DeliveryResult.sent(taken.get(0), "m1")));
        results.record(
                List.of(DeliveryResult.retry(taken.get(1), Duration.ofHours(1), "500", "Later")));
        reconciler.reconcile();
        assertThat(queue.depth(lane)).isPositive();

        lifecycle.change(id, CampaignAction.CANCEL);
        reconciler.reconcile();

        assertThat(queue.depth(lane)).isZero();
        assertThat(engine.count("deliveries WHERE status = 'pending'")).isZero();
        assertThat(engine.count("deliveries WHERE next_attempt_at IS NOT NULL")).isZero();
        assertThat(progress.of(id).email().skipped()).isEqualTo(7);
        assertThat(progress.of(id).sms().skipped()).isEqualTo(10);

        // what was under way when it was canceled
        results.record(List.of(DeliveryResult.sent(taken.get(2), "m3")));
        results.record(
                List.of(DeliveryResult.waiting(taken.get(3), Duration.ZERO, "429", "A pause")));
        reconciler.reconcile();
        assertThat(progress.of(id).email().sent()).isEqualTo(2);
        assertThat(progress.of(id).email().skipped()).isEqualTo(8);
        assertThat(progress.of(id).email().pending()).isZero();
    }

    @Test
    void whatWaitsInACampaignThatFailedIsSkipped() {
        lifecycle.change(id, CampaignAction.FAIL);

        reconciler.reconcile();

        assertThat(
                        engine.count(
                                "deliveries WHERE status = 'skipped' AND error_code ="
                                        + " 'campaign-failed'"))
                .isEqualTo(20);
        assertThat(repairs.endedWithPending()).isEmpty();
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void retryAndCompletionNeverCross() throws Exception {
        for (int round = 0; round < 20; round++) {
            state.reset();
            sendingCampaign();
            for (Channel channel : Channel.values()) {
                Lane one = new Lane(id, channel);
                results.record(
                        claims.take(one, repairs.pendingAfter(one, 0, 10), "sandbox").stream()
                                .map(taken -> DeliveryResult.failed(taken, "503", "Down", true))
                                .toList());
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> completes = threads.submit(reconciler::reconcile);
                Future<?> retries = threads.submit(this::retryFailed);
                completes.get();
                retries.get();
            }

            assertThat(engine.status(id)).as("round %d", round).isEqualTo("sending");
            assertThat(engine.count("deliveries WHERE status = 'pending'")).isEqualTo(20);
        }
    }

    @Test
    void theUnknownOfACanceledCampaignCanBeDecided() {
        Lane sms = new Lane(id, Channel.SMS);
        ClaimedDelivery taken =
                claims.take(sms, repairs.pendingAfter(sms, 0, 1), "sandbox").getFirst();
        results.record(List.of(DeliveryResult.unknown(taken, "read-timeout", "Silence")));
        lifecycle.change(id, CampaignAction.CANCEL);

        assertThat(decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.RESEND)).isZero();
        assertThat(decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.COUNT_AS_SENT))
                .isEqualTo(1);
        assertThat(progress.of(id).smsSent()).isEqualTo(1);
    }

    @Test
    void theUnknownOfACanceledCampaignWasNotSent() {
        Lane sms = new Lane(id, Channel.SMS);
        ClaimedDelivery taken =
                claims.take(sms, repairs.pendingAfter(sms, 0, 1), "sandbox").getFirst();
        results.record(List.of(DeliveryResult.unknown(taken, "read-timeout", "Silence")));
        lifecycle.change(id, CampaignAction.CANCEL);

        assertThat(decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.COUNT_AS_NOT_SENT))
                .isEqualTo(1);

        assertThat(progress.of(id).smsFailed()).isEqualTo(1);
        assertThat(decisions.retryFailed(id)).as("a canceled campaign").isZero();
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void whatWasNotSentIsRetriedWithTheFailed() {
        Lane sms = new Lane(id, Channel.SMS);
        ClaimedDelivery taken =
                claims.take(sms, repairs.pendingAfter(sms, 0, 1), "sandbox").getFirst();
        results.record(List.of(DeliveryResult.unknown(taken, "read-timeout", "Silence")));

        decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.COUNT_AS_NOT_SENT);

        assertThat(decisions.retryFailed(id)).isEqualTo(1);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void noDecisionCrossesACanceledCampaign() {
        Lane email = new Lane(id, Channel.EMAIL);
        results.record(
                claims.take(email, repairs.pendingAfter(email, 0, 10), "sandbox").stream()
                        .map(taken -> DeliveryResult.failed(taken, "503", "Down", true))
                        .toList());
        lifecycle.change(id, CampaignAction.CANCEL);

        assertThat(decisions.retryFailed(id)).isZero();

        assertThat(engine.count("deliveries WHERE status = 'failed'")).isEqualTo(10);
    }

    @Test
    void progressSaysWhatWaitsForItsNextTry() {
        assertThat(progress.of(id).retrying()).isZero();
        assertThat(progress.of(id).nextRetryAt()).isNull();
        List<ClaimedDelivery> taken =
                claims.take(lane, repairs.pendingAfter(lane, 0, 10), "sandbox");
        List<DeliveryResult> all = new ArrayList<>();
        taken.subList(0, 8).forEach(one -> all.add(DeliveryResult.sent(one, "m" + one.id())));
        all.add(DeliveryResult.retry(taken.get(8), Duration.ofMinutes(2), "500", "Later"));
        all.add(DeliveryResult.retry(taken.get(9), Duration.ofHours(1), "500", "Later"));
        results.record(all);

        CampaignProgress now = progress.of(id);

        assertThat(now.retrying()).isEqualTo(2);
        Instant[] due = {due(taken.get(8)), due(taken.get(9))};
        assertThat(now.nextRetryAt()).isEqualTo(due[0]);
        assertThat(now.estimatedCompletionAt()).isAfterOrEqualTo(due[1]);
        lifecycle.change(id, CampaignAction.CANCEL);
        assertThat(progress.of(id).retrying()).isZero();
    }

    private Instant due(ClaimedDelivery delivery) {
        return db.one(
                "SELECT next_attempt_at FROM deliveries WHERE id = ?",
                row -> row.getInstant("next_attempt_at"),
                delivery.id());
    }

    @Test
    void whoIsDeletedMeanwhileStopsNobody() throws Exception {
        state.reset();
        engine.customers(10);
        long next = engine.queuedCampaign();
        CountDownLatch deleted = new CountDownLatch(1);
        CountDownLatch expands = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> deletion =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        db.update(
                                                                "DELETE FROM customers WHERE id ="
                                                                        + " 5");
                                                        deleted.countDown();
                                                        await(expands);
                                                    }));
            deleted.await();
            Future<?> expansion = threads.submit(engine::expand);
            Engine.patiently().until(() -> engine.count("pg_locks WHERE NOT granted") > 0);
            expands.countDown();
            deletion.get();
            expansion.get();
        }

        assertThat(engine.status(next)).isEqualTo("sending");
        assertThat(engine.count("deliveries WHERE campaign_id = ?", next)).isEqualTo(18);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As CampaignSteering does it, under the campaign's lock. */
    private void retryFailed() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            lifecycle.lock(id);
                            decisions.retryFailed(id);
                            lifecycle.tryChange(id, CampaignAction.REOPEN, null);
                        });
    }
}
