package dev.handbill.coupon.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponChangesTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private long anna;
    private long ben;

    @BeforeEach
    void fourCoupons() {
        state.reset();
        campaign = fixture.aCampaign("completed");
        anna = fixture.aCustomer("Anna", "anna@example.com");
        ben = fixture.aCustomer("Ben", "ben@example.com");
        long used = fixture.aCustomer("Cleo", "cleo@example.com");
        long voided = fixture.aCustomer("Dan", "dan@example.com");
        for (long customer : new long[] {anna, ben, used, voided}) {
            fixture.aCoupon(campaign, customer, 1);
        }
        db.update(
                "UPDATE qr_codes SET expires_at = now() - interval '1 day' WHERE customer_id = ?",
                ben);
        db.update(
                "UPDATE qr_codes SET usage_count = 1, redeemed_at = now() WHERE customer_id = ?",
                used);
        db.update("UPDATE qr_codes SET voided_at = now() WHERE customer_id = ?", voided);
    }

    @Test
    void extendingChangesAsManyAsItSaid() {
        Map<String, Object> extension = extension(90);
        post("/coupon-changes/preview", extension)
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("reopened", equalTo(1))
                .body("used", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(stillExpired()).isEqualTo(1);

        post("/coupon-changes", extension)
                .then()
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("reopened", equalTo(1));
        assertThat(stillExpired()).isZero();
        // a coupon that is valid longer is never shortened
        post("/coupon-changes/preview", extension(10)).then().body("changed", equalTo(0));
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items[0].action", equalTo("extend"))
                .body("items[0].details.coupons", equalTo(2));
    }

    @Test
    void voidingIsForACampaignACustomerOrBoth() {
        post("/coupon-changes", Map.of("action", "void", "customerId", anna))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        SignedIn.as("marketer")
                .get("/api/v1/customers/" + anna + "/coupons")
                .then()
                .statusCode(200)
                .body("items.state", contains("voided"));
        post("/coupon-changes", Map.of("action", "void", "customerId", ben, "campaignId", campaign))
                .then()
                .body("changed", equalTo(1));
        post("/coupon-changes", Map.of("action", "void", "campaignId", campaign))
                .then()
                .body("changed", equalTo(0))
                .body("used", equalTo(1))
                .body("unchanged", equalTo(3));
    }

    @Test
    void malformedChangesNameWhatIsWrong() {
        post("/coupon-changes", Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/action"));
        post("/coupon-changes", Map.of("action", "extend"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/campaignId", "/validUntil"));
        post("/coupon-changes", Map.of("action", "extend", "campaignId", campaign))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validUntil"));
        post("/coupon-changes", extension(-3)).then().statusCode(422);
        post("/coupon-changes", Map.of("action", "void", "campaignId", 99))
                .then()
                .statusCode(404)
                .body("type", endsWith("campaign-unknown"));
        post("/coupon-changes", Map.of("action", "void", "customerId", 99))
                .then()
                .statusCode(404)
                .body("type", endsWith("customer-unknown"));
    }

    private Map<String, Object> extension(int days) {
        Map<String, Object> extension = new HashMap<>();
        extension.put("action", "extend");
        extension.put("campaignId", campaign);
        extension.put("validUntil", LocalDate.now(ZoneOffset.UTC).plusDays(days).toString());
        return extension;
    }

    private long stillExpired() {
        return db.one(
                "SELECT count(*) AS n FROM qr_codes WHERE expires_at < now()",
                row -> row.getLong("n"));
    }

    private static Response post(String path, Map<String, ?> body) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path);
    }
}
