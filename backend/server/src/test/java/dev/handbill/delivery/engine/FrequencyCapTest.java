package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.SendingSettingsStore;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.AudienceView;
import dev.handbill.segment.TargetAudience;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrequencyCapTest {
    private static final TargetAudience EVERYBODY = audience("ALL");
    private static final TargetAudience REGULARS = audience("regulars");

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject SendingSettingsStore sending;
    @Inject CampaignExpansion expansion;
    @Inject LedgerClaims claims;
    @Inject AudienceQueries audiences;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void whoHadEnoughIsLeftOutAndCounted() {
        engine.customers(30);
        cap(2, 7);
        long first = engine.queuedCampaign();
        engine.runUntilCompleted(first);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(60);
        db.update("UPDATE deliveries SET finished_at = now() - interval '8 days' WHERE id <= 10");

        for (TargetAudience audience : List.of(EVERYBODY, REGULARS)) {
            AudienceView view = audiences.count(audience);
            assertThat(view.email().excluded().frequencyCap()).isEqualTo(20);
            assertThat(view.email().eligible()).isEqualTo(10);
            assertThat(view.sms().excluded().frequencyCap()).isEqualTo(20);
        }
        long second = engine.queuedCampaign();
        engine.runUntilCompleted(second);
        assertThat(engine.count("deliveries WHERE campaign_id = ?", second)).isEqualTo(20);

        cap(0, 0);
        assertThat(audiences.count(EVERYBODY).email().excluded().frequencyCap()).isZero();
    }

    @Test
    void whoReachesTheCapMeanwhileIsSkipped() {
        engine.customers(20);
        cap(2, 7);
        long first = engine.queuedCampaign();
        long second = engine.queuedCampaign();
        expansion.expandQueued();
        db.update("UPDATE campaigns SET status = 'paused' WHERE id = ?", second);
        engine.runUntilCompleted(first);

        db.update("UPDATE campaigns SET status = 'sending' WHERE id = ?", second);
        engine.runUntilCompleted(second);
        assertThat(
                        engine.count(
                                "deliveries WHERE campaign_id = ? AND status = 'skipped' AND error_code = 'frequency-cap'",
                                second))
                .isEqualTo(40);
        assertThat(engine.count("outbox_messages WHERE campaign_id = ?", second)).isZero();
    }

    @Test
    void twoCampaignsAtOnceNeverExceedTheCap() throws Exception {
        engine.customers(200);
        cap(1, 7);
        Lane first = new Lane(engine.queuedCampaign(), Channel.EMAIL);
        Lane second = new Lane(engine.queuedCampaign(), Channel.EMAIL);
        expansion.expandQueued();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int chunk = 0; chunk < 10; chunk++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<Integer>> calls = new ArrayList<>();
                for (Lane lane : List.of(first, second)) {
                    long[] ids = ids(lane, chunk);
                    calls.add(
                            () -> {
                                start.await();
                                return claims.take(lane, ids, "sandbox").size();
                            });
                }
                int taken = 0;
                for (Future<Integer> one : threads.invokeAll(calls)) {
                    taken += one.get();
                }
                assertThat(taken).isEqualTo(20);
            }
        }
        assertThat(
                        engine.count(
                                "(SELECT customer_id FROM deliveries WHERE status = 'sending' GROUP BY customer_id HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(engine.count("deliveries WHERE status = 'sending'")).isEqualTo(200);
    }

    private long[] ids(Lane lane, int chunk) {
        return db
                .query(
                        "SELECT id FROM deliveries WHERE campaign_id = ? AND channel = 'email' ORDER BY customer_id OFFSET ? LIMIT 20",
                        row -> row.getLong("id"),
                        lane.campaignId(),
                        20 * chunk)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private void cap(int messages, int days) {
        db.update(
                "UPDATE business SET cap_messages = nullif(?, 0), cap_days = nullif(?, 0)",
                messages,
                days);
        sending.forget();
    }

    private static TargetAudience audience(String target) {
        return new TargetAudience(List.of(target), List.of(), null, null, null);
    }
}
