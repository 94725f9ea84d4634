package dev.handbill.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is reminded of an offer has several coupons, and one use. */
@QuarkusTest
class ReminderChainTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long customer;
    private long campaign;
    private long reminder;
    private Issued first;
    private Issued reminded;
    private Issued again;

    @BeforeEach
    void aChainOfThree() {
        state.reset();
        customer = fixture.aCustomer("Anna", "anna@example.com");
        campaign = fixture.aCampaign("sending");
        first = fixture.aCoupon(campaign, customer, 1);
        reminder = fixture.aReminder(campaign, "Autumn reminder");
        reminded = fixture.aReminderCoupon(reminder, campaign, customer, 1);
        again =
                fixture.aReminderCoupon(
                        fixture.aReminder(reminder, "Last call"), reminder, customer, 1);
    }

    @Test
    void theReminderUsesTheFirstCouponUp() {
        redeem(reminded, "Harbour").then().statusCode(201);
        for (Issued other : List.of(first, again)) {
            check(other)
                    .then()
                    .body("state", equalTo("used"))
                    .body("usesLeft", equalTo(0))
                    .body("redeemedAt", notNullValue())
                    .body("place", equalTo("Harbour"))
                    .body("usedAs", equalTo("Autumn reminder"));
            redeem(other, "Old Town")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("coupon-already-used"))
                    .body("redeemedAt", notNullValue())
                    .body("place", equalTo("Harbour"))
                    .body("usedAs", equalTo("Autumn reminder"));
        }
        check(reminded).then().body("state", equalTo("used")).body("usedAs", nullValue());
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void theFirstCouponUsesItsRemindersUp() {
        redeem(first, "Harbour").then().statusCode(201);
        for (Issued other : List.of(reminded, again)) {
            redeem(other, "").then().statusCode(409).body("usedAs", equalTo("Autumn"));
        }
    }

    @Test
    void thePageTellsOfTheOtherOnesUse() {
        redeem(reminded, "Harbour").then().statusCode(201);
        page(first)
                .then()
                .statusCode(200)
                .body(containsString("Used on "))
                .body(containsString("At Harbour, with the coupon of our other message"))
                .body(not(containsString("class=\"qr\"")));
        page(reminded).then().body(not(containsString("other message")));
    }

    @Test
    void anUndoOpensTheWholeChainAgain() {
        int id = redeem(reminded, "Harbour").then().statusCode(201).extract().path("id");
        SignedIn.as("marketer")
                .post("/api/v1/redemptions/" + id + "/reversal")
                .then()
                .statusCode(200);

        for (Issued each : List.of(first, reminded, again)) {
            check(each).then().body("state", equalTo("available")).body("usesLeft", equalTo(1));
        }
        redeem(again, "").then().statusCode(201);
        redeem(reminded, "").then().statusCode(409);
    }

    @Test
    void theRestOfAUsedCouponStaysGood() {
        db.update("UPDATE qr_codes SET max_usage = 3");
        redeem(first, "Harbour").then().statusCode(201).body("usesLeft", equalTo(2));
        redeem(reminded, "").then().statusCode(409);
        redeem(first, "").then().statusCode(201).body("usesLeft", equalTo(1));
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void anotherCustomersChainIsTheirOwn() {
        long other = fixture.aCustomer("Ben", "ben@example.com");
        Issued theirs = fixture.aCoupon(campaign, other, 1);
        fixture.aReminderCoupon(reminder, campaign, other, 1);
        redeem(first, "").then().statusCode(201);
        redeem(theirs, "").then().statusCode(201);
    }

    @Test
    void whatWasUsedInsteadIsNeitherExtendedNorVoided() {
        redeem(reminded, "").then().statusCode(201);
        Map<String, Object> change = Map.of("action", "void", "campaignId", campaign);
        SignedIn.as("marketer")
                .contentType("application/json")
                .body(change)
                .post("/api/v1/coupon-changes/preview")
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("used", equalTo(1));
    }

    @Test
    void whoUsedAReminderIsNotRemindedAgain() {
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at)
                SELECT campaign_id, customer_id, id, 'email', 'sent', now() FROM qr_codes
                """);
        assertThat(audienceOfAReminder()).isEqualTo(1);
        redeem(reminded, "").then().statusCode(201);
        assertThat(audienceOfAReminder()).isZero();
    }

    @Test
    void theCustomersListAndTheCountersSearchAgree() {
        redeem(reminded, "Harbour").then().statusCode(201);
        SignedIn.as("marketer")
                .get("/api/v1/customers/" + customer + "/coupons")
                .then()
                .body("items.state", not(hasItem("available")))
                .body("items.place", not(hasItem(nullValue())));
        SignedIn.as("staff")
                .queryParam("query", "anna")
                .get("/api/v1/counter/customers")
                .then()
                .statusCode(200)
                .body("items[0].coupons.state", not(hasItem("available")));
    }

    private int audienceOfAReminder() {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(Map.of("targetSegments", List.of("ALL"), "notRedeemedCampaignId", campaign))
                .post("/api/v1/audience")
                .then()
                .statusCode(200)
                .extract()
                .path("customers");
    }

    private long uses() {
        return db.one("SELECT sum(usage_count) AS n FROM qr_codes", row -> row.getLong("n"));
    }

    private static Response redeem(Issued coupon, String place) {
        return SignedIn.as("staff")
                .contentType("application/json")
                .body(Map.of("token", coupon.token(), "place", place))
                .post("/api/v1/redemptions");
    }

    private static Response check(Issued coupon) {
        return SignedIn.as("staff").get("/api/v1/coupons/" + coupon.token());
    }

    private static Response page(Issued coupon) {
        return given().get("/c/" + coupon.shortCode());
    }
}
