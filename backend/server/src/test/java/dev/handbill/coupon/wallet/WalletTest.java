package dev.handbill.coupon.wallet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.IndependentQrReader;
import dev.handbill.test.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coupons on their way into a wallet, where an operator configured both. */
@QuarkusTest
@TestProfile(WalletTest.BothWallets.class)
class WalletTest {
    private static final String NOBODYS = "0000000000000";

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject WalletConfig config;
    @Inject BusinessStore business;
    @Inject Db db;

    private Issued coupon;

    /** Files of an authority of our own. */
    public static class BothWallets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("wallets");
                new TestAuthority(Duration.ofDays(300)).write(folder);
                Path key = folder.resolve("google.json");
                Files.writeString(key, TestAuthority.googleKey(TestAuthority.keys("RSA", 2048)));
                return Map.of(
                        "handbill.wallet.apple.certificate", folder.resolve("pass.p12").toString(),
                        "handbill.wallet.apple.password", TestAuthority.PASSWORD,
                        "handbill.wallet.apple.wwdr", folder.resolve("wwdr.cer").toString(),
                        "handbill.wallet.google.issuer", TestAuthority.ISSUER,
                        "handbill.wallet.google.key", key.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void aCoupon() {
        state.reset();
        db.update("UPDATE business SET time_zone = 'Europe/Rome'");
        business.forget();
        long campaign = fixture.aCampaign("sending");
        coupon = fixture.aCoupon(campaign, fixture.aCustomer("Anna", "anna@example.com"), 1);
        db.update("UPDATE qr_codes SET expires_at = '2031-03-01T22:59:59.999Z'");
    }

    @Test
    void thePageOffersBoth() {
        assertThat(page())
                .contains(
                        "/coupon.pkpass\">Add to Apple Wallet</a>",
                        "/google-wallet\">Add to Google Wallet</a>",
                        "/coupon.ics\">Add to calendar</a>");
        db.update("UPDATE campaigns SET language = 'de'");
        assertThat(page()).contains("In Apple Wallet legen", "In Google Wallet legen");
    }

    @Test
    void applesIsAFileThatTheAuthorityVouchesFor() throws Exception {
        Response answer = get("coupon.pkpass");

        answer.then()
                .statusCode(200)
                .contentType("application/vnd.apple.pkpass")
                .header("Content-Disposition", equalTo("attachment; filename=\"coupon.pkpass\""))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"));
        PassFile file = PassFile.of(answer.asByteArray());
        file.isSoundUpTo(root());
        JsonNode pass = file.pass();
        assertThat(pass.at("/coupon/primaryFields/0/value").asText()).isEqualTo("Free <coffee>");
        assertThat(pass.at("/expirationDate").asText()).isEqualTo("2031-03-01T23:59:59+01:00");
        assertThat(pass.at("/barcodes/0/message").asText()).isEqualTo(codeOnThePage());
        assertThat(pass.toString()).doesNotContain("Anna", "anna@example.com");
    }

    @Test
    void googlesIsALinkThatIsSignedWhenItIsAskedFor() {
        assertThat(page()).doesNotContain("pay.google.com");

        get("google-wallet")
                .then()
                .statusCode(303)
                .header("Location", startsWith("https://pay.google.com/gp/v/save/ey"))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"));
    }

    @Test
    void whatIsWorthNothingGoesIntoNoWallet() {
        for (String change :
                List.of(
                        "UPDATE qr_codes SET usage_count = 1, redeemed_at = now()",
                        "UPDATE qr_codes SET usage_count = 0, voided_at = now()",
                        "UPDATE qr_codes SET voided_at = NULL, expires_at = now() - interval '1 day'")) {
            db.update(change);
            assertThat(page()).as(change).doesNotContain("pkpass", "google-wallet");
            for (String way : List.of("coupon.pkpass", "google-wallet")) {
                get(way).then()
                        .statusCode(303)
                        .header(
                                "Location",
                                equalTo("http://localhost:3000/c/" + coupon.shortCode()));
            }
        }
    }

    @Test
    void whatIsWorthSomethingLaterDoes() {
        db.update("UPDATE campaigns SET valid_from = current_date + 2");

        get("coupon.pkpass").then().statusCode(200);
        get("google-wallet").then().header("Location", startsWith("https://pay.google.com/"));
    }

    @Test
    void guessingHereCountsAsGuessingThere() {
        unknown("coupon.pkpass").then().statusCode(404);
        unknown("google-wallet").then().statusCode(404);
        // how many it takes is the page's to say; a Redis that is silent for a moment counts none
        await().pollInterval(Duration.ofMillis(1))
                .until(
                        () -> {
                            unknown("coupon.pkpass");
                            return unknown("google-wallet").statusCode() == 429;
                        });
        given().get("/c/" + NOBODYS).then().statusCode(429);
        unknown("coupon.pkpass").then().statusCode(429);
        get("coupon.pkpass").then().statusCode(200);
    }

    private Response get(String way) {
        return given().redirects().follow(false).get("/c/" + coupon.shortCode() + "/" + way);
    }

    private static Response unknown(String way) {
        return given().get("/c/" + NOBODYS + "/" + way);
    }

    private String page() {
        return given().get("/c/" + coupon.shortCode()).then().statusCode(200).extract().asString();
    }

    private String codeOnThePage() {
        return new IndependentQrReader().read(Pictures.svg(page(), 4)).orElseThrow();
    }

    private X509Certificate root() throws IOException, GeneralSecurityException {
        Path file =
                Path.of(config.apple().certificate().orElseThrow())
                        .resolveSibling(TestAuthority.ROOT_FILE);
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
