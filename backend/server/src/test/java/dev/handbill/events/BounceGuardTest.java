package dev.handbill.events;

import static dev.handbill.events.Webhooks.event;
import static dev.handbill.events.Webhooks.sendGrid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BounceGuardTest {
    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject EventWorker worker;
    @Inject EventApplier applier;
    @Inject CampaignLifecycle lifecycle;
    @Inject LedgerDecisions decisions;
    @Inject Engine engine;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void tooManyBouncesPauseTheCampaign() {
        webhooks.aCampaign("email", 200);

        report("bounce", 1, 10);
        assertThat(status()).isEqualTo("sending");
        report("bounce", 11, 11);

        assertThat(status()).isEqualTo("paused");
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/1/progress")
                .then()
                .body(
                        "statusReason",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.containsString("11 of the last 200 e-mails"),
                                org.hamcrest.Matchers.containsString("5.5 %"),
                                org.hamcrest.Matchers.containsString("resume")));
    }

    @Test
    void fewMessagesSayNothing() {
        webhooks.aCampaign("email", 99);

        report("bounce", 1, 50);

        assertThat(status()).isEqualTo("sending");
    }

    @Test
    void complaintsPauseItToo() {
        webhooks.aCampaign("email", 300);

        report("spamreport", 1, 1);
        assertThat(status()).isEqualTo("sending");
        report("spamreport", 2, 2);

        assertThat(status()).isEqualTo("paused");
    }

    @Test
    void onceResumedOnlyWhatComesAfterCounts() {
        webhooks.aCampaign("email", 300);
        report("bounce", 1, 50);
        assertThat(status()).isEqualTo("paused");
        // what was under way still comes back
        report("bounce", 51, 90);

        SignedIn.as("marketer").post("/api/v1/campaigns/1/resume").then().statusCode(202);
        report("bounce", 91, 95);
        assertThat(status()).isEqualTo("sending");

        db.update("UPDATE campaign_counts SET sent = sent + 100, total = total + 100");
        report("bounce", 96, 96);
        assertThat(status()).isEqualTo("paused");
    }

    @Test
    void aFinishedCampaignIsLeftAlone() {
        webhooks.aCampaign("email", 100);
        db.update("UPDATE campaigns SET status = 'completed', completed_at = now()");

        report("bounce", 1, 50);

        assertThat(status()).isEqualTo("completed");
    }

    /** Whoever retries holds the campaign and waits for its rows; events hold rows. */
    @Test
    void retryingMeanwhileIsNoError() throws Exception {
        webhooks.aCampaign("email", 200);
        db.update(
                "UPDATE deliveries SET status = 'failed', retryable = true, error_code = '503' WHERE id <= 20");
        db.update("UPDATE campaign_counts SET sent = 180, failed = 20");
        post("bounce", 1, 15);
        CountDownLatch isLocked = new CountDownLatch(1);
        CountDownLatch retries = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> retried =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(
                                                    () -> {
                                                        lifecycle.lock(1);
                                                        isLocked.countDown();
                                                        retries.await();
                                                        return decisions.retryFailed(1);
                                                    }));
            isLocked.await();
            Future<?> applied = threads.submit(worker::applyAll);
            Engine.patiently()
                    .until(
                            () ->
                                    applied.isDone()
                                            || engine.count(
                                                            "pg_stat_activity WHERE wait_event_type = 'Lock'")
                                                    > 0);
            retries.countDown();

            assertThat(retried.get()).isEqualTo(5);
            applied.get();
        }

        assertThat(status()).isEqualTo("paused");
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void aProcessThatEndsInBetweenLosesNoPause() {
        webhooks.aCampaign("email", 200);
        post("bounce", 1, 50);
        applier.apply();

        worker.applyAll();

        assertThat(status()).isEqualTo("paused");
    }

    private void report(String kind, int from, int to) {
        post(kind, from, to);
        worker.applyAll();
    }

    private void post(String kind, int from, int to) {
        sendGrid(
                IntStream.rangeClosed(from, to)
                        .mapToObj(i -> event(kind + i, kind, i, "c" + i + "@example.com", ""))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private String status() {
        return db.one("SELECT status FROM campaigns", row -> row.getString("status"));
    }
}
