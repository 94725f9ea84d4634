package dev.handbill.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponRulesApiTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Engine engine;
    @Inject Db db;

    @BeforeEach
    void aBusinessWithTwoPlaces() {
        state.reset();
        db.update(
                "UPDATE business SET places = ARRAY['Old Town', 'Harbour'], time_zone = 'Europe/Rome'");
    }

    @Test
    void rulesAreKeptReplacedAndTakenAway() {
        int id =
                post("""
                                {"name":"Autumn","couponRules":{"validFrom":"2026-12-01","validUntil":"2026-12-31",
                                 "weekdays":[5,1,1],"timeFrom":"11:00","timeUntil":"15:30","places":["old town"],
                                 "redemptionCap":100,"minimumSpendMinor":2000}}
                                """)
                        .then()
                        .statusCode(201)
                        .body("couponRules.weekdays", equalTo(List.of(1, 5)))
                        .body("couponRules.timeUntil", equalTo("15:30"))
                        .body("couponRules.places[0]", equalTo("Old Town"))
                        .body("couponRules.redemptionCap", equalTo(100))
                        .extract()
                        .path("id");
        patch(id, "{\"name\":\"Winter\"}")
                .then()
                .statusCode(200)
                .body("couponRules.validUntil", equalTo("2026-12-31"));
        SignedIn.as("marketer")
                .contentType("application/json")
                .post("/api/v1/campaigns/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("couponRules.redemptionCap", equalTo(100));
        patch(id, "{\"couponRules\":{}}")
                .then()
                .statusCode(200)
                .body("couponRules.validUntil", nullValue())
                .body("couponRules.redemptionCap", nullValue());
    }

    @Test
    void wrongRulesAreToldAllAtOnce() {
        post("""
                        {"name":"Autumn","couponRules":{"weekdays":[1,0],"timeFrom":"25:00","timeUntil":"26:00",
                         "redemptionCap":0,"minimumSpendMinor":-5}}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/couponRules/weekdays/1",
                                "/couponRules/timeFrom",
                                "/couponRules/timeUntil",
                                "/couponRules/redemptionCap",
                                "/couponRules/minimumSpendMinor"));
        post("""
                        {"name":"Autumn","notRedeemedCampaignId":99,"couponRules":{"validFrom":"2026-12-31",
                         "validUntil":"2026-12-01","places":["Mars"]}}
                        """)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/couponRules/validUntil",
                                "/couponRules/places",
                                "/notRedeemedCampaignId"));
        post("{\"name\":\"Autumn\",\"couponRules\":{\"timeFrom\":\"10:00\"}}")
                .then()
                .statusCode(422);
        post("{\"name\":\"Autumn\",\"couponRules\":{\"validFrom\":\"soon\"}}")
                .then()
                .statusCode(422);
    }

    @Test
    void couponsEndWithTheLastDayThere() {
        engine.customers(1);
        long id = engine.queuedCampaign();
        db.update("UPDATE campaigns SET valid_until = '2031-02-28' WHERE id = ?", id);
        engine.beat();

        assertThat(
                        db.<String>one(
                                "SELECT (expires_at AT TIME ZONE 'Europe/Rome')::text AS local FROM qr_codes",
                                row -> row.getString("local")))
                .isEqualTo("2031-02-28 23:59:59.999");
    }

    @Test
    void aLastDayInThePastStandsAgainstSending() {
        int id =
                post("{\"name\":\"Late\",\"couponRules\":{\"validUntil\":\"2020-01-01\"}}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id + "/preflight")
                .then()
                .body("errors.code", hasItem("coupons-expired"));
    }

    @Test
    void aReminderReachesWhoHasNotRedeemed() {
        engine.customers(4);
        long first = engine.queuedCampaign();
        engine.runUntilCompleted(first);
        db.update("UPDATE qr_codes SET usage_count = 1 WHERE customer_id = 1");
        db.update("UPDATE deliveries SET status = 'failed' WHERE customer_id = 2");
        fixture.aCustomer("Eve", "eve@example.com", "regulars");

        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"targetSegments\":[\"ALL\"],\"notRedeemedCampaignId\":" + first + "}")
                .post("/api/v1/audience")
                .then()
                .statusCode(200)
                .body("customers", equalTo(2));
        long reminder = engine.queuedCampaign();
        db.update(
                "UPDATE campaigns SET not_redeemed_campaign_id = ?, target_segments = ARRAY['regulars'] WHERE id = ?",
                first,
                reminder);
        engine.runUntilCompleted(reminder);
        assertThat(
                        db.query(
                                "SELECT customer_id FROM qr_codes WHERE campaign_id = ? ORDER BY customer_id",
                                row -> row.getLong("customer_id"),
                                reminder))
                .containsExactly(3L, 4L);
    }

    private static Response post(String body) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns");
    }

    private static Response patch(int id, String body) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(body)
                .patch("/api/v1/campaigns/" + id);
    }
}
