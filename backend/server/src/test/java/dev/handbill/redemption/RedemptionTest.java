package dev.handbill.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private long customer;
    private Issued coupon;

    @BeforeEach
    void aCoupon() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("sending");
        customer = fixture.aCustomer("Anna", "anna@example.com");
        coupon = fixture.aCoupon(campaign, customer, 1);
    }

    @Test
    void everyFormOfACouponIsUnderstood() {
        String code = coupon.shortCode();
        for (String form :
                List.of(
                        coupon.token(),
                        code,
                        code.toLowerCase(Locale.ROOT),
                        CouponTokens.inGroups(code),
                        "http://localhost:3000/c/" + code,
                        "https://old.example/r/" + coupon.token() + "?utm=x",
                        "https://x.example/redeem?code=" + coupon.token())) {
            SignedIn.as("staff")
                    .get("/api/v1/coupons/{code}", form)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("available"))
                    .body("customerFirstName", equalTo("Anna"))
                    .body("usesLeft", equalTo(1));
        }
        assertThat(
                        db.<Integer>one(
                                "SELECT usage_count FROM qr_codes",
                                row -> row.getInt("usage_count")))
                .isZero();
    }

    @Test
    void theNextOneIsToldWhenAndWhere() {
        redeem("staff", coupon.token(), "Till 1")
                .then()
                .statusCode(201)
                .body("usesLeft", equalTo(0))
                .body("redeemedAt", notNullValue())
                .body("coupon.state", equalTo("used"));
        redeem("staff", coupon.shortCode(), "Till 2")
                .then()
                .statusCode(409)
                .body("type", endsWith("coupon-already-used"))
                .body("place", equalTo("Till 1"))
                .body("redeemedAt", notNullValue());
    }

    @Test
    void ofFiftyScansAtOnceOneSucceeds() throws Exception {
        String session = SignedIn.session("staff");
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Callable<Response>> scans =
                    IntStream.range(0, 50)
                            .<Callable<Response>>mapToObj(
                                    i ->
                                            () ->
                                                    given().cookie("handbill_session", session)
                                                            .contentType("application/json")
                                                            .body(
                                                                    "{\"token\":\""
                                                                            + coupon.token()
                                                                            + "\",\"place\":\"Till "
                                                                            + i
                                                                            + "\"}")
                                                            .post("/api/v1/redemptions"))
                            .toList();
            int succeeded = 0;
            for (Future<Response> scan : threads.invokeAll(scans)) {
                Response answer = scan.get();
                if (answer.statusCode() == 201) {
                    succeeded++;
                } else {
                    answer.then()
                            .statusCode(409)
                            .body("redeemedAt", notNullValue())
                            .body("place", containsString("Till"));
                }
            }
            assertThat(succeeded).isEqualTo(1);
        }
        assertThat(
                        db.<Integer>one(
                                "SELECT count(*) AS n FROM redemptions WHERE result = 'already_used'",
                                row -> row.getInt("n")))
                .isEqualTo(49);
    }

    @Test
    void wrongCouponsGetTheSameAnswer() {
        String wrongHash = campaign + "-" + customer + "-" + "A".repeat(22);
        String missing = campaign + "-999999-" + "A".repeat(22);
        for (String token :
                List.of(
                        wrongHash,
                        missing,
                        "0000000000000",
                        "nonsense",
                        coupon.token() + "x",
                        "'; DROP TABLE qr_codes;--")) {
            redeem("staff", token, "")
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("coupon-unknown"));
        }
        assertThat(
                        db.<Integer>one(
                                "SELECT count(*) AS n FROM redemptions WHERE result = 'unknown'",
                                row -> row.getInt("n")))
                .isEqualTo(6);
    }

    @Test
    void endlessInputIsRefusedAtOnce() {
        redeem("staff", "x".repeat(10_000), "")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/token"));
        redeem("staff", coupon.token(), "x".repeat(201))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/place"));
        SignedIn.as("staff").get("/api/v1/coupons/" + "x".repeat(3_000)).then().statusCode(422);
    }

    @Test
    void guessingIsThrottled() {
        for (int i = 0; i < 30; i++) {
            SignedIn.as("staff").get("/api/v1/coupons/nonsense").then().statusCode(404);
        }
        SignedIn.as("staff")
                .get("/api/v1/coupons/nonsense")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void expiredAndVoidedCouponsAreGone() {
        db.update("UPDATE qr_codes SET expires_at = now() - interval '1 second'");
        redeem("staff", coupon.token(), "")
                .then()
                .statusCode(410)
                .body("type", endsWith("coupon-expired"));
        db.update("UPDATE qr_codes SET expires_at = now() + interval '1 day', voided_at = now()");
        redeem("staff", coupon.token(), "")
                .then()
                .statusCode(410)
                .body("type", endsWith("coupon-voided"));
    }

    @Test
    void marketersUndoARedemptionOnce() {
        int id = redeem("staff", coupon.token(), "").then().statusCode(201).extract().path("id");
        SignedIn.as("marketer")
                .post("/api/v1/redemptions/" + id + "/reversal")
                .then()
                .statusCode(200)
                .body("reversedAt", notNullValue());
        SignedIn.as("marketer")
                .post("/api/v1/redemptions/" + id + "/reversal")
                .then()
                .statusCode(409);
        SignedIn.as("marketer").post("/api/v1/redemptions/999/reversal").then().statusCode(404);
        redeem("staff", coupon.token(), "").then().statusCode(201);
    }

    @Test
    void staffUndoTheirOwnForTwoMinutes() {
        int id = redeem("staff", coupon.token(), "").then().statusCode(201).extract().path("id");
        undo("staff", id).statusCode(200).body("reversedAt", notNullValue());
        undo("staff", id).statusCode(409);
        int again = redeem("staff", coupon.token(), "").then().statusCode(201).extract().path("id");
        db.update("UPDATE redemptions SET at = at - interval '121 seconds' WHERE id = " + again);
        undo("staff", again)
                .statusCode(409)
                .body("type", endsWith("redemption-not-reversible"))
                .body("detail", containsString("Ask an owner or a marketer"));
        undo("marketer", again).statusCode(200);
    }

    @Test
    void staffUndoNobodyElsesRedemption() {
        int id = redeem("owner", coupon.token(), "").then().statusCode(201).extract().path("id");
        undo("staff", id).statusCode(404);
        undo("owner", id).statusCode(200);
    }

    @Test
    void theDayAtTheCounterIsOnesOwn() {
        redeem("owner", coupon.token(), "").then().statusCode(201);
        day("staff").body("count", equalTo(0)).body("last", hasSize(0)).body("bills", hasSize(0));
        day("owner")
                .body("count", equalTo(1))
                .body("last.undoableUntil", hasSize(1))
                .body("last[0].offerTitle", notNullValue());
        db.update(
                "UPDATE redemptions SET at = at - interval '25 hours', amount_minor = 500, currency = 'USD'");
        day("owner")
                .body("count", equalTo(0))
                .body("bills", hasSize(0))
                .body("last", hasSize(1))
                .body("last[0].amountMinor", equalTo(500))
                .body("last[0].undoableUntil", nullValue());
    }

    private static ValidatableResponse undo(String who, int id) {
        return SignedIn.as(who).post("/api/v1/redemptions/" + id + "/reversal").then();
    }

    private static ValidatableResponse day(String who) {
        return SignedIn.as(who).get("/api/v1/counter/today").then().statusCode(200);
    }

    @Test
    void theLogShowsEveryAttempt() {
        redeem("staff", coupon.token(), "Till 1");
        redeem("staff", coupon.token(), "Till 2");
        SignedIn.as("staff")
                .get("/api/v1/redemptions")
                .then()
                .statusCode(200)
                .body("items.result", equalTo(List.of("already_used", "redeemed")))
                .body("items[1].by", equalTo("staff@example.com"))
                .body("items[1].campaignName", equalTo("Autumn"));
    }

    private static Response redeem(String role, String token, String place) {
        return SignedIn.as(role)
                .contentType("application/json")
                .body(Map.of("token", token, "place", place))
                .post("/api/v1/redemptions");
    }
}
