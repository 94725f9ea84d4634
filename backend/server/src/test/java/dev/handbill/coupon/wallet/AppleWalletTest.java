package dev.handbill.coupon.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handbill.business.Business;
import dev.handbill.business.Logo;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.test.Pictures;
import dev.handbill.words.CustomerWords;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that Apple's wallet reads, signed under an authority of our own. */
class AppleWalletTest {
    private static final TestAuthority AUTHORITY = new TestAuthority(Duration.ofDays(300));
    private static final CouponLinks LINKS = CouponLinks.under("https://shop.example");
    private static final FoundCoupon COUPON = WalletFixture.aCoupon("Free coffee", "One per visit");

    @Test
    void itIsSignedUpToTheAuthority() throws Exception {
        PassFile file = file(COUPON, Optional.empty());

        file.isSoundUpTo(AUTHORITY.root);
        assertThat(file.signer()).isEqualTo(AUTHORITY.leaf);
    }

    @Test
    void whatWasChangedIsNotSigned() throws Exception {
        Map<String, byte[]> files = new HashMap<>(file(COUPON, Optional.empty()).files());
        files.put("manifest.json", "{}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new PassFile(files).signer())
                .isInstanceOf(CMSSignerDigestMismatchException.class);
    }

    @Test
    void itShowsOfferCodeAndEnd() throws Exception {
        JsonNode pass = file(COUPON, Optional.empty()).pass();

        assertThat(pass.at("/passTypeIdentifier").asText()).isEqualTo(TestAuthority.PASS_TYPE);
        assertThat(pass.at("/teamIdentifier").asText()).isEqualTo(TestAuthority.TEAM);
        assertThat(pass.at("/formatVersion").asInt()).isEqualTo(1);
        assertThat(pass.at("/organizationName").asText()).isEqualTo("Café Test");
        assertThat(pass.at("/description").asText()).isEqualTo("Café Test: Free coffee");
        assertThat(pass.at("/backgroundColor").asText()).isEqualTo("rgb(255, 204, 0)");
        assertThat(pass.at("/foregroundColor").asText()).isEqualTo("rgb(26, 29, 33)");
        assertThat(pass.at("/expirationDate").asText()).isEqualTo("2031-03-01T23:59:59+01:00");
        assertThat(pass.at("/sharingProhibited").asBoolean()).isTrue();
        assertThat(pass.at("/coupon/primaryFields/0/value").asText()).isEqualTo("Free coffee");
        assertThat(pass.at("/coupon/secondaryFields/0/value").asText())
                .isEqualTo("Saturday, 1 March 2031");
        assertThat(pass.at("/coupon/auxiliaryFields/0/value").asText())
                .isEqualTo("ABCD-EFGH-JKMNP");
        assertThat(pass.at("/coupon/backFields").toString())
                .contains(
                        "One per visit",
                        "Only on Saturdays and Sundays",
                        "Via Roma 1\\nMilano",
                        "https://shop.example/c/ABCDEFGHJKMNP");
        assertThat(pass.at("/barcodes/0/format").asText()).isEqualTo("PKBarcodeFormatQR");
        assertThat(pass.at("/barcodes/0/messageEncoding").asText()).isEqualTo("iso-8859-1");
        assertThat(pass.at("/barcodes/0/message").asText())
                .isEqualTo(LINKS.qrUrl(WalletFixture.TOKEN));
        assertThat(pass.toString()).doesNotContain("Annabella");
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void hostileWordsStayWords(String words) throws Exception {
        PassFile file =
                PassFile.of(
                        pass(
                                        WalletFixture.aBusiness(words),
                                        Optional.empty(),
                                        CustomerWords.english())
                                .of(WalletFixture.aCoupon(words, words)));

        file.isSoundUpTo(AUTHORITY.root);
        assertThat(file.pass().at("/logoText").asText()).isEqualTo(words);
        assertThat(file.pass().at("/coupon/primaryFields/0/value").asText()).isEqualTo(words);
        assertThat(file.pass().at("/coupon/backFields").size()).isEqualTo(3);
        assertThat(file.pass().has("x")).isFalse();
    }

    static List<String> hostileWords() {
        return WalletFixture.hostileWords();
    }

    @Test
    void itSpeaksTheCustomersLanguage() throws Exception {
        JsonNode pass =
                PassFile.of(
                                pass(
                                                WalletFixture.aBusiness("Café Test"),
                                                Optional.empty(),
                                                CustomerWords.in("it").orElseThrow())
                                        .of(COUPON))
                        .pass();

        assertThat(pass.at("/coupon/secondaryFields/0/label").asText()).isEqualTo("Valido fino al");
        assertThat(pass.at("/coupon/secondaryFields/0/value").asText())
                .isEqualTo("sabato 1 marzo 2031");
    }

    @Test
    void aSquareLogoIsTheIconToo() throws Exception {
        byte[] logo = picture(120, 100);
        PassFile file = file(COUPON, Optional.of(new Logo("image/png", logo)));

        assertThat(file.file("icon.png")).isEqualTo(logo);
        assertThat(file.file("logo.png")).isEqualTo(logo);
    }

    @Test
    void aWideLogoLeavesTheIconToUs() throws Exception {
        byte[] logo = picture(300, 100);
        PassFile file = file(COUPON, Optional.of(new Logo("image/png", logo)));

        assertThat(file.file("logo.png")).isEqualTo(logo);
        BufferedImage icon = Pictures.png(file.file("icon@2x.png"));
        assertThat(icon.getWidth()).isEqualTo(76);
        assertThat(icon.getHeight()).isEqualTo(76);
        // the brand's color around, its letters' color in the ticket, and the notch
        assertThat(icon.getRGB(2, 2) & 0xffffff).isEqualTo(0xffcc00);
        assertThat(icon.getRGB(25, 38) & 0xffffff).isEqualTo(0x1a1d21);
        assertThat(icon.getRGB(47, 23) & 0xffffff).isEqualTo(0xffcc00);
    }

    /** A pass has PNG alone; a logo that is cut short is no reason to refuse a pass. */
    @Test
    void otherLogosAreLeftOut() throws Exception {
        for (Logo logo :
                List.of(
                        new Logo("image/webp", picture(100, 100)),
                        new Logo("image/jpeg", picture(100, 100)))) {
            PassFile file = file(COUPON, Optional.of(logo));
            assertThat(file.files()).doesNotContainKey("logo.png");
            assertThat(Pictures.png(file.file("icon.png")).getWidth()).isEqualTo(38);
        }
        PassFile file = file(COUPON, Optional.of(new Logo("image/png", new byte[20])));
        assertThat(Pictures.png(file.file("icon.png")).getWidth()).isEqualTo(38);
    }

    private static PassFile file(FoundCoupon coupon, Optional<Logo> logo) throws IOException {
        return PassFile.of(
                pass(WalletFixture.aBusiness("Café Test"), logo, CustomerWords.english())
                        .of(coupon));
    }

    private static ApplePass pass(Business business, Optional<Logo> logo, CustomerWords words) {
        return new ApplePass(AUTHORITY.settings(), business, logo, words, LINKS, Instant.now());
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
