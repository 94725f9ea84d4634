package dev.handbill.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendApiTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    private RequestSpecification owner;

    @BeforeEach
    void clean() {
        state.reset();
        engine.customers(20);
        owner = json();
    }

    @Test
    void ofTwoSendsAtOnceOneIsAccepted() throws Exception {
        long id = draft(Map.of());
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RequestSpecification request = json();
            sends.add(() -> request.post("/api/v1/campaigns/" + id + "/send").statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(sends)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(202).hasSize(8);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void theMainJobEndsInResults() {
        long id = draft(Map.of());
        owner.post("/api/v1/campaigns/" + id + "/send").then().statusCode(202);

        engine.runUntilCompleted(id);

        json().get("/api/v1/campaigns/" + id + "/progress")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("emailsSent", equalTo(20))
                .body("sms.sent", equalTo(20));
        json().get("/api/v1/campaigns/" + id + "/analytics")
                .then()
                .statusCode(200)
                .body("channels.email.sent", equalTo(20))
                .body("segments[0].segment", equalTo("regulars"))
                .body("segments[0].sent", equalTo(20))
                .body("redemptions.issued", equalTo(20));
        String report = json().get("/api/v1/campaigns/" + id + "/report.csv").asString();
        assertThat(report.lines()).hasSize(21);
        json().get("/api/v1/campaigns/" + id + "/deliveries?query=first7&channel=sms")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo("sent"))
                .body("items[0].customerName", equalTo("First7 Last7"));
        json().get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("customers", equalTo(20))
                .body("last30Days.sent.email", equalTo(20))
                .body("recent[0].done", equalTo(40))
                .body("recent[0].emailsSent", equalTo(20))
                .body("recent[0].emailTotal", equalTo(20))
                .body("recent[0].smsSent", equalTo(20))
                .body("recent[0].smsTotal", equalTo(20));
    }

    @Test
    void anEmptyCampaignIsRefusedWithWhatIsMissing() {
        long id = draft(Map.of("subject", "", "emailContent", "", "smsContent", ""));

        owner.post("/api/v1/campaigns/" + id + "/send").then().statusCode(422);

        assertThat(engine.status(id)).isEqualTo("draft");
    }

    @Test
    void aScheduledCampaignCanBeTakenBackAndChanged() {
        long id = draft(Map.of());
        json().body(Map.of("scheduledAt", Instant.now().plusSeconds(3600).toString()))
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(202);

        owner.post("/api/v1/campaigns/" + id + "/unschedule")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("scheduledAt", equalTo(null));

        json().post("/api/v1/campaigns/" + id + "/unschedule").then().statusCode(409);
    }

    @Test
    void aScheduledCampaignWaitsForItsTimeAndGoesOnce() {
        long id = draft(Map.of());
        json().body(Map.of("scheduledAt", "2030-01-01T10:00:00Z"))
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(422);
        String soon = Instant.now().plusSeconds(3600).toString();
        json().body(Map.of("scheduledAt", soon))
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(202)
                .body("status", equalTo("scheduled"));
        engine.beat();
        assertThat(engine.status(id)).isEqualTo("scheduled");

        db.update(
                "UPDATE campaigns SET scheduled_at = now() - interval '1 minute' WHERE id = ?", id);
        engine.runUntilCompleted(id);

        assertThat(engine.count("outbox_messages")).isEqualTo(40);
    }

    @Test
    void aScheduledCampaignStaysReadyToBeSent() {
        long id = scheduled(Map.of());

        json().body(Map.of("subject", ""))
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"));
        json().body(Map.of("subject", "Dinner"))
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Dinner"));
    }

    @Test
    void aDueCampaignThatCannotBeSentSaysWhy() {
        long id = scheduled(Map.of());
        db.update(
                "UPDATE customers SET email_consent = 'unsubscribed', sms_consent = 'unsubscribed'");
        db.update(
                "UPDATE campaigns SET scheduled_at = now() - interval '1 minute' WHERE id = ?", id);

        engine.beat();

        json().get("/api/v1/campaigns/" + id)
                .then()
                .body("status", equalTo("draft"))
                .body("statusReason", containsString("Nobody in this audience can be reached"));
        assertThat(engine.count("deliveries")).isZero();
    }

    @Test
    void couponsMustLastUntilTheCampaignGoesOut() {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        long id = draft(Map.of("couponRules", Map.of("validUntil", tomorrow)));

        json().body(Map.of("scheduledAt", Instant.now().plus(Duration.ofDays(4)).toString()))
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/couponRules/validUntil"));
    }

    @Test
    void preflightNamesWhatWouldBeSentAsItIs() {
        long id =
                draft(
                        Map.of(
                                "emailContent",
                                "<p>Hi *|FNAME|*</p>\n<a href='www.shop.example'>x</a>{{ qr_code }}",
                                "smsContent",
                                "Lunch today"));

        List<String> codes =
                json().get("/api/v1/campaigns/" + id + "/preflight")
                        .jsonPath()
                        .getList("warnings.code");
        assertThat(codes)
                .contains("foreign-placeholder", "dead-link", "no-offer", "no-coupon-link");
    }

    @Test
    void theNameStandsInWhereNoOfferIsWritten() {
        long id = draft(Map.of("emailContent", "<p>{{ offer_title }}!</p>{{ qr_code }}"));
        owner.post("/api/v1/campaigns/" + id + "/send").then().statusCode(202);
        engine.runUntilCompleted(id);

        assertThat(
                        engine.texts(
                                "SELECT html AS text FROM outbox_messages WHERE channel = 'email' AND campaign_id = ?",
                                id))
                .allMatch(html -> html.contains("<p>Lunch!</p>"));
    }

    private long scheduled(Map<String, Object> other) {
        long id = draft(other);
        json().body(Map.of("scheduledAt", Instant.now().plusSeconds(3600).toString()))
                .post("/api/v1/campaigns/" + id + "/send")
                .then()
                .statusCode(202);
        return id;
    }

    @Test
    void cancellingVoidsCouponsWhenAsked() {
        long id = draft(Map.of());
        owner.post("/api/v1/campaigns/" + id + "/send").then().statusCode(202);
        engine.beat();

        json().body(Map.of("voidCoupons", true))
                .post("/api/v1/campaigns/" + id + "/cancel")
                .then()
                .statusCode(202)
                .body("status", equalTo("cancelled"));

        assertThat(engine.count("qr_codes WHERE voided_at IS NULL")).isZero();
        json().post("/api/v1/campaigns/" + id + "/resume").then().statusCode(409);
    }

    @Test
    void aTestMessageIsMarkedAndNotCounted() {
        long id = draft(Map.of());

        json().body(Map.of("email", "me@example.com", "phone", "+14155550100"))
                .post("/api/v1/campaigns/" + id + "/test-message")
                .then()
                .statusCode(202)
                .body("email.accepted", equalTo(true))
                .body("sms.accepted", equalTo(true));

        assertThat(
                        engine.count(
                                "outbox_messages WHERE is_test AND recipient = 'me@example.com' AND subject LIKE '[Test] %'"))
                .isEqualTo(1);
        assertThat(engine.count("deliveries")).isZero();
        json().body(Map.of("email", "nonsense"))
                .post("/api/v1/campaigns/" + id + "/test-message")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"));
        json().post("/api/v1/campaigns/" + id + "/test-message")
                .then()
                .statusCode(400)
                .body("detail", containsString("email"));
    }

    @Test
    void aCampaignsOwnSenderComesFirst() {
        json().body(Map.of("fromEmail", "hello@shop.example"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200);
        long own = draft(Map.of("fromEmail", "sale@shop.example", "fromName", "Sale"));
        long usual = draft(Map.of("fromName", "Usual"));

        for (long id : new long[] {own, usual}) {
            json().body(Map.of("email", "me@example.com"))
                    .post("/api/v1/campaigns/" + id + "/test-message")
                    .then()
                    .statusCode(202);
            owner.post("/api/v1/campaigns/" + id + "/send").then().statusCode(202);
            engine.runUntilCompleted(id);
        }

        assertThat(senders(own)).containsExactly("Sale <sale@shop.example>");
        assertThat(senders(usual)).containsExactly("Usual <hello@shop.example>");
    }

    private List<String> senders(long campaignId) {
        return engine.texts(
                "SELECT DISTINCT sender AS text FROM outbox_messages WHERE channel = 'email' AND campaign_id = ?",
                campaignId);
    }

    @Test
    void theWayOutOfATestMessageOptsNobodyOut() {
        long id = draft(Map.of());
        json().body(Map.of("email", "c1@example.com", "phone", "+15550000001"))
                .post("/api/v1/campaigns/" + id + "/test-message")
                .then()
                .statusCode(202);

        for (String body :
                engine.texts(
                        "SELECT html || body AS text FROM outbox_messages WHERE is_test AND channel = 'email'")) {
            Matcher link = Pattern.compile("/u/[^\\s\"<>]+").matcher(body);
            assertThat(link.find()).as(body).isTrue();
            RestAssured.given().get(link.group()).then().statusCode(200);
            RestAssured.given().post(link.group()).then().statusCode(200);
        }
        assertThat(engine.count("customers WHERE 'unsubscribed' IN (email_consent, sms_consent)"))
                .isZero();
    }

    private long draft(Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("name", "Lunch");
        draft.put("subject", "Lunch, {{ first_name }}");
        draft.put("emailContent", "<p>Hello {{ first_name }}</p>{{ qr_code }}");
        draft.put("smsContent", "Lunch: {{ short_url }}");
        draft.put("targetSegments", List.of("ALL"));
        draft.put("sendRateLimitEmails", 1_000_000);
        draft.put("sendRateLimitSms", 1_000_000);
        draft.putAll(other);
        return json().body(draft)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static RequestSpecification json() {
        return SignedIn.as("owner").contentType(ContentType.JSON);
    }
}
