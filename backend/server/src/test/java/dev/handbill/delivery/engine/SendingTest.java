package dev.handbill.delivery.engine;

import static dev.handbill.test.Misbehaving.aSandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.CampaignProgress;
import dev.handbill.delivery.CampaignProgress.ChannelProgress;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingTest {
    private static final String OUTBOX_PER_DELIVERY =
            "(SELECT delivery_id FROM outbox_messages GROUP BY delivery_id HAVING count(*) > 1) twice";

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject CampaignLifecycle lifecycle;
    @Inject ProgressQueries progress;
    @Inject LedgerDecisions decisions;
    @Inject CampaignExpansion expansion;
    @Inject Reconciler reconciler;
    @Inject WorkQueue queue;
    @Inject RedisDataSource redis;
    @Inject SandboxBehaviors sandbox;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void everyoneGetsOneOfEachWithOneCoupon() {
        engine.customers(300);
        long id = engine.queuedCampaign();

        engine.runUntilCompleted(id);

        assertThat(engine.count("outbox_messages WHERE channel = 'email'")).isEqualTo(300);
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(300);
        assertThat(engine.count(OUTBOX_PER_DELIVERY)).isZero();
        assertThat(engine.texts("SELECT token AS text FROM qr_codes"))
                .hasSize(300)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches(id + "-\\d+-[A-Za-z0-9_-]{22,}"));
        assertThat(progress.of(id).email()).isEqualTo(allSent(300));
        assertThat(progress.of(id).sms()).isEqualTo(allSent(300));
        assertThat(progress.of(id).totalTargeted()).isEqualTo(300);
    }

    @Test
    void fourTriesAreMade() {
        sandbox.set(aSandbox().failingOnce(0.10).failingForever(0.05).behavior());
        engine.customers(200);
        long id = engine.queuedCampaign();

        engine.runUntilCompleted(id);

        long failed = engine.count("deliveries WHERE status = 'failed'");
        assertThat(failed).isPositive();
        assertThat(
                        engine.count(
                                "deliveries WHERE status = 'failed' AND attempts = 4 AND error_code = '503'"))
                .isEqualTo(failed);
        assertThat(engine.count("deliveries WHERE status = 'sent' AND attempts = 2")).isPositive();
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(400 - failed);
        assertThat(engine.count("outbox_messages")).isEqualTo(400 - failed);
        assertThat(engine.count(OUTBOX_PER_DELIVERY)).isZero();
        CampaignProgress end = progress.of(id);
        assertThat(end.emailsFailed() + end.smsFailed()).isEqualTo(failed);
        assertThat(end.emailsSent() + end.smsSent()).isEqualTo(400 - failed);
    }

    @Test
    void retryFailedSendsAgainToTheRetryableOnesOnly() {
        sandbox.set(aSandbox().failingForever(0.1).refusing(0.1).behavior());
        engine.customers(100);
        long id = engine.queuedCampaign();
        engine.runUntilCompleted(id);
        long refused = engine.count("deliveries WHERE status = 'failed' AND error_code = '400'");
        long failed = engine.count("deliveries WHERE status = 'failed' AND error_code = '503'");
        assertThat(engine.count("deliveries WHERE error_code = '400' AND attempts = 1"))
                .isEqualTo(refused);

        sandbox.set(aSandbox().behavior());
        assertThat(decisions.retryFailed(id)).isEqualTo((int) failed);
        lifecycle.change(id, CampaignAction.REOPEN);
        engine.runUntilCompleted(id);

        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(200 - refused);
        assertThat(progress.of(id).emailsFailed() + progress.of(id).smsFailed()).isEqualTo(refused);
        assertThat(engine.count(OUTBOX_PER_DELIVERY)).isZero();
    }

    @Test
    void throttlingCostsNoAttempt() {
        sandbox.set(aSandbox().throttling(0.2).behavior());
        engine.customers(20);
        long id = engine.queuedCampaign();

        engine.runUntilCompleted(id);

        assertThat(engine.count("deliveries WHERE status = 'sent' AND attempts = 1")).isEqualTo(40);
        assertThat(engine.count("deliveries WHERE claims > 1")).isPositive();
    }

    @Test
    void pausedSendsNothingAndResumedGoesOn() {
        engine.customers(50);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        reconciler.reconcile();
        lifecycle.change(id, CampaignAction.PAUSE);

        for (int beats = 0; beats < 5; beats++) {
            engine.beat();
        }
        assertThat(engine.count("outbox_messages")).isZero();
        assertThat(engine.count("deliveries WHERE status = 'pending'")).isEqualTo(100);

        lifecycle.change(id, CampaignAction.RESUME);
        engine.runUntilCompleted(id);
        assertThat(engine.count("outbox_messages")).isEqualTo(100);
    }

    @Test
    void whoOptsOutMeanwhileIsSkipped() {
        engine.customers(10);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        db.update("UPDATE customers SET email_consent = 'unsubscribed' WHERE id = 1");
        db.update(
                """
                INSERT INTO suppressions (channel, address, reason)
                SELECT 'sms', phone, 'manual' FROM customers WHERE id = 2
                """);
        db.update("DELETE FROM customers WHERE id = 3");

        engine.runUntilCompleted(id);

        assertThat(
                        engine.texts(
                                "SELECT error_code AS text FROM deliveries WHERE status = 'skipped' ORDER BY id"))
                .containsExactlyInAnyOrder(
                        "unsubscribed", "suppressed", "customer-erased", "customer-erased");
        assertThat(engine.count("outbox_messages")).isEqualTo(16);
        assertThat(progress.of(id).email()).isEqualTo(new ChannelProgress(10, 0, 0, 8, 0, 2, 0));
    }

    @Test
    void duplicatesInTheQueueAreSentOnce() {
        engine.customers(50);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        Lane email = new Lane(id, Channel.EMAIL);
        long[] ids =
                db
                        .query(
                                "SELECT id FROM deliveries WHERE channel = 'email'",
                                row -> row.getLong("id"))
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        queue.pushFirst(email, ids);
        queue.pushFirst(email, ids);

        engine.runUntilCompleted(id);

        assertThat(engine.count("outbox_messages")).isEqualTo(100);
        assertThat(engine.count(OUTBOX_PER_DELIVERY)).isZero();
    }

    @Test
    void aRedisThatLosesEverythingLosesNoDelivery() {
        engine.customers(400);
        long id = engine.queuedCampaign();
        sandbox.set(aSandbox().answeringAfter(20).behavior());
        engine.runUntil(() -> engine.count("outbox_messages") > 50);

        redis.flushall();
        engine.runUntilCompleted(id);

        assertThat(engine.count("outbox_messages")).isEqualTo(800);
        assertThat(engine.count(OUTBOX_PER_DELIVERY)).isZero();
    }

    @Test
    void aLostWorkersEmailsGoAgainAndSmsWait() {
        engine.customers(10);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        db.update(
                """
                UPDATE deliveries SET status = 'sending', attempts = 1, claims = 1, next_attempt_at = NULL
                WHERE customer_id <= 4
                """);
        loseWorkers();

        engine.runUntilCompleted(id);

        assertThat(engine.count("deliveries WHERE channel = 'email' AND status = 'sent'"))
                .isEqualTo(10);
        assertThat(engine.count("deliveries WHERE channel = 'sms' AND status = 'unknown'"))
                .isEqualTo(4);
        assertThat(progress.of(id).sms()).isEqualTo(new ChannelProgress(10, 0, 0, 6, 0, 0, 4));

        assertThat(decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.COUNT_AS_SENT))
                .isEqualTo(4);
        assertThat(progress.of(id).sms()).isEqualTo(allSent(10));
    }

    @Test
    void unknownMessagesThatAPersonResendsGoOut() {
        engine.customers(3);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        db.update(
                """
                UPDATE deliveries SET status = 'sending', attempts = 1
                WHERE channel = 'sms'
                """);
        loseWorkers();
        engine.runUntilCompleted(id);

        decisions.resolveUnknown(id, Channel.SMS, UnknownResolution.RESEND);
        lifecycle.change(id, CampaignAction.REOPEN);
        engine.runUntilCompleted(id);

        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(3);
        assertThat(progress.of(id).sms()).isEqualTo(allSent(3));
    }

    @Test
    void twoExpansionsMakeOneDeliveryEach() throws Exception {
        engine.customers(12_000);
        long id = engine.queuedCampaign();

        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> expansions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                expansions.add(
                        () -> {
                            expansion.expandQueued();
                            return null;
                        });
            }
            for (Future<Void> done : workers.invokeAll(expansions)) {
                done.get();
            }
        }
        expansion.expandQueued();

        assertThat(engine.status(id)).isEqualTo("sending");
        assertThat(engine.count("deliveries")).isEqualTo(24_000);
        assertThat(engine.count("qr_codes")).isEqualTo(12_000);
        assertThat(progress.of(id).email().total()).isEqualTo(12_000);
        assertThat(progress.of(id).totalTargeted()).isEqualTo(12_000);
    }

    @Test
    void aCampaignToNobodyCompletes() {
        long id = engine.queuedCampaign();

        engine.runUntil(() -> engine.status(id).equals("completed"));

        assertThat(progress.of(id).totalTargeted()).isZero();
    }

    @Test
    void aRecipientWhoCannotBeRenderedFailsAlone() {
        engine.customers(5);
        db.update(
                "UPDATE customers SET attributes = jsonb_build_object('note', repeat('long', 5000)) WHERE id = 2");
        long id = engine.queuedCampaign("Hi", "{{ attributes.note }}");

        engine.runUntilCompleted(id);

        assertThat(
                        engine.texts(
                                "SELECT customer_id::text AS text FROM deliveries WHERE status = 'failed'"))
                .containsExactly("2");
        assertThat(engine.count("outbox_messages")).isEqualTo(9);
    }

    private static ChannelProgress allSent(long total) {
        return new ChannelProgress(total, 0, 0, total, 0, 0, 0);
    }

    private void loseWorkers() {
        db.update(
                """
                INSERT INTO delivery_claims (campaign_id, channel, lease_until, delivery_ids)
                SELECT campaign_id, channel, now() - interval '1 second', array_agg(id)
                FROM deliveries WHERE status = 'sending' GROUP BY campaign_id, channel
                """);
    }
}
