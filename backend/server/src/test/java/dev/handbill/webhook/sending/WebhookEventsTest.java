package dev.handbill.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.customer.imports.ImportWorker;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.events.Reports;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.sandbox.SandboxBehavior;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import dev.handbill.webhook.WebhookEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens is told, by whichever way it happens; and only to who asked. */
@QuarkusTest
class WebhookEventsTest {
    @Inject Hooks hooks;
    @Inject WebhookWorker worker;
    @Inject Engine engine;
    @Inject CampaignFixture fixture;
    @Inject ImportWorker imports;
    @Inject Reports reports;
    @Inject LedgerDecisions decisions;
    @Inject SandboxBehaviors sandbox;
    @Inject CleanState state;
    @Inject ObjectMapper json;
    @Inject Db db;

    private final LocalReceiver receiver = new LocalReceiver();

    @BeforeEach
    void clean() {
        state.reset();
        hooks.makeForAll(receiver);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aCustomerWhoIsAdded() {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "ada@example.com", "segments", List.of("vip")))
                .post("/api/v1/customers")
                .then()
                .statusCode(201);

        JsonNode data = told(WebhookEvent.CUSTOMER_CREATED).getFirst();
        assertThat(data.path("email").asText()).isEqualTo("ada@example.com");
        assertThat(data.path("segments").toString()).isEqualTo("[\"vip\"]");
        assertThat(data.path("source").asText()).isEqualTo("dashboard");
        assertThat(data.has("phone")).isFalse();
    }

    @Test
    void anImportIsOneRowForItsBatch() {
        StringBuilder file = new StringBuilder("email,email consent\n");
        for (int i = 0; i < 30; i++) {
            file.append("c")
                    .append(i)
                    .append("@example.com,")
                    .append(i < 2 ? "no" : "")
                    .append('\n');
        }
        SignedIn.as("marketer")
                .multiPart(
                        "file",
                        "people.csv",
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/v1/customer-imports")
                .then()
                .statusCode(202);
        imports.workOff();

        assertThat(hooks.count("webhook_outbox WHERE event = 'customer.created'")).isEqualTo(1);
        assertThat(hooks.count("webhook_outbox WHERE event = 'customer.unsubscribed'"))
                .isEqualTo(1);
        assertThat(told(WebhookEvent.CUSTOMER_UNSUBSCRIBED)).hasSize(2);
        assertThat(told(WebhookEvent.CUSTOMER_CREATED)).hasSize(30);
    }

    @Test
    void aBatchOfAnotherSystem() {
        SignedIn.withKey("write")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"customers": [{"email": "a@example.com"}, {"email": "b@example.com"},
                                       {"email": "b@example.com", "emailConsent": "unsubscribed"}]}
                        """)
                .put("/api/v1/customers")
                .then()
                .statusCode(200);

        assertThat(told(WebhookEvent.CUSTOMER_CREATED)).hasSize(2);
        assertThat(told(WebhookEvent.CUSTOMER_UNSUBSCRIBED))
                .singleElement()
                .extracting(data -> data.path("address").asText())
                .isEqualTo("b@example.com");
    }

    @Test
    void aNoIsToldWithItsAddress() {
        engine.customers(1);
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"emailConsent\": \"unsubscribed\"}")
                .patch("/api/v1/customers/1");

        List<JsonNode> noes = told(WebhookEvent.CUSTOMER_UNSUBSCRIBED);
        assertThat(noes).hasSize(1);
        assertThat(noes.getFirst().path("channel").asText()).isEqualTo("email");
        assertThat(noes.getFirst().path("address").asText()).isEqualTo("c1@example.com");
    }

    @Test
    void whatProvidersReportIsTold() {
        engine.customers(2);
        long campaign = engine.queuedCampaign();
        engine.runUntilCompleted(campaign);
        long delivery =
                db.one(
                        "SELECT min(id) AS id FROM deliveries WHERE channel = 'email'",
                        row -> row.getLong("id"));
        reports.bounced(delivery);
        reports.bounced(delivery);
        reports.unsubscribed(delivery);

        List<JsonNode> bounces = told(WebhookEvent.MESSAGE_BOUNCED);
        assertThat(bounces).hasSize(1);
        assertThat(bounces.getFirst().path("deliveryId").asLong()).isEqualTo(delivery);
        assertThat(bounces.getFirst().path("code").asText()).isEqualTo("550");
        assertThat(told(WebhookEvent.CUSTOMER_UNSUBSCRIBED)).hasSize(1);
    }

    @Test
    void aCampaignTellsOfItsCoupons() {
        engine.customers(40);
        long campaign = engine.queuedCampaign();
        engine.expand();
        assertThat(hooks.count("webhook_outbox WHERE event = 'coupon.issued'")).isEqualTo(1);
        engine.runUntilCompleted(campaign);

        assertThat(told(WebhookEvent.CAMPAIGN_COMPLETED)).hasSize(1);
        assertThat(told(WebhookEvent.MESSAGE_FAILED)).isEmpty();
        List<JsonNode> coupons = told(WebhookEvent.COUPON_ISSUED);
        assertThat(coupons).hasSize(40);
        assertThat(coupons.getFirst().path("campaignId").asLong()).isEqualTo(campaign);
        assertThat(coupons.getFirst().path("code").asText()).isNotEmpty();
        assertThat(coupons.getFirst().path("expiresAt").asText()).endsWith("Z");
    }

    @Test
    void messagesThatFailAreTold() {
        sandbox.set(new SandboxBehavior(0, 0, 1, 0, 0));
        engine.customers(3);
        long campaign = engine.queuedCampaign();
        engine.runUntilCompleted(campaign);

        List<JsonNode> failures = told(WebhookEvent.MESSAGE_FAILED);
        assertThat(failures).hasSize(6);
        assertThat(failures.getFirst().path("code").asText()).isNotEmpty();
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void aDoubtThatIsCountedAsFailedIsTold() {
        engine.customers(2);
        long campaign = engine.queuedCampaign();
        engine.runUntilCompleted(campaign);
        db.update(
                "UPDATE deliveries SET status = 'unknown', error_code = 'timeout' WHERE channel = 'sms'");
        db.update("UPDATE campaign_counts SET unknown = sent, sent = 0 WHERE channel = 'sms'");
        decisions.resolveUnknown(campaign, Channel.SMS, UnknownResolution.COUNT_AS_NOT_SENT);

        assertThat(told(WebhookEvent.MESSAGE_FAILED)).hasSize(2);
        assertThat(engine.lanesThatCountWrong()).isEmpty();
    }

    @Test
    void aCampaignTellsHowItStands() {
        engine.customers(1);
        long campaign = fixture.aCampaign("draft");
        steer(campaign, "send");
        steer(campaign, "pause");

        assertThat(told(WebhookEvent.CAMPAIGN_STARTED)).hasSize(1);
        JsonNode paused = told(WebhookEvent.CAMPAIGN_PAUSED).getFirst();
        assertThat(paused.path("campaignId").asLong()).isEqualTo(campaign);
        assertThat(paused.path("name").asText()).isEqualTo("Autumn");
    }

    @Test
    void aRedemptionAndItsReversal() {
        fixture.aBusiness();
        long campaign = fixture.aCampaign("sending");
        long customer = fixture.aCustomer("Anna", "anna@example.com");
        String token = fixture.aCoupon(campaign, customer, 1).token();
        for (int i = 0; i < 2; i++) {
            SignedIn.as("staff")
                    .contentType(ContentType.JSON)
                    .body(Map.of("token", token, "place", "Till 1"))
                    .post("/api/v1/redemptions");
        }
        SignedIn.as("marketer").post("/api/v1/redemptions/1/reversal").then().statusCode(200);

        List<JsonNode> used = told(WebhookEvent.COUPON_REDEEMED);
        assertThat(used).hasSize(1);
        assertThat(used.getFirst().path("customerId").asLong()).isEqualTo(customer);
        assertThat(used.getFirst().path("place").asText()).isEqualTo("Till 1");
        JsonNode back = told(WebhookEvent.REDEMPTION_REVERSED).getFirst();
        assertThat(back.path("redemptionId").asLong()).isEqualTo(1);
        assertThat(back.path("reversedAt").asText()).endsWith("Z");
    }

    @Test
    void whoDidNotAskIsNotTold() {
        try (LocalReceiver other = new LocalReceiver()) {
            hooks.make(other, WebhookEvent.COUPON_REDEEMED);
            engine.customers(1);
            engine.queuedCampaign();
            engine.expand();
            assertThat(told(WebhookEvent.COUPON_ISSUED)).hasSize(1);
            assertThat(other.received()).isEmpty();
        }
    }

    private void steer(long campaign, String verb) {
        assertThat(
                        SignedIn.as("owner")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post("/api/v1/campaigns/%d/%s".formatted(campaign, verb))
                                .statusCode())
                .isLessThan(300);
    }

    /** What was sent of this kind, in the order in which it came. */
    private List<JsonNode> told(WebhookEvent event) {
        try {
            worker.workOff();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return receiver.received().stream()
                .map(call -> read(call.body()))
                .filter(body -> body.path("type").asText().equals(event.wire()))
                .map(body -> body.path("data"))
                .toList();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
