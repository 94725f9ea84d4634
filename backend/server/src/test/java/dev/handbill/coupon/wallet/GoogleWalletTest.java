package dev.handbill.coupon.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.business.Logo;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.CouponReference;
import dev.handbill.words.CustomerWords;
import java.net.URI;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The link that adds a coupon to Google's wallet, read with the public half of the key. */
class GoogleWalletTest {
    private static final String SAVE = "https://pay.google.com/gp/v/save/";
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final KeyPair KEYS = TestAuthority.keys("RSA", 2048);
    private static final GoogleSettings SETTINGS =
            new GoogleSettings(
                    TestAuthority.ISSUER, TestAuthority.EMAIL, (RSAPrivateKey) KEYS.getPrivate());
    private static final Logo LOGO = new Logo("image/jpeg", new byte[0]);

    @Test
    void itIsSignedByTheServiceAccount() throws Exception {
        JsonNode claims = claims(link("Café Test", "Free coffee", "https://shop.example"));

        assertThat(claims.path("iss").asText()).isEqualTo(TestAuthority.EMAIL);
        assertThat(claims.path("aud").asText()).isEqualTo("google");
        assertThat(claims.path("typ").asText()).isEqualTo("savetowallet");
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.at("/payload/genericClasses/0/id").asText())
                .isEqualTo(claims.at("/payload/genericObjects/0/classId").asText())
                .isEqualTo(TestAuthority.ISSUER + ".handbill");
    }

    @Test
    void itShowsOfferCodeAndEnd() throws Exception {
        JsonNode pass =
                claims(link("Café Test", "Free coffee", "https://shop.example"))
                        .at("/payload/genericObjects/0");

        assertThat(pass.path("id").asText())
                .isEqualTo(TestAuthority.ISSUER + ".ABCDEFGHJKMNP-20310301");
        assertThat(pass.at("/cardTitle/defaultValue/value").asText()).isEqualTo("Café Test");
        assertThat(pass.at("/header/defaultValue/value").asText()).isEqualTo("Free coffee");
        assertThat(pass.at("/header/defaultValue/language").asText()).isEqualTo("en");
        assertThat(pass.at("/hexBackgroundColor").asText()).isEqualTo("#ffcc00");
        assertThat(pass.at("/validTimeInterval/end/date").asText())
                .isEqualTo("2031-03-01T23:59:59+01:00");
        assertThat(pass.at("/textModulesData/0/header").asText()).isEqualTo("Valid until");
        assertThat(pass.at("/textModulesData/0/body").asText()).isEqualTo("Saturday, 1 March 2031");
        assertThat(pass.at("/barcode/alternateText").asText()).isEqualTo("ABCD-EFGH-JKMNP");
        assertThat(pass.at("/linksModuleData/uris/0/uri").asText())
                .isEqualTo("https://shop.example/c/ABCDEFGHJKMNP");
        assertThat(pass.at("/logo/sourceUri/uri").asText())
                .isEqualTo("https://shop.example/c/brand/logo?v=0123456789ab");
    }

    /** Google keeps what it is told. */
    @Test
    void googleLearnsNothingOfTheCustomer() throws Exception {
        JsonNode claims = claims(link("Café Test", "Free coffee", "https://shop.example"));

        assertThat(claims.toString())
                .doesNotContain("4711", "Annabella", WalletFixture.TOKEN.substring(7));
        String code = claims.at("/payload/genericObjects/0/barcode/value").asText();
        assertThat(CouponReference.of(code))
                .contains(new CouponReference.ShortCode(WalletFixture.SHORT_CODE));
    }

    @Test
    void aLogoThatGoogleCannotFetchIsLeftOut() throws Exception {
        JsonNode claims = claims(link("Café Test", "Free coffee", "http://localhost:3000"));

        assertThat(claims.at("/payload/genericObjects/0").has("logo")).isFalse();
    }

    @Test
    void anOfferOfUsualLengthIsNotCut() throws Exception {
        String title = "A free coffee with any piece of cake, on weekdays";
        JsonNode pass =
                claims(link("Trattoria da Luigi", title, "https://shop.example"))
                        .at("/payload/genericObjects/0");

        assertThat(pass.at("/header/defaultValue/value").asText()).isEqualTo(title);
        assertThat(pass.has("logo")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void hostileWordsNeitherBreakNorLengthenIt(String words) throws Exception {
        URI link = link(words, words, "https://coupons.a-rather-long-name.example.com");

        assertThat(link.toString()).hasSizeLessThanOrEqualTo(1800);
        JsonNode pass = claims(link).at("/payload/genericObjects/0");
        for (String said :
                List.of(
                        pass.at("/cardTitle/defaultValue/value").asText(),
                        pass.at("/header/defaultValue/value").asText())) {
            assertThat(said).isNotBlank().doesNotContain("\ufffd");
            assertThat(words).startsWith(said.replaceAll("…$", ""));
        }
    }

    static List<String> hostileWords() {
        return WalletFixture.hostileWords();
    }

    private static URI link(String name, String title, String publicUrl) {
        return new GoogleLink(
                        SETTINGS,
                        WalletFixture.aBusiness(name),
                        Optional.of(LOGO),
                        CustomerWords.english(),
                        CouponLinks.under(publicUrl),
                        NOW)
                .of(WalletFixture.aCoupon(title, "One per visit"));
    }

    private static JsonNode claims(URI link) throws Exception {
        assertThat(link.toString()).startsWith(SAVE);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256));
        signature.setCompactSerialization(link.toString().substring(SAVE.length()));
        signature.setKey(KEYS.getPublic());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getHeader("typ")).isEqualTo("JWT");
        return new ObjectMapper().readTree(signature.getPayload());
    }
}
