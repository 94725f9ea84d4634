package dev.handbill.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.hidden.HiddenCampaigns;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.delivery.ledger.SingleDeliveries;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MessagesTest {
    private static final String READY =
            """
            {"channel": "email", "email": "c1@example.com", "variables": {"order": "<4711>"},
             "content": {"subject": "Order {{ order }}", "emailContent": "<p>{{ first_name }}, order {{ order }} is ready</p>"}}
            """;

    private static final String SMS =
            """
            {"channel": "sms", "customerId": 1, "content": {"smsContent": "Your table is reserved"}}
            """;

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject SendingSettingsStore sending;
    @Inject BusinessStore business;
    @Inject Throttle throttle;
    @Inject HiddenCampaigns campaigns;
    @Inject SingleDeliveries deliveries;

    @BeforeEach
    void clean() {
        state.reset();
        db.update("UPDATE business SET postal_address = E'Main Street 1\\nSpringfield'");
        business.forget();
        engine.customers(3);
    }

    @Test
    void oneCustomerIsToldOfTheirOrder() {
        long id = sent(READY);
        runUntilDone();

        assertThat(engine.texts("SELECT recipient || ' ' || subject AS text FROM outbox_messages"))
                .containsExactly("c1@example.com Order <4711>");
        assertThat(engine.texts("SELECT html AS text FROM outbox_messages"))
                .singleElement()
                .asString()
                .contains("First1, order &lt;4711&gt; is ready")
                .contains("Main Street 1<br>Springfield")
                .doesNotContain("/u/");
        get(id).body("status", equalTo("sent"))
                .body("customerId", equalTo(1))
                .body("address", equalTo("c1@example.com"))
                .body("attempts", equalTo(1));
        assertThat(engine.texts("SELECT status AS text FROM campaigns"))
                .containsExactly("completed");
    }

    @Test
    void anSmsNamesItsSenderAndForcesNoWayOut() {
        sent(SMS);
        runUntilDone();
        assertThat(engine.texts("SELECT body AS text FROM outbox_messages"))
                .containsExactly("Café Test: Your table is reserved");
    }

    @Test
    void aCampaignIsItsTemplate() {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"name": "Ready", "subject": "Order {{ order }}", "fromName": "Kitchen", "design": {"version": 1, "blocks": [
                          {"type": "TEXT", "id": "a", "paragraphs": [{"runs": [{"text": "Come in"}]}]}, {"type": "FOOTER", "id": "b"}]}}
                        """)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201);
        sent(
                "{\"channel\": \"email\", \"customerId\": 2, \"campaignId\": 1, \"variables\": {\"order\": \"7\"}}");
        runUntilDone();
        assertThat(
                        engine.texts(
                                "SELECT recipient || ' ' || subject || ' ' || sender AS text FROM outbox_messages"))
                .singleElement()
                .asString()
                .startsWith("c2@example.com Order 7 ")
                .contains("Kitchen");
        post("{\"channel\": \"sms\", \"customerId\": 2, \"campaignId\": 1}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/campaignId"));
    }

    @Test
    void aDesignIsWrittenOut() {
        sent(
                """
                {"channel": "email", "phone": "+15550000002", "content": {"subject": "Reserved", "design": {"version": 1, "blocks": [
                  {"type": "TEXT", "id": "a", "paragraphs": [{"runs": [{"text": "Table for two"}]}]}, {"type": "FOOTER", "id": "b"}]}}}
                """);
        runUntilDone();
        assertThat(engine.texts("SELECT html AS text FROM outbox_messages"))
                .singleElement()
                .asString()
                .contains("Table for two");
    }

    @Test
    void theSameKeyIsAnsweredAgainAndNothingHappens() {
        String key = UUID.randomUUID().toString();
        long id = post(key, READY).then().statusCode(202).extract().jsonPath().getLong("id");
        post(key, READY)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo((int) id));
        post(key, SMS).then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(READY)
                .post("/api/v1/messages")
                .then()
                .statusCode(400)
                .body("type", endsWith("/missing-idempotency-key"));
        assertThat(engine.count("deliveries")).isEqualTo(1);
    }

    @Test
    void whatIsPostedTwiceAtOnceIsSentOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(together(8, () -> post(key, READY).statusCode())).contains(202);
        runUntilDone();
        assertThat(engine.count("outbox_messages")).isEqualTo(1);
    }

    @Test
    void theSameContentIsPreparedOnceForManyAndToldEachTime() throws Exception {
        String second = READY.replace("c1@", "c2@");
        List<Integer> statuses =
                together(
                        8,
                        () ->
                                post(UUID.randomUUID().toString(), READY).statusCode()
                                        + post(UUID.randomUUID().toString(), second).statusCode());
        assertThat(statuses).containsOnly(404);
        runUntilDone();
        assertThat(engine.count("outbox_messages")).isEqualTo(16);
        assertThat(engine.count("campaigns")).isEqualTo(8);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
        sent(READY);
        sent(READY.replace("c1@", "c3@"));
        runUntilDone();
        assertThat(engine.count("outbox_messages")).isEqualTo(18);
        assertThat(engine.count("campaigns")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "email, opt-out, sent",
        "email, complaint, skipped",
        "email, bounce, skipped",
        "email, manual, skipped",
        "sms, opt-out, skipped",
        "sms, manual, skipped"
    })
    void theListOfSuppressionsHolds(String channel, String reason, String status) {
        db.update(
                """
                INSERT INTO suppressions (channel, address, reason)
                SELECT ?, CASE ? WHEN 'email' THEN email ELSE phone END, ? FROM customers WHERE id = 1
                """,
                channel,
                channel,
                reason);
        long id = sent(channel.equals("email") ? READY : SMS);
        runUntilDone();
        get(id).body("status", equalTo(status))
                .body("errorCode", equalTo(status.equals("sent") ? null : "suppressed"));
    }

    @Test
    void aNoToMarketingIsNoNoToOnesOwnOrderButStopIs() {
        db.update(
                "UPDATE customers SET email_consent = 'unsubscribed', sms_consent = 'unsubscribed' WHERE id = 1");
        db.update("UPDATE business SET sms_only_agreed = true");
        sending.forget();
        long email = sent(READY);
        long sms = sent(SMS);
        long other = sent(SMS.replace("\"customerId\": 1", "\"customerId\": 2"));
        runUntilDone();
        get(email).body("status", equalTo("sent"));
        get(sms).body("status", equalTo("skipped")).body("errorCode", equalTo("unsubscribed"));
        get(other).body("status", equalTo("sent"));
    }

    @Test
    void neitherNightNorCapHoldItUpAndItTakesNothingOfTheCap() {
        db.update(
                "UPDATE business SET quiet_hours = true, quiet_from = '00:00', quiet_until = '23:59', cap_messages = 1, cap_days = 7");
        sending.forget();
        business.forget();
        for (int i = 0; i < 3; i++) {
            sent(READY);
            sent(SMS);
        }
        runUntilDone();
        assertThat(engine.count("outbox_messages")).isEqualTo(6);
        db.update("UPDATE business SET quiet_hours = false");
        sending.forget();
        long campaign = engine.queuedCampaign("Hello", "");
        engine.runUntilCompleted(campaign);
        assertThat(engine.count("deliveries WHERE campaign_id = ? AND status = 'sent'", campaign))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"customerId\": 99 | 404 | customer-unknown",
                "\"externalId\": \"till-1\" | 404 | customer-unknown",
                "\"email\": \"nobody@example.com\" | 404 | customer-unknown",
                "\"phone\": \"+15551111111\" | 404 | customer-unknown",
                "\"phone\": \"x\" | 422 | invalid-request",
                "\"customerId\": 1, \"email\": \"c1@example.com\" | 422 | invalid-request",
                "\"variables\": {} | 422 | invalid-request"
            })
    void whoIsNotOneCustomerIsRefused(String who, int status, String type) {
        post("{\"channel\": \"email\", %s, \"content\": {\"subject\": \"a\", \"emailContent\": \"b\"}}"
                        .formatted(who))
                .statusCode(status)
                .body("type", endsWith("/" + type));
        assertThat(engine.count("campaigns")).isZero();
    }

    @Test
    void whoHasNoAddressOnTheChannelIsRefused() {
        db.update("UPDATE customers SET phone = NULL WHERE id = 1");
        post(SMS).statusCode(422).body("errors[0].pointer", equalTo("/customerId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"content\": {\"subject\": \"a\", \"emailContent\": \"{{ order }}\"} | Give it in variables",
                "\"content\": {\"subject\": \"a\", \"emailContent\": \"{{ qr_code }}\"} | shows a coupon",
                "\"content\": {\"subject\": \"a\", \"emailContent\": \"{{ \"} | Line 1",
                "\"content\": {\"subject\": \"a\"} | Write a subject",
                "\"content\": {\"smsContent\": \"a\"} | Write a subject",
                "\"content\": {\"subject\": \"a\", \"emailContent\": \"b\"}, \"variables\": {\"first_name\": \"Eve\"} | taken",
                "\"content\": {\"subject\": \"a\", \"emailContent\": \"b\"}, \"campaignId\": 1 | either campaignId",
                "\"channel\": \"email\" | "
            })
    void contentThatCannotBeSentIsRefused(String content, String detail) {
        String json =
                content.startsWith("\"channel")
                        ? "{\"channel\": \"email\", \"customerId\": 1}"
                        : "{\"channel\": \"email\", \"customerId\": 1, %s}".formatted(content);
        post(json)
                .statusCode(422)
                .body("detail", containsString(detail == null ? "Send either" : detail));
        assertThat(engine.count("campaigns")).isZero();
    }

    @Test
    void aMinuteHasItsBound() {
        String actor = "account:" + SignedIn.account("marketer");
        IntStream.range(0, 600)
                .forEach(_ -> throttle.waitSeconds("messages", actor, 600, Duration.ofMinutes(1)));
        int wait =
                Integer.parseInt(
                        post(READY)
                                .statusCode(429)
                                .body("type", endsWith("/too-many-messages"))
                                .extract()
                                .header("Retry-After"));
        assertThat(wait).isBetween(1, 60);
        assertThat(engine.count("deliveries")).isZero();
    }

    @Test
    void nobodySeesTheCampaignBehindIt() {
        sent(READY);
        runUntilDone();
        for (String path : List.of("", "/progress", "/deliveries", "/analytics", "/report.csv")) {
            SignedIn.as("marketer").get("/api/v1/campaigns/1" + path).then().statusCode(404);
        }
        for (String verb : List.of("pause", "cancel", "send", "duplicate")) {
            SignedIn.as("marketer")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/campaigns/1/" + verb)
                    .then()
                    .statusCode(404);
        }
        for (String sort : List.of("", "?sort=name", "?sort=redeemed")) {
            SignedIn.as("marketer")
                    .get("/api/v1/campaigns" + sort)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        SignedIn.as("marketer")
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("recent", empty())
                .body("active", empty());
        assertThat(engine.count("campaign_news")).isZero();
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].campaignId", equalTo(null));
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/coupons")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void messagesAreListedNewestFirst() {
        long first = sent(READY);
        long second = sent(SMS);
        long third = sent(READY.replace("c1@", "c2@"));
        String cursor =
                SignedIn.withKey("read")
                        .get("/api/v1/messages?limit=2")
                        .then()
                        .statusCode(200)
                        .body("items.id", equalTo(List.of((int) third, (int) second)))
                        .extract()
                        .path("nextCursor");
        SignedIn.withKey("read")
                .get("/api/v1/messages?limit=2&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of((int) first)));
        SignedIn.withKey("read")
                .get("/api/v1/messages?customerId=1&status=pending")
                .then()
                .body("items.id", equalTo(List.of((int) second, (int) first)));
        SignedIn.withKey("read").get("/api/v1/messages/999").then().statusCode(404);
        SignedIn.withKey("read")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "a")
                .body(READY)
                .post("/api/v1/messages")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasWrittenForAPersonGoesWithThem() {
        long alone = sent(READY);
        String shared = SMS.replace("reserved", "ready");
        sent(shared);
        sent(shared.replace("\"customerId\": 1", "\"customerId\": 2"));
        runUntilDone();
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body("{\"confirmation\": \"c1@example.com\"}")
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(204);
        get(alone)
                .body("status", equalTo("sent"))
                .body("address", equalTo(null))
                .body("customerId", equalTo(null));
        assertThat(engine.texts("SELECT variables::text AS text FROM deliveries ORDER BY id"))
                .containsExactly(null, null, "{}");
        assertThat(
                        engine.texts(
                                "SELECT email_content || sms_content AS text FROM campaign_contents ORDER BY campaign_id"))
                .containsExactly("", "Your table is ready");
        sent(READY.replace("c1@", "c2@"));
        runUntilDone();
        assertThat(engine.count("outbox_messages WHERE recipient = 'c2@example.com'")).isEqualTo(1);
    }

    @Test
    void whatTheProviderHeldUpGoesOnByItself() {
        long id = sent(READY);
        db.update("UPDATE campaigns SET status = 'paused', status_reason = 'The key is refused.'");
        get(id).body("holdReason", equalTo("The key is refused."));
        db.update("UPDATE campaigns SET updated_at = now() - interval '6 minutes'");
        runUntilDone();
        get(id).body("status", equalTo("sent"));
    }

    @Test
    void whatWasSaidIsForgottenAfterAMonth() {
        long id = sent(READY);
        runUntilDone();
        assertThat(campaigns.purge() + deliveries.purge()).isZero();
        db.update("UPDATE campaigns SET completed_at = now() - interval '31 days'");
        db.update("UPDATE deliveries SET created_at = now() - interval '31 days'");
        assertThat(campaigns.purge()).isEqualTo(1);
        assertThat(deliveries.purge()).isEqualTo(1);
        assertThat(engine.count("campaign_contents WHERE subject || email_content <> ''")).isZero();
        assertThat(engine.count("deliveries WHERE variables IS NOT NULL")).isZero();
        get(id).body("status", equalTo("sent"));
    }

    private void runUntilDone() {
        engine.runUntil(
                () ->
                        engine.count("deliveries WHERE status IN ('pending', 'sending')") == 0
                                && engine.count(
                                                "campaigns WHERE kind = 'message' AND status <> 'completed'")
                                        == 0);
    }

    private long sent(String json) {
        return post(json).statusCode(202).extract().jsonPath().getLong("id");
    }

    private ValidatableResponse post(String json) {
        return post(UUID.randomUUID().toString(), json).then();
    }

    private static Response post(String key, String json) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post("/api/v1/messages");
    }

    private static ValidatableResponse get(long id) {
        return SignedIn.as("marketer").get("/api/v1/messages/" + id).then().statusCode(200);
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
