package dev.handbill.coupon.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.coupon.CouponStore;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponPageTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CouponStore coupons;
    @Inject Db db;

    private long campaign;
    private Issued coupon;

    @BeforeEach
    void aCoupon() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("sending");
        coupon = fixture.aCoupon(campaign, fixture.aCustomer("Anna", "anna@example.com"), 1);
    }

    @Test
    void theCouponPageNeedsNoScript() {
        db.update("UPDATE qr_codes SET expires_at = '2031-03-01T22:59:59Z'");
        Response page = given().get("/c/" + coupon.shortCode());

        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", startsWith("noindex"));
        String html = page.asString();
        assertThat(html)
                .contains(
                        "Free &lt;coffee&gt;",
                        CouponTokens.inGroups(coupon.shortCode()),
                        "March 1, 2031",
                        "<svg",
                        "fill=\"#fff\"",
                        "One per visit")
                .doesNotContain("<script");
        assertThat(html.length()).isLessThan(30_000);
    }

    @Test
    void openingAPageNeverRedeems() {
        given().head("/c/" + coupon.shortCode());
        given().get("/r/" + coupon.token());
        SignedIn.as("staff").redirects().follow(false).head("/r/" + coupon.token());

        assertThat(
                        db.<Integer>one(
                                "SELECT usage_count FROM qr_codes",
                                row -> row.getInt("usage_count")))
                .isZero();
    }

    @Test
    void thePageTellsWhyACouponCannotBeUsed() {
        db.update("UPDATE qr_codes SET usage_count = 1, redeemed_at = '2026-10-01T10:00:00Z'");
        assertThat(given().get("/c/" + coupon.shortCode()).asString())
                .contains("Used on October 1, 2026")
                .doesNotContain("<svg");
        db.update("UPDATE qr_codes SET usage_count = 0, expires_at = '2026-10-01T10:00:00Z'");
        assertThat(given().get("/c/" + coupon.shortCode()).asString())
                .contains("Expired on Thursday");
        db.update("UPDATE qr_codes SET voided_at = now()");
        assertThat(given().get("/c/" + coupon.shortCode()).asString()).contains("no longer valid");
    }

    @Test
    void unknownCodesGetOneAnswer() {
        String mistyped =
                given().get("/c/0000000000000").then().statusCode(404).extract().asString();
        String nonsense =
                given().get("/r/" + campaign + "-1-" + "A".repeat(22))
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();

        assertThat(nonsense).isEqualTo(mistyped);
    }

    @Test
    void staffWhoScanLandOnTheVerdict() {
        SignedIn.as("staff")
                .redirects()
                .follow(false)
                .get("/r/" + coupon.token())
                .then()
                .statusCode(303)
                .header("Location", equalTo("http://localhost:3000/redeem?code=" + coupon.token()));
        given().redirects().follow(false).get("/r/" + coupon.token()).then().statusCode(200);
    }

    @Test
    void couponsAreIssuedOncePerCustomerInOneStatement() {
        db.update(
                "INSERT INTO customers (email) SELECT 'c' || n || '@example.com' FROM generate_series(1, 5000) n");
        long[] customers = LongStream.rangeClosed(1, 5001).toArray();
        coupons.issue(campaign, customers, Instant.now().plusSeconds(60), 1);
        coupons.issue(campaign, customers, Instant.now().plusSeconds(60), 1);

        assertThat(
                        db.<Integer>one(
                                "SELECT count(*) AS n FROM qr_codes WHERE token ~ '^[0-9]+-[0-9]+-[0-9A-Za-z]{22}$' AND length(short_code) = 13",
                                row -> row.getInt("n")))
                .isEqualTo(5001);
        assertThat(coupons.voidUnused(campaign)).isEqualTo(5001);
    }
}
