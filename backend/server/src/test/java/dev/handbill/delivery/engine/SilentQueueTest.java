package dev.handbill.delivery.engine;

import static dev.handbill.test.Misbehaving.aSandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.queue.Claim;
import dev.handbill.queue.Lane;
import dev.handbill.queue.Pace;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Redis says nothing while the provider answers: what it answered is in the ledger all the same.
 */
@QuarkusTest
class SilentQueueTest {
    private static final String SILENCE_MILLIS = "6000";
    private static final int CHUNK = 60;

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Reconciler reconciler;
    @Inject ChunkSender chunks;
    @Inject LedgerRepairs repairs;
    @Inject ProgressQueries progress;
    @Inject SandboxBehaviors sandbox;
    @Inject WorkQueue queue;
    @Inject RedisDataSource redis;
    @Inject Db db;

    @Test
    void answersAreWrittenWithoutIt() throws Exception {
        state.reset();
        sandbox.set(aSandbox().throttling(0.5).behavior());
        engine.customers(CHUNK);
        long id = engine.queuedCampaign();
        engine.expand();
        reconciler.reconcile();
        Lane lane = new Lane(id, Channel.EMAIL);
        Claim.Granted granted = claim(lane);
        redis.execute("CLIENT", "PAUSE", SILENCE_MILLIS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> answersAgain = threads.submit(() -> redis.execute("PING"));
            Future<?> sending =
                    threads.submit(
                            () -> {
                                chunks.send(granted);
                                return true;
                            });
            Engine.patiently()
                    .until(
                            () ->
                                    engine.count("deliveries WHERE claims > 0")
                                                    == granted.ids().length
                                            && engine.count("deliveries WHERE status = 'sending'")
                                                    == 0);

            assertThat(answersAgain.isDone()).as("Redis speaks again").isFalse();
            // a lease that ends in the silence gives nothing back that was answered
            assertThat(engine.count("delivery_claims")).isZero();
            assertThat(repairs.settleLost(100)).isEmpty();
            answersAgain.get();
            sending.get();
        }
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isPositive();
        assertThat(engine.count("deliveries WHERE status = 'pending' AND error_code = '429'"))
                .isPositive();

        sandbox.set(aSandbox().behavior());
        engine.runUntilCompleted(id);
        assertThat(progress.of(id).emailsSent()).isEqualTo(CHUNK);
        assertThat(engine.count("outbox_messages WHERE channel = 'email'")).isEqualTo(CHUNK);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    /** Pacing lets a chunk of some size go after a moment. */
    private Claim.Granted claim(Lane lane) {
        Pace pace = new Pace(1_000_000, "sandbox:email", 1_000_000);
        Claim[] last = new Claim[1];
        Engine.patiently()
                .until(
                        () -> {
                            last[0] = queue.claim(lane, pace, CHUNK);
                            if (last[0] instanceof Claim.Granted few && few.ids().length < CHUNK) {
                                queue.giveBack(few.lease());
                                return false;
                            }
                            return last[0] instanceof Claim.Granted;
                        });
        return (Claim.Granted) last[0];
    }
}
