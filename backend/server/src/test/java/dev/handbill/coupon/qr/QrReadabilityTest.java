package dev.handbill.coupon.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.coupon.CouponTokens;
import dev.handbill.test.IndependentQrReader;
import dev.handbill.test.Pictures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every QR code of ours is read by a library that did not draw it, also after ill treatment. */
class QrReadabilityTest {
    private static final int CODES = 40;
    private static final int PIXELS_A_MODULE = 8;

    private final IndependentQrReader reader = new IndependentQrReader();

    /** What is done to a picture before it is read. */
    @FunctionalInterface
    private interface Treatment {
        BufferedImage of(BufferedImage picture) throws Exception;
    }

    @Test
    void asTheyAre() throws Exception {
        assertThat(unread(picture -> picture)).isEmpty();
    }

    @Test
    void scaledToFortyPercent() throws Exception {
        assertThat(unread(picture -> Pictures.scaled(picture, 0.4))).isEmpty();
    }

    @Test
    void rotated() throws Exception {
        for (double degrees : new double[] {7, 33, 90, 181}) {
            assertThat(unread(picture -> Pictures.rotated(picture, degrees))).isEmpty();
        }
    }

    @Test
    void blurred() throws Exception {
        assertThat(unread(picture -> Pictures.blurred(picture, 5))).isEmpty();
    }

    @Test
    void compressedAsJpeg() throws Exception {
        assertThat(unread(picture -> Pictures.jpeg(picture, 0.25f))).isEmpty();
    }

    @Test
    void allOfThatTogether() throws Exception {
        assertThat(
                        unread(
                                picture ->
                                        Pictures.jpeg(
                                                Pictures.blurred(
                                                        Pictures.rotated(
                                                                Pictures.scaled(picture, 0.6), 12),
                                                        3),
                                                0.5f)))
                .isEmpty();
    }

    /** The links, as PNG and as SVG, that were not read as what they are. */
    private List<String> unread(Treatment treatment) throws Exception {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String link = "https://shop.example/r/" + CouponTokens.token(7 + i, 4_200L * i + 1);
            BufferedImage png = treatment.of(Pictures.png(QrImage.png(link)));
            if (!reader.read(png).equals(Optional.of(link))) {
                unread.add("PNG of " + link);
            }
            BufferedImage svg = treatment.of(Pictures.svg(QrImage.svg(link), PIXELS_A_MODULE));
            if (!reader.read(svg).equals(Optional.of(link))) {
                unread.add("SVG of " + link);
            }
        }
        return unread;
    }
}
