package dev.handbill.events;

import static dev.handbill.events.Webhooks.event;
import static dev.handbill.events.Webhooks.sendGrid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.provider.sendgrid.SendGridSignature;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SendGridWebhookTest {
    private static final String C1 = "c1@example.com";

    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject EventWorker worker;
    @Inject EventStore store;
    @Inject WebhookThrottle throttle;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void aForgedSignatureIsRefusedAndNothingIsStored() {
        webhooks.aCampaign("email", 1);
        String body = "[" + event("e1", "delivered", 1, C1, "") + "]";
        long now = Instant.now().getEpochSecond();

        given().contentType(ContentType.JSON)
                .header(SendGridSignature.TIMESTAMP, now)
                .header(SendGridSignature.SIGNATURE, Webhooks.signature(now + body + " "))
                .body(body)
                .post("/webhooks/sendgrid")
                .then()
                .statusCode(403)
                .body("type", endsWith("webhook-refused"));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/webhooks/sendgrid")
                .then()
                .statusCode(403);

        assertThat(webhooks.count("provider_events")).isZero();
    }

    @Test
    void withoutAKeyTheWebhookIsNotThere() {
        assertThatThrownBy(() -> throttle.needs(false, "sendgrid", "SENDGRID_WEBHOOK_PUBLIC_KEY"))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(404))
                .hasMessageContaining("SENDGRID_WEBHOOK_PUBLIC_KEY");
    }

    @Test
    void whoKeepsForgingIsToldToWait() {
        List<Integer> answers =
                IntStream.range(0, 70)
                        .map(
                                i ->
                                        given().contentType(ContentType.JSON)
                                                .body("[]")
                                                .post("/webhooks/sendgrid")
                                                .statusCode())
                        .boxed()
                        .toList();

        assertThat(answers.getFirst()).isEqualTo(403);
        assertThat(answers.getLast()).isEqualTo(429);
        // the provider itself still gets in
        assertThat(sendGrid("[]").statusCode()).isEqualTo(204);
    }

    @Test
    void aGoodSignatureOfAnotherDayIsRefused() {
        String body = "[" + event("e1", "delivered", 1, C1, "") + "]";
        long now = Instant.now().getEpochSecond();

        assertThat(sendGrid(body, now - 26 * 3600).statusCode()).isEqualTo(403);
        assertThat(sendGrid(body, now + 3600).statusCode()).isEqualTo(403);
        assertThat(webhooks.count("provider_events")).isZero();
        // SendGrid repeats for a day, and the signature may be the first one
        assertThat(sendGrid(body, now - 24 * 3600).statusCode()).isEqualTo(204);
    }

    @Test
    void aBodyThatIsCutOffIsRefusedAndNothingIsStored() {
        webhooks.aCampaign("email", 2);
        String whole =
                "["
                        + event("e1", "delivered", 1, C1, "")
                        + ","
                        + event("e2", "delivered", 2, "c2@example.com", "")
                        + "]";

        for (String cut :
                List.of(whole.substring(0, whole.length() - 1), whole.substring(0, 300), "")) {
            sendGrid(cut)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("Nothing was stored"));
        }
        sendGrid("{\"event\":\"delivered\"}").then().statusCode(400);

        assertThat(webhooks.count("provider_events")).isZero();
    }

    @Test
    void anotherContentTypeIsRefused() {
        given().contentType("text/xml")
                .body("<x/>")
                .post("/webhooks/sendgrid")
                .then()
                .statusCode(415);
    }

    @Test
    void nonsenseIsIgnoredAndAnswered() {
        webhooks.aCampaign("email", 1);
        String body =
                "["
                        + String.join(
                                ",",
                                event("e1", "delivered", 999, C1, ""),
                                event("e2", "delivered", 1, "somebody@else.example", ""),
                                event("e3", "a_kind_of_the_year_2030", 1, C1, ""),
                                event("e4", "processed", 1, C1, ""),
                                event("e5", "deferred", 1, C1, ",\"response\":\"452 later\""),
                                "{\"event\":\"delivered\",\"email\":\"c1@example.com\"}",
                                "{\"event\":{},\"delivery_id\":[1],\"email\":7}",
                                "null",
                                "42",
                                "[[]]",
                                event("e6", "bounce", 0, C1, ""))
                        + "]";

        assertThat(sendGrid(body).statusCode()).isEqualTo(204);
        worker.applyAll();

        assertThat(webhooks.count("provider_events WHERE NOT is_ours")).isEqualTo(2);
        assertThat(webhooks.count("provider_events")).isEqualTo(2);
        assertThat(webhooks.count("campaign_event_counts")).isZero();
        assertThat(webhooks.count("suppressions")).isZero();
    }

    @Test
    void fiveMegabytesInOneBatchAreTaken() {
        webhooks.aCampaign("email", 1);
        String padding = ",\"useragent\":\"" + "x".repeat(1000) + "\"";
        String body =
                IntStream.range(0, 4300)
                        .mapToObj(i -> event("e" + i, "open", 1, C1, padding))
                        .collect(Collectors.joining(",", "[", "]"));
        assertThat(body.length()).isGreaterThan(5_000_000);

        assertThat(sendGrid(body).statusCode()).isEqualTo(204);
        worker.applyAll();

        assertThat(webhooks.count("provider_events WHERE is_ours")).isEqualTo(4300);
        assertThat(webhooks.count("campaign_event_counts WHERE kind = 'opened' AND messages = 1"))
                .isEqualTo(1);
        given().contentType(ContentType.JSON)
                .body(" ".repeat(8_400_000).getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/sendgrid")
                .then()
                .statusCode(413);
    }

    @Test
    void eachKindOfEventDoesWhatItMeans() {
        webhooks.aCampaign("email", 9);
        sendGrid(
                "["
                        + String.join(
                                ",",
                                event("1", "delivered", 1, "C1@Example.com", ""),
                                event(
                                        "2",
                                        "bounce",
                                        2,
                                        "c2@example.com",
                                        ",\"type\":\"bounce\",\"status\":\"5.1.1\",\"reason\":\"no such user\""),
                                event(
                                        "3",
                                        "bounce",
                                        3,
                                        "c3@example.com",
                                        ",\"type\":\"blocked\",\"status\":\"4.7.1\",\"reason\":\"too many\""),
                                event(
                                        "4",
                                        "dropped",
                                        4,
                                        "c4@example.com",
                                        ",\"reason\":\"Spam Reporting Address\""),
                                event(
                                        "5",
                                        "dropped",
                                        5,
                                        "c5@example.com",
                                        ",\"reason\":\"Spam Content\""),
                                event("6", "spamreport", 6, "c6@example.com", ""),
                                event("7", "unsubscribe", 7, "c7@example.com", ""),
                                event(
                                        "8",
                                        "open",
                                        8,
                                        "c8@example.com",
                                        ",\"sg_machine_open\":true"),
                                event(
                                        "9",
                                        "click",
                                        9,
                                        "c9@example.com",
                                        ",\"useragent\":\"Mozilla/5.0\",\"url\":\"https://x.example\""),
                                event("10", "click", 1, C1, ",\"useragent\":\"Googlebot/2.1\""))
                        + "]");
        worker.applyAll();

        assertThat(ids("delivered_at IS NOT NULL")).containsExactly(1L, 6L, 8L, 9L);
        assertThat(ids("bounced_at IS NOT NULL")).containsExactly(2L, 3L, 4L, 5L);
        assertThat(ids("complained_at IS NOT NULL")).containsExactly(6L);
        assertThat(ids("opened_at IS NOT NULL")).containsExactly(9L);
        assertThat(ids("machine_opened_at IS NOT NULL")).containsExactly(8L);
        assertThat(ids("clicked_at IS NOT NULL")).containsExactly(9L);
        assertThat(ids("bounce_code = '5.1.1' AND bounce_text = 'no such user'"))
                .containsExactly(2L);
        assertThat(
                        db.query(
                                "SELECT address || ' ' || reason AS line FROM suppressions ORDER BY address",
                                row -> row.getString("line")))
                .containsExactly(
                        "c2@example.com bounce",
                        "c4@example.com complaint",
                        "c6@example.com complaint",
                        "c7@example.com opt-out");
        assertThat(webhooks.count("customers WHERE email_consent = 'unsubscribed'")).isEqualTo(1);
        assertThat(
                        webhooks.count(
                                "consent_changes WHERE customer_id = 7 AND source = 'sendgrid' AND campaign_id = 1"))
                .isEqualTo(1);
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/1/analytics")
                .then()
                .body(
                        "channels.email.events.collect { it.kind + ' ' + it.messages }",
                        hasItems(
                                "delivered 4",
                                "bounced 4",
                                "opened 1",
                                "opened-by-machine 1",
                                "clicked 1",
                                "complained 1",
                                "unsubscribed 1"))
                .body("channels.sms.events.messages.sum()", equalTo(0));
        assertThat(webhooks.count("provider_events WHERE address IS NOT NULL")).isZero();
        everyEventLeadsToAsManyAsItCounts();
    }

    private static void everyEventLeadsToAsManyAsItCounts() {
        List<Map<String, Object>> events =
                SignedIn.as("marketer")
                        .get("/api/v1/campaigns/1/analytics")
                        .jsonPath()
                        .getList("channels.email.events");
        assertThat(events).hasSize(EventKind.values().length);
        for (Map<String, Object> event : events) {
            assertThat(
                            SignedIn.as("marketer")
                                    .get(
                                            "/api/v1/campaigns/1/deliveries?channel=email&outcome="
                                                    + event.get("kind"))
                                    .jsonPath()
                                    .getList("items.id"))
                    .as(String.valueOf(event.get("kind")))
                    .hasSize((int) Objects.requireNonNull(event.get("messages")));
        }
    }

    @Test
    void whoCameBackAfterTheEventIsNotOptedOutByIt() {
        webhooks.aCampaign("email", 1);
        db.update(
                "UPDATE customers SET email_consent = 'subscribed', email_consent_at = now() + interval '1 minute'");

        sendGrid("[" + event("1", "unsubscribe", 1, C1, "") + "]");
        worker.applyAll();

        assertThat(webhooks.count("customers WHERE email_consent = 'subscribed'")).isEqualTo(1);
        assertThat(webhooks.count("suppressions")).isZero();
    }

    @Test
    void aComplaintWeighsMoreThanAnOptOut() {
        webhooks.aCampaign("email", 1);
        sendGrid("[" + event("1", "unsubscribe", 1, C1, "") + "]");
        worker.applyAll();
        sendGrid("[" + event("2", "spamreport", 1, C1, "") + "]");
        worker.applyAll();
        sendGrid("[" + event("3", "group_unsubscribe", 1, C1, "") + "]");
        worker.applyAll();

        assertThat(webhooks.count("suppressions WHERE reason = 'complaint'")).isEqualTo(1);
        assertThat(webhooks.count("consent_changes")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "pending", "sending", "failed", "skipped"})
    void anEventSettlesADeliveryInEveryState(String before) {
        webhooks.aCampaign("email", 1);
        db.update(
                """
                UPDATE deliveries SET status = ?, error_code = 'worker-lost', finished_at = NULL,
                       next_attempt_at = CASE ? WHEN 'pending' THEN now() END
                """,
                before,
                before);
        db.update(
                """
                UPDATE campaign_counts SET sent = 0, unknown = (? = 'unknown')::int,
                       failed = (? = 'failed')::int, skipped = (? = 'skipped')::int
                """,
                before,
                before,
                before);

        sendGrid("[" + event("1", "delivered", 1, C1, "") + "]");
        worker.applyAll();

        assertThat(
                        webhooks.count(
                                "deliveries WHERE status = 'sent' AND error_code IS NULL AND next_attempt_at IS NULL"
                                        + " AND finished_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(
                        webhooks.count(
                                "campaign_counts WHERE sent = 1 AND unknown = 0 AND failed = 0 AND skipped = 0"))
                .isEqualTo(1);
    }

    @Test
    void oldEventsAreForgottenAndWaitingOnesKept() {
        webhooks.aCampaign("email", 2);
        sendGrid("[" + event("1", "delivered", 1, C1, "") + "]");
        worker.applyAll();
        sendGrid("[" + event("2", "delivered", 2, "c2@example.com", "") + "]");
        db.update("UPDATE provider_events SET received_at = now() - interval '40 days'");

        assertThat(store.removeOld()).isEqualTo(1);
        assertThat(webhooks.count("provider_events WHERE event_id = '2'")).isEqualTo(1);
    }

    private List<Long> ids(String condition) {
        return db.query(
                "SELECT id FROM deliveries WHERE " + condition + " ORDER BY id",
                row -> row.getLong("id"));
    }
}
