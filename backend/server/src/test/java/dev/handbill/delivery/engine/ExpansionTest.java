package dev.handbill.delivery.engine;

import static dev.handbill.delivery.engine.Engine.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.ExpandingCampaigns;
import dev.handbill.delivery.CampaignProgress;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import dev.handbill.segment.SegmentRenamed;
import dev.handbill.test.CleanState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign is sent while it is expanded: the audience in parts, and what may come in between. */
@QuarkusTest
class ExpansionTest {
    private static final int CUSTOMERS = 40;
    private static final int A_CHUNK = 10;

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject CampaignExpansion expansion;
    @Inject ExpandingCampaigns expanding;
    @Inject Reconciler reconciler;
    @Inject DeliveryWorker worker;
    @Inject CampaignLifecycle lifecycle;
    @Inject ProgressQueries progress;
    @Inject LedgerClaims claims;
    @Inject LedgerRepairs repairs;
    @Inject LaneStops stops;
    @Inject WorkQueue queue;
    @Inject RedisDataSource redis;
    @Inject Event<SegmentRenamed> renamed;
    @Inject Db db;

    private long id;
    private Lane email;

    @BeforeEach
    void queuedCampaign() {
        state.reset();
        engine.customers(CUSTOMERS);
        id = engine.queuedCampaign();
        email = new Lane(id, Channel.EMAIL);
    }

    @Test
    void theFirstChunkGoesOutAlone() {
        chunk();
        sendAll(A_CHUNK);

        CampaignProgress now = progress.of(id);
        assertThat(now.expanding()).isTrue();
        assertThat(now.totalTargeted()).isEqualTo(A_CHUNK);
        assertThat(now.email().sent()).isEqualTo(A_CHUNK);
        assertThat(now.estimatedCompletionAt()).isNull();

        engine.runUntilCompleted(id);
        assertEverybodyGotTheirsOnce();
        assertThat(progress.of(id).expanding()).isFalse();
    }

    @Test
    void whatIsSentSoFarIsNeverTheEnd() {
        for (int part = 1; part <= CUSTOMERS / A_CHUNK; part++) {
            chunk();
            sendAll(part * A_CHUNK);
            reconciler.reconcile();
            assertThat(engine.status(id)).isEqualTo("sending");
        }

        chunk();
        reconciler.reconcile();
        assertThat(engine.status(id)).isEqualTo("completed");
        assertEverybodyGotTheirsOnce();
    }

    @Test
    void aChunkGoesOutWithoutTheReconciler() {
        expansion.tick();

        patiently().until(() -> engine.count("outbox_messages") == 2 * CUSTOMERS);
        engine.runUntilCompleted(id);
        assertEverybodyGotTheirsOnce();
    }

    @Test
    void aPauseHoldsTheRestBack() {
        chunk();
        lifecycle.change(id, CampaignAction.PAUSE);
        engine.beat();
        assertThat(engine.count("deliveries")).isEqualTo(2 * A_CHUNK);
        assertThat(engine.count("outbox_messages")).isZero();
        assertThat(progress.of(id).expanding()).isFalse();

        lifecycle.change(id, CampaignAction.RESUME);
        assertThat(engine.status(id)).isEqualTo("sending");
        engine.runUntilCompleted(id);
        assertEverybodyGotTheirsOnce();
    }

    @Test
    void aCanceledOneIsExpandedNoFurther() {
        chunk();
        lifecycle.change(id, CampaignAction.CANCEL);
        engine.beat();

        assertThat(engine.count("deliveries WHERE status = 'skipped'")).isEqualTo(2 * A_CHUNK);
        assertThat(engine.count("deliveries")).isEqualTo(2 * A_CHUNK);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    /** The connection dies in the middle of the chunk's transaction, as with kill -9. */
    @Test
    void aChunkThatIsCutOffIsMadeAgain() throws Exception {
        chunk();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> cutOff =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () -> {
                                        // coupons and deliveries are written by then
                                        db.query(
                                                "SELECT channel FROM campaign_counts FOR UPDATE",
                                                row -> row.getString("channel"));
                                        Future<?> blocked = threads.submit(this::chunk);
                                        patiently().until(() -> terminated() == 1);
                                        return blocked;
                                    });
            cutOff.get(30, TimeUnit.SECONDS);
        }
        assertThat(engine.count("deliveries")).isEqualTo(2 * A_CHUNK);

        engine.runUntilCompleted(id);
        assertEverybodyGotTheirsOnce();
    }

    @Test
    void redisMayLoseEverythingInBetween() {
        Random luck = new Random(20_261_128);
        patiently()
                .until(
                        () -> {
                            chunk();
                            if (luck.nextBoolean()) {
                                reconciler.reconcile();
                            }
                            if (luck.nextInt(3) == 0) {
                                redis.flushall();
                                redis.value(String.class).set("hb:slots-known-since", "0");
                            }
                            worker.drainLanesAtWork();
                            reconciler.reconcile();
                            return engine.status(id).equals("completed");
                        });
        assertEverybodyGotTheirsOnce();
    }

    @Test
    void sendersDoNotWaitForAChunk() {
        chunk();
        long[] ids = repairs.pendingAfter(email, 0, 5);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ClaimedDelivery> taken =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () -> {
                                        assertThat(expanding.lock(id)).isPresent();
                                        return threads.submit(
                                                        () -> claims.take(email, ids, "sandbox"))
                                                .get(30, TimeUnit.SECONDS);
                                    });
            assertThat(taken).hasSize(5);
        }
    }

    @Test
    void whatIsYetToBeFedIsNotLost() {
        chunk();
        reconciler.reconcile();
        long fedTo = queue.cursor(email);
        claims.take(email, repairs.pendingAfter(email, 0, A_CHUNK), "sandbox");
        chunk();

        assertThat(repairs.hasForgotten(email, fedTo)).isFalse();

        db.update("DELETE FROM delivery_claims");
        db.update("UPDATE deliveries SET status = 'pending'");
        assertThat(repairs.hasForgotten(email, fedTo)).isTrue();
    }

    @Test
    void aStoppedChannelPausesItOnceItIsWhole() {
        db.update("UPDATE campaign_contents SET sms_content = ''");
        chunk();
        stops.stop(email, "Refused.");
        reconciler.reconcile();
        assertThat(engine.status(id)).isEqualTo("sending");

        engine.expand();
        reconciler.reconcile();
        assertThat(engine.status(id)).isEqualTo("paused");
        assertThat(progress.of(id).statusReason()).isEqualTo("Refused.");
    }

    @Test
    void aRenamedSegmentLosesNobody() {
        db.update("UPDATE campaigns SET target_segments = ARRAY['regulars']");
        chunk();
        db.update("UPDATE customers SET segments = ARRAY['friends']");
        renamed.fire(new SegmentRenamed("regulars", "friends"));

        engine.runUntilCompleted(id);
        assertEverybodyGotTheirsOnce();
    }

    private boolean chunk() {
        return expansion.expandOrFail(id, A_CHUNK);
    }

    private void sendAll(int customers) {
        patiently()
                .until(
                        () -> {
                            reconciler.reconcile();
                            worker.drainLanesAtWork();
                            return engine.count("deliveries WHERE status = 'sent'")
                                    == 2 * customers;
                        });
    }

    /** Ends whoever waits for the sums. */
    private long terminated() {
        return engine.count(
                """
                pg_stat_activity WHERE CASE WHEN datname = current_database() AND wait_event_type = 'Lock'
                    AND query LIKE 'INSERT INTO campaign_counts%' THEN pg_terminate_backend(pid) END
                """);
    }

    private void assertEverybodyGotTheirsOnce() {
        assertThat(engine.count("(SELECT DISTINCT recipient, channel FROM outbox_messages) once"))
                .isEqualTo(2 * CUSTOMERS);
        assertThat(engine.count("outbox_messages")).isEqualTo(2 * CUSTOMERS);
        assertThat(engine.count("qr_codes")).isEqualTo(CUSTOMERS);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
        assertThat(progress.of(id).totalTargeted()).isEqualTo(CUSTOMERS);
    }
}
