package dev.handbill.coupon.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.coupon.CouponTokens;
import dev.handbill.test.QrReader;
import dev.handbill.test.SeededTokens;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTest {
    @Test
    void thePngIsReadAsTheLinkWithItsToken() throws Exception {
        SeededTokens tokens = new SeededTokens();
        for (int i = 0; i < 500; i++) {
            String link = "https://shop.example/r/" + tokens.next(7 + i, 42L * i + 1);
            byte[] png = QrImage.png(link);
            var picture = ImageIO.read(new ByteArrayInputStream(png));

            assertThat(QrReader.read(png)).isEqualTo(link);
            assertThat(png.length).isLessThan(1_500);
            assertThat(picture.getWidth()).isBetween(200, 400);
            assertThat(picture.getRGB(23, picture.getHeight() / 2) & 0xff).isEqualTo(0xff);
        }
    }

    @Test
    void theSvgIsDarkOnLight() {
        assertThat(QrImage.svg("https://shop.example/c/x"))
                .startsWith("<svg")
                .contains("fill=\"#fff\"", "fill=\"#000\"")
                .doesNotContain("class=");
    }

    @Test
    void tokensAndCodesAreWellFormedAndDifferent() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String code = CouponTokens.shortCode();
            assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{13}");
            assertThat(seen.add(code) && seen.add(CouponTokens.hash())).isTrue();
        }
        assertThat(CouponTokens.token(3, 4)).matches("3-4-[0-9A-Za-z]{22}");
    }
}
