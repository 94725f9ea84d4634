package dev.handbill.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CustomerDays days;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void whatCameBackIsComparedWithTheMonthBefore() {
        long campaign = fixture.aCampaign("completed");
        redeem(coupon(campaign, "Anna", "vip"), 1_000L);
        db.update("UPDATE redemption_days SET day = day - 30");
        redeem(coupon(campaign, "Ben", "vip", "new"), 3_000L);
        redeem(coupon(campaign, "Cleo", "new"), null);

        overview()
                .body("last30Days.redeemed", equalTo(2))
                .body("last30Days.revenue[0].currency", equalTo("USD"))
                .body("last30Days.revenue[0].amountMinor", equalTo(3_000))
                .body("before.redeemed", equalTo(1))
                .body("before.revenue[0].amountMinor", equalTo(1_000))
                .body("days", hasSize(30))
                .body("days[29].redeemed", equalTo(2))
                .body("days[29].amountMinor", equalTo(3_000))
                .body("days[0].redeemed", equalTo(0))
                .body("recent[0].redeemed", equalTo(3))
                .body("recent[0].revenue[0].amountMinor", equalTo(4_000))
                .body("segments.segment", contains("vip", "new"))
                .body("segments[0].redeemed", equalTo(2))
                .body("segments[0].revenue[0].amountMinor", equalTo(4_000))
                .body("segments[1].redeemed", equalTo(2));
    }

    @Test
    void whatWasUndoneWasNeverThere() {
        long campaign = fixture.aCampaign("completed");
        Issued twice = coupon(campaign, 2, "Anna", "vip");
        long first = redeem(twice, 1_000L);
        long second = redeem(twice, 500L);

        undo(first);
        overview()
                .body("last30Days.redeemed", equalTo(1))
                .body("last30Days.revenue[0].amountMinor", equalTo(500))
                .body("recent[0].redeemed", equalTo(1));
        undo(second);
        overview()
                .body("last30Days.redeemed", equalTo(0))
                .body("last30Days.revenue", hasSize(0))
                .body("recent[0].redeemed", equalTo(0))
                .body("segments", hasSize(0));
        assertThat(sum("SELECT count(*) FROM redemption_days WHERE coupons <> 0")).isZero();
    }

    @Test
    void theListGrowsAndShrinks() {
        long anna = fixture.aCustomer("Anna", "anna@example.com");
        long ben = fixture.aCustomer("Ben", "ben@example.com");
        fixture.aCustomer("Cleo", "cleo@example.com");
        db.update(
                """
                INSERT INTO consent_changes (customer_id, channel, status, source)
                VALUES (?, 'email', 'unsubscribed', 'page'), (?, 'sms', 'unsubscribed', 'page'),
                       (?, 'email', 'subscribed', 'page')
                """,
                anna,
                anna,
                ben);
        db.update("DELETE FROM customers WHERE id = ?", ben);
        days.fold();

        overview()
                .body("customers", equalTo(2))
                .body("last30Days.joined", equalTo(3))
                .body("last30Days.left", equalTo(2))
                .body("before.joined", equalTo(0));
        assertThat(sum("SELECT count(*) FROM customer_days")).isEqualTo(1);
    }

    @Test
    void whatNeedsSomebodyIsListed() {
        long failed = fixture.aCampaign("failed");
        long paused = fixture.aCampaign("paused");
        long undecided = fixture.aCampaign("completed");
        long bounced = fixture.aCampaign("completed");
        long draft = fixture.aCampaign("draft");
        fixture.aCampaign("draft");
        db.update("UPDATE campaigns SET sent_at = now() WHERE status <> 'draft'");
        db.update("UPDATE campaigns SET status_reason = 'The key is wrong.' WHERE id = ?", paused);
        db.update("UPDATE campaigns SET offer_title = ' ' WHERE id = ?", draft);
        db.update(
                """
                INSERT INTO campaign_counts (campaign_id, channel, total, sent, unknown)
                VALUES (:undecided, 'sms', 10, 6, 4), (:bounced, 'email', 40, 40, 0)
                """,
                Args.of("undecided", undecided).and("bounced", bounced));
        db.update(
                "INSERT INTO campaign_event_counts (campaign_id, channel, kind, messages)"
                        + " VALUES (?, 'email', 'bounced', 2)",
                bounced);

        overview()
                .body(
                        "attention.kind",
                        contains("failed", "undecided", "paused", "bounces", "no-offer"))
                .body("attention[0].id", equalTo((int) failed))
                .body("attention[1].messages", equalTo(4))
                .body("attention[2].detail", equalTo("The key is wrong."))
                .body("attention[4].id", equalTo((int) draft));
    }

    @Test
    void campaignsAreOrderedByWhatTheyBrought() {
        long little = fixture.aCampaign("completed");
        long much = fixture.aCampaign("completed");
        long nothing = fixture.aCampaign("completed");
        db.update("UPDATE campaigns SET total_targeted = 10");
        redeem(coupon(little, "Anna"), 100L);
        redeem(coupon(little, "Ben"), 100L);
        redeem(coupon(much, "Cleo"), 900L);

        assertOrder("?sort=revenue", much, little, nothing);
        assertOrder("?sort=redeemed&order=desc", little, much, nothing);
        assertOrder("?sort=rate&order=asc", much, little, nothing);
        assertOrder("", nothing, much, little);
        String next =
                SignedIn.as("marketer")
                        .get("/api/v1/campaigns?sort=revenue&limit=1")
                        .then()
                        .body("items[0].redeemed", equalTo(1))
                        .body("items[0].revenue[0].amountMinor", equalTo(900))
                        .extract()
                        .path("nextCursor");
        assertOrder("?sort=revenue&limit=2&cursor=" + next, little, nothing);
        SignedIn.as("marketer").get("/api/v1/campaigns?sort=luck").then().statusCode(422);
    }

    private void assertOrder(String query, Long... ids) {
        assertThat(
                        SignedIn.as("marketer")
                                .get("/api/v1/campaigns" + query)
                                .jsonPath()
                                .getList("items.id", Long.class))
                .containsExactly(ids);
    }

    private static ValidatableResponse overview() {
        return SignedIn.as("marketer").get("/api/v1/overview").then().statusCode(200);
    }

    private Issued coupon(long campaign, String name, String... segments) {
        return coupon(campaign, 1, name, segments);
    }

    private Issued coupon(long campaign, int uses, String name, String... segments) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.com";
        return fixture.aCoupon(campaign, fixture.aCustomer(name, email, segments), uses);
    }

    private static long redeem(Issued coupon, @Nullable Long amount) {
        Map<String, Object> body = new HashMap<>(Map.of("token", coupon.token()));
        if (amount != null) {
            body.put("amountMinor", amount);
        }
        Integer id =
                SignedIn.as("staff")
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/redemptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return id;
    }

    private static void undo(long redemption) {
        SignedIn.as("marketer")
                .post("/api/v1/redemptions/" + redemption + "/reversal")
                .then()
                .statusCode(200);
    }

    private long sum(String sql) {
        return db.one(sql, row -> row.getLong("count"));
    }
}
