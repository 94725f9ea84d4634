package dev.handbill.events;

import static dev.handbill.events.Webhooks.event;
import static dev.handbill.events.Webhooks.sendGrid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BounceGuardTest {
    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject EventWorker worker;
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

    private void report(String kind, int from, int to) {
        sendGrid(
                IntStream.rangeClosed(from, to)
                        .mapToObj(i -> event(kind + i, kind, i, "c" + i + "@example.com", ""))
                        .collect(Collectors.joining(",", "[", "]")));
        worker.applyAll();
    }

    private String status() {
        return db.one("SELECT status FROM campaigns", row -> row.getString("status"));
    }
}
