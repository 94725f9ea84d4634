package dev.handbill.coupon.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SimilarQrCodesTest {
    private static final String LETTERS =
            "-_~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BEGINNING = "https://shop.example/r/";

    private final Random random = new Random(20_261_128);

    @Test
    void everyCodeIsAsZxingDrawsIt() {
        for (int length = 1; length <= 50; length++) {
            SimilarQrCodes codes = new SimilarQrCodes(BEGINNING.length());
            for (int i = 0; i < 2_000; i++) {
                String link = BEGINNING + letters(length);
                assertThat(rows(codes.of(link))).isEqualTo(rows(QrModules.drawn(link)));
            }
        }
    }

    @Test
    void severalThreadsShareOneTable() {
        SimilarQrCodes codes = new SimilarQrCodes(BEGINNING.length());
        var links = IntStream.range(0, 5_000).mapToObj(i -> BEGINNING + letters(22)).toList();
        assertThat(links.parallelStream().map(link -> rows(codes.of(link))).toList())
                .isEqualTo(links.stream().map(link -> rows(QrModules.drawn(link))).toList());
    }

    @Test
    void thePictureShowsTheModulesOfEverySize() throws IOException {
        for (int length = 10; length < 1_400; length += 7) {
            String content = "https://shop.example/" + letters(length);
            QrModules modules = QrModules.drawn(content);
            var picture = ImageIO.read(new ByteArrayInputStream(QrImage.png(content)));
            assertThat(picture.getWidth()).isEqualTo((modules.side() + 8) * 8);
            assertThat(picture.getHeight()).isEqualTo(picture.getWidth());
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 3; x < picture.getWidth(); x += 8) {
                    boolean dark = (picture.getRGB(x, y) & 0xff) == 0;
                    assertThat(dark).isEqualTo(isDark(modules, x / 8 - 4, y / 8 - 4));
                }
            }
        }
    }

    private static boolean isDark(QrModules modules, int x, int y) {
        int side = modules.side();
        return x >= 0 && y >= 0 && x < side && y < side && modules.isDark(x, y);
    }

    private static String rows(QrModules modules) {
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < modules.side(); y++) {
            for (int x = 0; x < modules.side(); x++) {
                rows.append(modules.isDark(x, y) ? '#' : ' ');
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .reduce("", String::concat);
    }
}
