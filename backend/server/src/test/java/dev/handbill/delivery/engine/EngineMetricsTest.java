package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.delivery.engine.process.WorkerBeat;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngineMetricsTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject CampaignExpansion expansion;
    @Inject Reconciler reconciler;
    @Inject MeterRegistry registry;
    @Inject EngineMetrics metrics;
    @Inject Db db;

    @BeforeEach
    void customers() {
        state.reset();
        engine.customers(30);
    }

    @Test
    void countsWhatWasExpandedAndAccepted() {
        double expanded = registry.get("handbill.expanded").counter().count();
        double accepted = accepted();

        engine.runUntilCompleted(engine.queuedCampaign());

        assertThat(registry.get("handbill.expanded").counter().count() - expanded).isEqualTo(60);
        assertThat(accepted() - accepted).isEqualTo(30);
        assertThat(
                        registry.get("handbill.provider.latency")
                                .tags("channel", "email", "outcome", "accepted")
                                .timer()
                                .count())
                .isGreaterThanOrEqualTo(30);
        assertThat(registry.get("handbill.in.flight").tag("channel", "email").gauge().value())
                .isZero();
    }

    @Test
    void tellsTheQueuesDepth() {
        engine.queuedCampaign();
        expansion.expandQueued();

        reconciler.reconcile();

        assertThat(registry.get("handbill.queue.depth").tag("channel", "email").gauge().value())
                .isEqualTo(30);
        assertThat(registry.get("handbill.circuit.open").tag("channel", "sms").gauge().value())
                .isZero();
    }

    @Test
    void countsWhatALostWorkerHad() {
        double before = lost("ledger");
        engine.queuedCampaign();
        expansion.expandQueued();
        db.update("UPDATE deliveries SET status = 'sending', attempts = 1 WHERE channel = 'email'");
        db.update(
                """
                INSERT INTO delivery_claims (campaign_id, channel, lease_until, delivery_ids)
                SELECT campaign_id, channel, now() - interval '1 second', array_agg(id)
                FROM deliveries WHERE channel = 'email' GROUP BY campaign_id, channel
                """);

        reconciler.reconcile();

        assertThat(lost("ledger") - before).isEqualTo(30);
        assertThat(lost("queue")).isNotNegative();
    }

    @Test
    void reasonsOfAnyMailServerStayFew() {
        for (int i = 0; i < 1_000; i++) {
            metrics.recorded(Channel.SMS, "failed", "5.7." + i);
        }

        assertThat(registry.find("handbill.deliveries").tag("channel", "sms").counters())
                .hasSizeLessThanOrEqualTo(EngineMetrics.MOST_RESULTS + 1);
        assertThat(
                        registry.get("handbill.deliveries")
                                .tags("channel", "sms", "reason", "other")
                                .counter()
                                .count())
                .isGreaterThanOrEqualTo(1_000 - EngineMetrics.MOST_RESULTS);
    }

    @Test
    void aWorkerWhoseTurnDoesNotEndIsNotAlive() {
        WorkerBeat beat = new WorkerBeat();
        assertThat(beat.isBeating(System.nanoTime())).isTrue();

        beat.turn(
                () -> {
                    long later = System.nanoTime() + Duration.ofMinutes(6).toNanos();
                    assertThat(beat.isBeating(System.nanoTime())).isTrue();
                    assertThat(beat.isBeating(later)).isFalse();
                });
    }

    private double lost(String found) {
        return registry.get("handbill.leases.lost").tag("found", found).counter().count();
    }

    private double accepted() {
        return registry
                .find("handbill.deliveries")
                .tags("channel", "email", "result", "sent")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
