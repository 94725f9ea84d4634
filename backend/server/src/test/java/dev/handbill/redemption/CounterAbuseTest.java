package dev.handbill.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CounterAbuseTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private long anna;
    private Issued coupon;
    private String session;

    @BeforeEach
    void aCouponAndATill() {
        state.reset();
        campaign = fixture.aCampaign("sending");
        anna = fixture.aCustomer("Anna", "anna@example.com");
        db.update(
                "UPDATE customers SET last_name = 'Kowalska', phone = '+393331234143' WHERE id = ?",
                anna);
        coupon = fixture.aCoupon(campaign, anna, 1);
        session = SignedIn.session("staff");
    }

    @Test
    void badInputIsUnknownOrRefusedAndNeverAnError() {
        long ben = fixture.aCustomer("Ben", "ben@example.com");
        fixture.aCoupon(campaign, ben, 1);
        String hash = coupon.token().substring(coupon.token().lastIndexOf('-') + 1);
        for (String wrong :
                List.of(
                        campaign + "-" + ben + "-" + hash,
                        coupon.token().substring(0, coupon.token().length() - 1),
                        coupon.token() + coupon.token(),
                        coupon.token().replace('-', '\u2010'),
                        // Cyrillic and full-width letters that look like ours
                        "\u0410" + coupon.shortCode().substring(1),
                        "\uff11" + coupon.shortCode().substring(1),
                        coupon.shortCode() + coupon.shortCode(),
                        coupon.shortCode().substring(1),
                        "' OR '1'='1",
                        "1-1-'; DROP TABLE qr_codes; --",
                        "99999999999999999999-1-" + hash,
                        "${jndi:ldap://x}",
                        "%00%ff")) {
            redeem(wrong)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("coupon-unknown"))
                    .body("redeemedAt", equalTo(null));
        }
        redeem("x".repeat(10_000)).then().statusCode(422);
        redeem("").then().statusCode(422);
        // no code holds it, and PostgreSQL takes none
        redeem("\u0000" + coupon.token()).then().statusCode(422);
        assertThat(used()).isZero();
    }

    @Test
    void whoGuessesIsLockedOut() {
        for (int i = 0; i < 31; i++) {
            check("0000000000000");
        }
        check(coupon.token())
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo(null)))
                .body("type", endsWith("too-many-attempts"));
        redeem(coupon.token()).then().statusCode(429);
        assertThat(used()).isZero();
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items.findAll { it.action == 'guessing-locked-out' }", hasSize(1));
        SignedIn.as("owner")
                .get("/api/v1/redemptions/suspicious")
                .then()
                .statusCode(200)
                .body("coupons", empty())
                .body("devices", hasSize(1))
                .body("devices[0].unknown", equalTo(31))
                .body("devices[0].throttled", equalTo(2))
                .body("devices[0].by", equalTo("staff@example.com"))
                .body("devices[0].device", startsWith("device "));
    }

    @Test
    void aLockOutOfOneDeviceLeavesTheOthersAtWork() {
        for (int i = 0; i < 31; i++) {
            check("0000000000000");
        }
        given().header("Authorization", "Bearer " + SignedIn.key("redeem"))
                .get("/api/v1/coupons/" + coupon.token())
                .then()
                .statusCode(200);
    }

    @Test
    void wrongCodesOfOthersHoldUpNobody() {
        for (int till = 0; till < 6; till++) {
            String key = SignedIn.key("redeem");
            for (int i = 0; i < 30; i++) {
                given().header("Authorization", "Bearer " + key)
                        .get("/api/v1/coupons/0000000000000")
                        .then()
                        .statusCode(404);
            }
        }
        redeem(coupon.token()).then().statusCode(201);
    }

    @Test
    void aCouponTriedAgainAndAgainIsReportedOnce() {
        redeem(coupon.token()).then().statusCode(201);
        for (int i = 0; i < 12; i++) {
            redeem(coupon.token()).then().statusCode(409);
        }
        SignedIn.as("marketer")
                .get("/api/v1/redemptions/suspicious?days=1")
                .then()
                .body("coupons", hasSize(1))
                .body("coupons[0].refusals", equalTo(12))
                .body("coupons[0].lastResult", equalTo("already_used"))
                .body("coupons[0].customerFirstName", equalTo("Anna"))
                .body("coupons[0].code", equalTo(coupon.shortCode().substring(0, 4)));
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items.findAll { it.action == 'coupon-tried-again-and-again' }", hasSize(1));
        SignedIn.as("marketer")
                .get("/api/v1/redemptions/suspicious?days=91")
                .then()
                .statusCode(422);
    }

    @Test
    void staffFindCustomersByPartsAndSeeLittleOfThem() {
        for (String part : List.of("ann", "KOWAL", "anna@exa", "1234143", "anna kow")) {
            search(part)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].name", equalTo("Anna K."))
                    .body("items[0].email", equalTo("a•••@example.com"))
                    .body("items[0].phone", equalTo("••• 143"))
                    .body("items[0].coupons[0].code", equalTo(coupon.shortCode()))
                    .body("items[0].coupons[0].state", equalTo("available"))
                    .body("hasMore", equalTo(false));
        }
        assertThat(search("ann").asString()).doesNotContain("Kowalska", "333", "anna@");
        search("%%%").then().statusCode(422);
        search("an").then().statusCode(422);
        search("x".repeat(101)).then().statusCode(422);
    }

    /** By three digits more each time, 17 look-ups told a whole number. */
    @Test
    void aMaskedNumberIsNotFoundOutDigitByDigit() {
        for (String part :
                List.of("143", "4143", "34143", "+1", "00 143", "ann 143", "anna 1234143")) {
            search(part).then().statusCode(422);
        }
        search("1234142").then().statusCode(200).body("items", empty());
        search("234143x").then().statusCode(200).body("items", empty());
    }

    @Test
    void searchesAreBoundedInNumberAndLength() {
        db.update(
                "INSERT INTO customers (email, first_name) SELECT 'a' || n || '@b.example', 'Annabel' FROM generate_series(1, 30) n");
        search("annabel").then().body("items", hasSize(10)).body("hasMore", equalTo(true));
        int status = 200;
        for (int i = 0; i < 61 && status == 200; i++) {
            status = search("annabel").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theLogNamesDeviceAndPlaceOfEveryAttempt() {
        redeem(coupon.token());
        check("0000000000000");
        SignedIn.as("owner")
                .get("/api/v1/redemptions")
                .then()
                .body("items", hasSize(2))
                .body("items.device.unique()", hasSize(1))
                .body("items[0].onlyChecked", equalTo(true))
                .body("items[0].result", equalTo("unknown"))
                .body("items[1].id", greaterThan(0));
    }

    private long used() {
        return db.one("SELECT sum(usage_count) AS n FROM qr_codes", row -> row.getLong("n"));
    }

    private Response search(String query) {
        return till().queryParam("query", query).get("/api/v1/counter/customers");
    }

    private Response check(String token) {
        return till().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/redemptions/check");
    }

    private Response redeem(String token) {
        return till().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/redemptions");
    }

    private RequestSpecification till() {
        return given().cookie("handbill_session", session);
    }
}
