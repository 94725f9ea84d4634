package dev.handbill.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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

@QuarkusTest
class CouponRulesAtTheCounterTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long customer;
    private Issued coupon;

    @BeforeEach
    void aCoupon() {
        state.reset();
        long campaign = fixture.aCampaign("sending");
        customer = fixture.aCustomer("Anna", "anna@example.com");
        coupon = fixture.aCoupon(campaign, customer, 2);
    }

    @Test
    void aCouponIsNotValidBeforeItsFirstDay() {
        db.update("UPDATE campaigns SET valid_from = current_date + 2");
        refused("not_yet", "coupon-not-valid-yet", "");
    }

    @Test
    void aCouponIsNotValidOnOtherDaysOfTheWeek() {
        // neither today nor its neighbors, whatever the zone's midnight
        db.update(
                """
                UPDATE campaigns SET valid_weekdays = ARRAY[extract(isodow FROM now() AT TIME ZONE 'UTC' + interval '3 days')]::int[]
                """);
        refused("not_now", "coupon-not-valid-now", "");
    }

    @Test
    void aCouponIsRefusedAtAnotherPlaceAndAtNone() {
        db.update("UPDATE campaigns SET valid_places = ARRAY['Old Town']");
        refused("wrong_place", "coupon-wrong-place", "Harbour");
        redeem("").then().statusCode(409).body("type", endsWith("coupon-wrong-place"));
        redeem("old town").then().statusCode(201).body("usesLeft", equalTo(1));
        check("").then().statusCode(200).body("state", equalTo("available"));
    }

    @Test
    void aDeletedCustomersCouponIsCanceled() {
        SignedIn.as("owner").delete("/api/v1/customers/" + customer).then().statusCode(204);
        for (String form : List.of(coupon.token(), coupon.shortCode())) {
            SignedIn.as("staff")
                    .get("/api/v1/coupons/" + form)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("voided"));
            SignedIn.as("staff")
                    .contentType("application/json")
                    .body(Map.of("token", form))
                    .post("/api/v1/redemptions")
                    .then()
                    .statusCode(410)
                    .body("type", endsWith("coupon-voided"));
        }
    }

    @Test
    void integratorsRedeemAndReverseTheirOwn() {
        String mine = SignedIn.key("redeem");
        String others = SignedIn.key("redeem");
        int id =
                key(mine)
                        .body(
                                Map.of(
                                        "token",
                                        coupon.token(),
                                        "amountMinor",
                                        1_250,
                                        "currency",
                                        "EUR",
                                        "device",
                                        "POS 7"))
                        .post("/api/v1/redemptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        key(mine)
                .get("/api/v1/redemptions")
                .then()
                .body("items[0].amountMinor", equalTo(1_250))
                .body("items[0].currency", equalTo("EUR"))
                .body("items[0].device", endsWith("POS 7"));
        key(others).post("/api/v1/redemptions/" + id + "/reversal").then().statusCode(404);
        key(mine).post("/api/v1/redemptions/" + id + "/reversal").then().statusCode(200);
        key(mine).post("/api/v1/redemptions/" + id + "/reversal").then().statusCode(409);
        assertThat(
                        db.<Integer>one(
                                "SELECT usage_count FROM qr_codes",
                                row -> row.getInt("usage_count")))
                .isZero();
    }

    @Test
    void aCouponTellsItsLastUseAfterAnUndo() {
        redeem("Old Town").then().statusCode(201);
        int second = redeem("Harbour").then().statusCode(201).extract().path("id");
        check("").then().body("place", equalTo("Harbour")).body("state", equalTo("used"));
        SignedIn.as("marketer")
                .post("/api/v1/redemptions/" + second + "/reversal")
                .then()
                .statusCode(200);
        check("")
                .then()
                .body("place", equalTo("Old Town"))
                .body("usesLeft", equalTo(1))
                .body("state", equalTo("available"));
    }

    @Test
    void moneyIsTakenInKnownCurrencies() {
        for (String body :
                List.of(
                        "\"amountMinor\":-1",
                        "\"amountMinor\":1,\"currency\":\"XQQ\"",
                        "\"amountMinor\":1000000000001")) {
            SignedIn.as("staff")
                    .contentType("application/json")
                    .body("{\"token\":\"" + coupon.token() + "\"," + body + "}")
                    .post("/api/v1/redemptions")
                    .then()
                    .statusCode(422);
        }
    }

    private void refused(String verdict, String problem, String place) {
        check(place).then().statusCode(200).body("state", equalTo(verdict));
        redeem(place)
                .then()
                .statusCode(409)
                .body("type", endsWith(problem))
                .body("state", equalTo(verdict))
                .body("detail", containsString("not valid"));
        SignedIn.as("owner")
                .get("/api/v1/redemptions?result=" + verdict)
                .then()
                .body("items", hasSize(2))
                .body("items.onlyChecked", hasItem(true))
                .body("items.onlyChecked", hasItem(false));
    }

    private Response check(String place) {
        return SignedIn.as("staff")
                .contentType("application/json")
                .body(Map.of("token", coupon.token(), "place", place))
                .post("/api/v1/redemptions/check");
    }

    private Response redeem(String place) {
        return SignedIn.as("staff")
                .contentType("application/json")
                .body(Map.of("token", coupon.token(), "place", place))
                .post("/api/v1/redemptions");
    }

    private static io.restassured.specification.RequestSpecification key(String key) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .contentType("application/json");
    }
}
