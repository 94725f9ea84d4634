package dev.handbill.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionAnalyticsTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;

    @BeforeEach
    void clean() {
        state.reset();
        campaign = fixture.aCampaign("completed");
    }

    @Test
    void aCampaignThatNobodyRedeemedHasZerosAndNoGaps() {
        get().then()
                .statusCode(200)
                .body("issued", equalTo(0))
                .body("rate", equalTo(0f))
                .body("revenue", hasSize(0))
                .body("timeToRedemption", nullValue())
                .body("byDay", hasSize(0))
                .body("byHourOfDay", hasSize(24))
                .body("funnel.delivered", nullValue());
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/99/redemption-analytics")
                .then()
                .statusCode(404);
    }

    @Test
    void redemptionsAreSeenFromEverySide() {
        Issued anna = coupon("Anna", "email", "vip");
        Issued ben = coupon("Ben", "sms", "vip", "new");
        coupon("Cleo", "email", "new");
        redeem(anna, "Old Town", 1_000L).then().statusCode(201);
        redeem(ben, "Harbour", 3_000L).then().statusCode(201);
        redeem(ben, "Harbour", null).then().statusCode(409);
        // Anna came three days after her message, at eight in the morning of the business (UTC)
        db.update(
                """
                UPDATE redemptions SET at = '2026-11-04T08:15:00Z' WHERE place = 'Old Town'
                """);
        db.update(
                """
                UPDATE redemptions SET at = '2026-11-02T20:00:00Z' WHERE place = 'Harbour' AND result = 'redeemed'
                """);
        db.update(
                "UPDATE deliveries SET finished_at = '2026-11-01T08:15:00Z', delivered_at = CASE channel WHEN 'email' THEN now() END");
        db.update("UPDATE qr_codes SET opened_at = now() WHERE usage_count > 0");

        get().then()
                .body("issued", equalTo(3))
                .body("redeemed", equalTo(2))
                .body("uses", equalTo(2))
                .body("refused", equalTo(1))
                .body("revenue[0].currency", equalTo("USD"))
                .body("revenue[0].amountMinor", equalTo(4_000))
                .body("revenue[0].averageMinor", equalTo(2_000))
                .body("timeToRedemption.averageSeconds", equalTo((3 * 86_400 + 128_700) / 2))
                .body("funnel.targeted", equalTo(3))
                .body("funnel.sent", equalTo(3))
                .body("funnel.delivered", equalTo(2))
                .body("funnel.opened", equalTo(2))
                .body("funnel.redeemed", equalTo(2))
                .body("byDay.day", contains("2026-11-02", "2026-11-03", "2026-11-04"))
                .body("byDay.uses", contains(1, 0, 1))
                .body("byHour", hasSize(2))
                .body("byHourOfDay[8]", equalTo(1))
                .body("byHourOfDay[20]", equalTo(1))
                .body("bySegment.find { it.name == 'vip' }.redeemed", equalTo(2))
                .body("bySegment.find { it.name == 'new' }.rate", equalTo(0.5f))
                .body("byChannel.find { it.name == 'sms' }.redeemed", equalTo(1))
                .body("byChannel.find { it.name == 'email' }.issued", equalTo(2))
                .body(
                        "byPlace.find { it.name == 'Harbour' }.revenue[0].amountMinor",
                        equalTo(3_000))
                .body("byStaff[0].name", equalTo("staff"))
                .body("byStaff[0].uses", equalTo(2));
        String csv =
                SignedIn.as("marketer")
                        .get("/api/v1/campaigns/" + campaign + "/report.csv")
                        .asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith(
                        "redeemed_at,opened_at,expires_at,redeemed_place,amount_minor,currency,refusals");
        assertThat(csv).contains("Old Town,1000,USD,0", "Harbour,3000,USD,1");
    }

    @Test
    void whatWasUndoneDoesNotCount() {
        Issued anna = coupon("Anna", "email", "vip");
        int id = redeem(anna, "Old Town", 1_000L).then().extract().path("id");
        SignedIn.as("marketer").post("/api/v1/redemptions/" + id + "/reversal");
        get().then()
                .body("redeemed", equalTo(0))
                .body("uses", equalTo(0))
                .body("revenue", hasSize(0))
                .body("byPlace", hasSize(0));
    }

    @Test
    void everyNumberLeadsToItsPeople() {
        Issued anna = coupon("Anna", "email", "vip");
        Issued ben = coupon("Ben", "sms", "new");
        redeem(anna, "Old Town", 1_250L).then().statusCode(201);
        redeem(ben, "Harbour", null).then().statusCode(201);
        db.update("UPDATE qr_codes SET opened_at = now() WHERE short_code = ?", ben.shortCode());
        db.update("UPDATE deliveries SET opened_at = now() WHERE channel = 'email'");
        db.update(
                "UPDATE deliveries SET status = 'failed', error_code = '550' WHERE channel = 'sms'");
        db.update(
                """
                INSERT INTO consent_changes (customer_id, campaign_id, channel, status, source)
                SELECT id, ?, 'email', 'unsubscribed', 'page' FROM customers
                """,
                campaign);

        assertThat(deliveries("outcome=redeemed")).containsExactly("Anna", "Ben");
        assertThat(deliveries("outcome=coupon-opened")).containsExactly("Ben");
        assertThat(deliveries("outcome=opened")).containsExactly("Anna");
        assertThat(deliveries("outcome=opted-out")).containsExactly("Anna");
        db.update("UPDATE deliveries SET machine_opened_at = now()");
        assertThat(deliveries("outcome=opened-by-machine")).containsExactly("Ben");
        assertThat(deliveries("outcome=bounced")).isEmpty();
        assertThat(deliveries("segment=vip")).containsExactly("Anna");
        assertThat(deliveries("errorCode=550&status=failed")).containsExactly("Ben");
        assertThat(attempts("place=Harbour")).containsExactly("Ben");
        assertThat(attempts("by=staff")).containsExactly("Ben", "Anna");
        assertThat(attempts("by=nobody")).isEmpty();
        assertThat(attempts("segment=new")).containsExactly("Ben");
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/deliveries?outcome=lost")
                .then()
                .statusCode(422);
    }

    @Test
    void channelsLeadToTheirPeople() {
        coupon("Anna", "email", "vip");
        Issued ben = coupon("Ben", "sms", "new");
        Issued cleo = coupon("Cleo", "email", "new");
        coupon("Dora", "email", "new");
        delivery("Ben", "email", "failed");
        delivery("Cleo", "sms", "sent");
        delivery("Dora", "sms", "failed");
        db.update("UPDATE deliveries SET status = 'skipped' WHERE customer_id = ?", idOf("Dora"));
        redeem(ben, "Harbour", null).then().statusCode(201);
        redeem(cleo, "Harbour", null).then().statusCode(201);

        assertThat(deliveries("reachedBy=email")).containsExactly("Anna");
        assertThat(deliveries("reachedBy=sms")).containsExactly("Ben");
        assertThat(deliveries("reachedBy=both")).containsExactly("Cleo");
        assertThat(deliveries("reachedBy=none")).containsExactly("Dora");
        assertThat(deliveries("reachedBy=sms&outcome=redeemed")).containsExactly("Ben");
        assertThat(deliveries("reachedBy=both&outcome=redeemed")).containsExactly("Cleo");
        assertThat(deliveries("reachedBy=email&outcome=redeemed")).isEmpty();
        everyChannelLeadsToAsManyAsItCounts();

        // who was erased is nobody any more, and counts all the same
        db.update("UPDATE deliveries SET customer_id = NULL");
        everyChannelLeadsToAsManyAsItCounts();
    }

    private static int number(Map<String, Object> group, String name) {
        return ((Number) Objects.requireNonNull(group.get(name))).intValue();
    }

    private void everyChannelLeadsToAsManyAsItCounts() {
        List<Map<String, Object>> groups = get().jsonPath().getList("byChannel");
        assertThat(groups).hasSize(4);
        for (Map<String, Object> group : groups) {
            String reached = "reachedBy=" + group.get("name");
            assertThat(deliveries(reached)).as(reached).hasSize(number(group, "issued"));
            assertThat(deliveries(reached + "&outcome=redeemed"))
                    .as(reached + ", redeemed")
                    .hasSize(number(group, "redeemed"));
        }
    }

    @Test
    void refusalsAreListedWithoutTheRest() {
        redeem(coupon("Anna", "email", "vip"), "Harbour", null).then().statusCode(201);
        Issued ben = coupon("Ben", "email", "vip");
        redeem(ben, "Harbour", null).then().statusCode(201);
        redeem(ben, "Harbour", null).then().statusCode(409);

        assertThat(attempts("result=refused")).containsExactly("Ben");
    }

    @Test
    void placesAndStaffLeadToAsManyAsTheyCount() {
        redeem(coupon("Anna", "email", "vip"), "Harbour", null).then().statusCode(201);
        redeem(coupon("Ben", "email", "vip"), "", null).then().statusCode(201);
        int undone =
                redeem(coupon("Cleo", "email", "vip"), "", null)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        SignedIn.as("marketer").post("/api/v1/redemptions/" + undone + "/reversal");
        // whose account is gone since
        db.update("UPDATE redemptions SET account_id = NULL WHERE place = ''");

        assertThat(attempts("result=kept&without=place")).containsExactly("Ben");
        assertThat(attempts("result=kept&without=by")).containsExactly("Ben");
        assertThat(attempts("result=redeemed&without=place")).containsExactly("Cleo", "Ben");
        everyGroupLeadsToAsManyAsItCounts("byPlace", "place");
        everyGroupLeadsToAsManyAsItCounts("byStaff", "by");
        assertThat(attempts("result=kept")).hasSize(get().path("uses"));
    }

    private void everyGroupLeadsToAsManyAsItCounts(String groups, String filter) {
        List<Map<String, Object>> found = get().jsonPath().getList(groups);
        assertThat(found).as(groups).hasSize(2);
        for (Map<String, Object> group : found) {
            Object name = group.get("name");
            String list =
                    "result=kept&" + ("".equals(name) ? "without=" + filter : filter + "=" + name);
            assertThat(attempts(list)).as(list).hasSize(number(group, "uses"));
        }
    }

    @Test
    void funnelAndSegmentsLeadToAsManyPeopleAsTheyCount() {
        coupon("Anna", "email", "vip");
        Issued ben = coupon("Ben", "sms", "new");
        Issued cleo = coupon("Cleo", "email", "new", "vip");
        coupon("Dora", "email", "new");
        delivery("Ben", "email", "failed");
        delivery("Cleo", "sms", "sent");
        delivery("Dora", "sms", "failed");
        db.update("UPDATE deliveries SET status = 'skipped' WHERE customer_id = ?", idOf("Dora"));
        db.update("UPDATE deliveries SET delivered_at = now() WHERE status = 'sent'");
        db.update("UPDATE deliveries SET bounced_at = now() WHERE customer_id = ?", idOf("Anna"));
        redeem(ben, "Harbour", null).then().statusCode(201);
        redeem(cleo, "Harbour", null).then().statusCode(201);
        db.update("UPDATE qr_codes SET opened_at = now() WHERE usage_count > 0");

        assertThat(deliveries("outcome=coupon-issued"))
                .containsExactlyInAnyOrder("Anna", "Ben", "Cleo", "Dora");
        assertThat(deliveries("outcome=coupon-sent"))
                .containsExactlyInAnyOrder("Anna", "Ben", "Cleo");
        assertThat(deliveries("outcome=coupon-delivered")).containsExactlyInAnyOrder("Ben", "Cleo");
        funnelAndSegmentsLeadToAsManyAsTheyCount();

        // who was erased is nobody any more, and counts all the same
        db.update("UPDATE deliveries SET customer_id = NULL");
        funnelAndSegmentsLeadToAsManyAsTheyCount();
    }

    private void funnelAndSegmentsLeadToAsManyAsTheyCount() {
        Map<String, Object> funnel = get().jsonPath().getMap("funnel");
        assertThat(deliveries("outcome=coupon-issued")).hasSize(number(funnel, "targeted"));
        assertThat(deliveries("outcome=coupon-sent")).hasSize(number(funnel, "sent"));
        assertThat(deliveries("outcome=coupon-delivered")).hasSize(number(funnel, "delivered"));
        assertThat(deliveries("outcome=coupon-opened")).hasSize(number(funnel, "opened"));
        assertThat(deliveries("outcome=redeemed")).hasSize(number(funnel, "redeemed"));
        List<Map<String, Object>> segments =
                SignedIn.as("marketer")
                        .get("/api/v1/campaigns/" + campaign + "/analytics")
                        .jsonPath()
                        .getList("segments");
        assertThat(segments).hasSize(2);
        for (Map<String, Object> segment : segments) {
            String of = "segment=%s&outcome=".formatted(segment.get("segment"));
            assertThat(deliveries(of + "coupon-issued")).hasSize(number(segment, "targeted"));
            assertThat(deliveries(of + "coupon-sent")).hasSize(number(segment, "sent"));
            assertThat(deliveries(of + "redeemed")).hasSize(number(segment, "redeemed"));
        }
    }

    @Test
    void theReportIsWrittenForPeopleToo() {
        redeem(coupon("Anna", "email", "vip"), "Old Town", 1_250L);
        db.update("UPDATE qr_codes SET redeemed_at = '2026-11-04T08:15:00Z'");
        String path = "/api/v1/campaigns/" + campaign + "/report.csv?writtenFor=";
        String csv = SignedIn.as("marketer").get(path + "people").asString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("\ufeffCustomer number,First name,");
        assertThat(csv).contains(",2026-11-04 08:15:00,", "Old Town,12.50,USD,0");
        SignedIn.as("marketer").get(path + "cats").then().statusCode(422);
    }

    private List<String> deliveries(String filter) {
        return SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/deliveries?" + filter)
                .jsonPath()
                .getList("items.customerName");
    }

    private List<String> attempts(String filter) {
        return SignedIn.as("marketer")
                .get("/api/v1/redemptions?campaignId=" + campaign + "&" + filter)
                .jsonPath()
                .getList("items.customerFirstName");
    }

    private Response get() {
        return SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/redemption-analytics");
    }

    private Issued coupon(String name, String channel, String... segments) {
        long customer =
                fixture.aCustomer(name, name.toLowerCase(Locale.ROOT) + "@example.com", segments);
        Issued issued = fixture.aCoupon(campaign, customer, 1);
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at)
                SELECT campaign_id, customer_id, id, ?, 'sent', now() FROM qr_codes WHERE customer_id = ?
                """,
                channel,
                customer);
        return issued;
    }

    private void delivery(String name, String channel, String status) {
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at)
                SELECT campaign_id, customer_id, id, :channel, :status, now() FROM qr_codes WHERE customer_id = :customer
                """,
                Args.of("channel", channel).and("status", status).and("customer", idOf(name)));
    }

    private long idOf(String name) {
        return db.one(
                "SELECT id FROM customers WHERE first_name = ?", row -> row.getLong("id"), name);
    }

    private static Response redeem(Issued coupon, String place, @Nullable Long amount) {
        Map<String, Object> body = new HashMap<>(Map.of("token", coupon.token(), "place", place));
        if (amount != null) {
            body.put("amountMinor", amount);
        }
        return SignedIn.as("staff")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/redemptions");
    }
}
