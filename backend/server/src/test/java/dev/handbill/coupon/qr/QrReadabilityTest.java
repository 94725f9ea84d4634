package dev.handbill.coupon.qr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.IndependentQrReader;
import dev.handbill.test.Pictures;
import dev.handbill.test.QrReader;
import dev.handbill.test.SeededTokens;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every QR code of ours is read, also after ill treatment, as a phone reads it: by one of two
 * libraries, in one of a few pictures that its camera takes. Each library alone misses about one
 * good code in 2,000 in a single picture, whatever its mask; none may ever be read as another link.
 */
class QrReadabilityTest {
    private static final int CODES = 40;
    private static final int PIXELS_A_MODULE = 8;

    private final IndependentQrReader independent = new IndependentQrReader();
    private final SeededTokens tokens = new SeededTokens();

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
            String link = "https://shop.example/r/" + tokens.next(7 + i, 4_200L * i + 1);
            if (!isRead(link, treatment.of(Pictures.png(QrImage.png(link))))) {
                unread.add("PNG of " + link);
            }
            BufferedImage svg = Pictures.svg(QrImage.svg(link), PIXELS_A_MODULE);
            if (!isRead(link, treatment.of(svg))) {
                unread.add("SVG of " + link);
            }
        }
        return unread;
    }

    /** Stops at the first picture in which a library finds the code. */
    private boolean isRead(String link, BufferedImage picture) {
        Optional<String> read =
                Stream.of(0.0, 2.5, -4.0)
                        .map(degrees -> frame(picture, degrees))
                        .flatMap(this::readings)
                        .findFirst();
        read.ifPresent(text -> assertThat(text).isEqualTo(link));
        return read.isPresent();
    }

    /** The hand that holds the phone is never quite still. */
    private static BufferedImage frame(BufferedImage picture, double degrees) {
        return degrees == 0 ? picture : Pictures.rotated(picture, degrees);
    }

    private Stream<String> readings(BufferedImage frame) {
        return Stream.<Function<BufferedImage, Optional<String>>>of(
                        independent::read, QrReader::find)
                .map(reader -> reader.apply(frame))
                .flatMap(Optional::stream);
    }
}
