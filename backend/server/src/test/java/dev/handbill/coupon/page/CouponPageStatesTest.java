package dev.handbill.coupon.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponPageStatesTest {
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject BusinessStore business;
    @Inject Db db;

    private Issued coupon;

    @BeforeEach
    void aCoupon() {
        state.reset();
        long campaign = fixture.aCampaign("sending");
        coupon = fixture.aCoupon(campaign, fixture.aCustomer("Anna", "anna@example.com"), 1);
    }

    @Test
    void eachStateHasItsOwnColourSignAndWords() {
        assertThat(page()).contains("v-good", "✓", "Valid until", "Show this to staff", "<svg");
        db.update("UPDATE campaigns SET valid_from = current_date + 2");
        assertThat(page()).contains("v-wait", "Not valid yet", "<svg").doesNotContain("v-good\"");
        db.update(
                """
                UPDATE campaigns SET valid_from = NULL,
                    valid_weekdays = ARRAY[extract(isodow FROM now() AT TIME ZONE 'UTC' + interval '3 days')]::int[]
                """);
        assertThat(page())
                .contains(
                        "v-wait", "Not valid at this time", "Only on ", "Show this to staff then");
        db.update("UPDATE campaigns SET valid_weekdays = '{}', redemption_cap = 1");
        db.update("INSERT INTO cap_shares SELECT id, 0, 0 FROM campaigns");
        assertThat(page()).contains("v-bad", "All gone").doesNotContain("<svg");
        db.update("UPDATE campaigns SET redemption_cap = NULL");
        db.update(
                "UPDATE qr_codes SET usage_count = 1, redeemed_at = now(), redeemed_place = 'Old Town'");
        assertThat(page()).contains("v-bad", "✕", "Used on", "At Old Town").doesNotContain("<svg");
    }

    @Test
    void theTicketNamesGuestShopAndPlace() {
        db.update("UPDATE business SET postal_address = E'1 Main Street\\nSpringfield & Co'");
        business.forget();

        assertThat(page())
                .contains(
                        "ticket has-stub",
                        "For Anna",
                        "1 Main Street<br>Springfield &amp; Co",
                        "https://www.google.com/maps/search/?api=1&amp;query=Caf%C3%A9+Test+1+Main+Street");
        db.update("UPDATE qr_codes SET usage_count = 1");
        assertThat(page()).contains("ticket torn").doesNotContain("class=\"stub\"");
    }

    @Test
    void theLastDayIsInTheCustomersWords() {
        db.update(
                "UPDATE qr_codes SET expires_at = date_trunc('day', now(), 'UTC') + interval '20 days'");
        assertThat(page()).containsPattern("Valid until [A-Z][a-z]+day, [A-Z][a-z]+ [0-9]{1,2}<");
    }

    @Test
    void termsPlacesAndSpendingAreShown() {
        db.update(
                "UPDATE campaigns SET valid_places = ARRAY['Old Town', 'Harbour'], minimum_spend_minor = 2000");
        assertThat(page())
                .contains(
                        "One per visit",
                        "Only at Old Town and Harbour.",
                        "If you spend $20.00 or more.");
    }

    @Test
    void aViewCountsOnceForPeopleAndNeverForRobots() {
        page();
        seen("facebookexternalhit/1.1");
        seen("WhatsApp/2.23.20.0");
        seen("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)");
        seen("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        given().header("User-Agent", PHONE)
                .header("Sec-Purpose", "prefetch")
                .get("/c/" + coupon.shortCode() + "/seen.gif");
        given().header("User-Agent", PHONE)
                .header("Sec-Fetch-Dest", "document")
                .get("/c/" + coupon.shortCode() + "/seen.gif");
        given().header("User-Agent", PHONE).head("/c/" + coupon.shortCode() + "/seen.gif");
        given().header("User-Agent", PHONE).get("/c/" + coupon.shortCode());
        assertThat(opened()).isEmpty();

        seen(PHONE)
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", equalTo("private, no-store"));
        String first = opened();
        assertThat(first).isNotEmpty();
        seen(PHONE);
        assertThat(opened()).isEqualTo(first);
        assertThat(page()).contains("/c/" + coupon.shortCode() + "/seen.gif");
        // an unknown code gets the same image
        given().header("User-Agent", PHONE)
                .get("/c/0000000000000/seen.gif")
                .then()
                .statusCode(200)
                .contentType("image/gif");
    }

    @Test
    void theCalendarEntryIsOnTheLastDay() {
        db.update("UPDATE qr_codes SET expires_at = '2031-03-01T22:59:59Z'");
        Response calendar = given().get("/c/" + coupon.shortCode() + "/coupon.ics");
        calendar.then().statusCode(200).contentType(startsWith("text/calendar"));
        String text = calendar.asString();
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20310301\r\n",
                        "DTEND;VALUE=DATE:20310302\r\n",
                        "SUMMARY:Last day: Free <coffee> – Café Test\r\n");
        assertThat(text.lines())
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
        given().get("/c/0000000000000/coupon.ics").then().statusCode(404);
    }

    /** WalletTest shows what there is where an operator has them. */
    @Test
    void withoutKeysThereIsNoWallet() {
        assertThat(page()).contains("coupon.ics").doesNotContain("Wallet", "pkpass");
        String nowhere = problem("coupon.zip");
        assertThat(problem("coupon.pkpass")).isEqualTo(nowhere);
        assertThat(problem("google-wallet")).isEqualTo(nowhere);
    }

    private String problem(String way) {
        return given().get("/c/" + coupon.shortCode() + "/" + way)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .path("type");
    }

    @Test
    void wrongCodesLockAnAddressOutAndRightOnesNeverDo() {
        for (int i = 0; i < 100; i++) {
            given().get("/c/" + coupon.shortCode()).then().statusCode(200);
        }
        for (int i = 0; i < 61; i++) {
            given().get("/c/0000000000000").then().statusCode(404);
        }
        given().get("/c/0000000000001")
                .then()
                .statusCode(429)
                .contentType(startsWith("text/html"))
                .header("Retry-After", notNullValue());
        // behind a shop's guest Wi-Fi everybody has the same address
        given().get("/c/" + coupon.shortCode()).then().statusCode(200);
        given().get("/c/" + coupon.shortCode() + "/coupon.ics").then().statusCode(200);
    }

    @Test
    void thePageAllowsNothingButItsStyleAndImages() {
        given().get("/c/" + coupon.shortCode())
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("img-src 'self' data:"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void theLogoIsOneOfThreeKindsOfImagesBySignature() {
        upload(PNG).then().statusCode(200).body("logoUrl", startsWith("/c/brand/logo?v="));
        String url = business.get().logoUrl();
        assertThat(page()).contains("<img src=\"" + url + "\"");
        given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        for (String wrong : List.of("<svg onload=alert(1)>", "GIF89a", "", "\u0089PNX")) {
            upload(wrong.getBytes(StandardCharsets.ISO_8859_1)).then().statusCode(422);
        }
        byte[] large = new byte[20 * 1024 + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        upload(large).then().statusCode(422);
        SignedIn.as("owner").delete("/api/v1/business/logo").then().statusCode(204);
        assertThat(page()).doesNotContain("/c/brand/logo");
        given().get("/c/brand/logo").then().statusCode(404);
    }

    @Test
    void placesOfTheBusinessAreKeptInOrder() {
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"places\":[\" Old Town \",\"Harbour\",\"Harbour\"]}")
                .patch("/api/v1/business")
                .then()
                .statusCode(200)
                .body("places", equalTo(List.of("Old Town", "Harbour")));
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"places\":[null]}")
                .patch("/api/v1/business")
                .then()
                .statusCode(422);
    }

    private static Response upload(byte[] bytes) {
        return SignedIn.as("owner")
                .multiPart("file", "logo.png", bytes)
                .post("/api/v1/business/logo");
    }

    private Response seen(String agent) {
        return given().header("User-Agent", agent).get("/c/" + coupon.shortCode() + "/seen.gif");
    }

    /** Empty if nobody did. */
    private String opened() {
        return db.one(
                "SELECT coalesce(opened_at::text, '') AS at FROM qr_codes",
                row -> row.getString("at"));
    }

    private String page() {
        return given().get("/c/" + coupon.shortCode()).then().statusCode(200).extract().asString();
    }
}
