package dev.handbill.provider.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.text.FilledText;
import dev.handbill.kernel.text.Pieces;
import dev.handbill.provider.InlinePng;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OwnCounting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is filled is to the byte what the SDK writes. */
class SendGridFormTest {
    private static final long SEED = Long.getLong("form.seed", 20_261_128L);
    private static final int KINDS = 2_000;
    private static final int MESSAGES = 10;

    private static final List<String> WORDS =
            List.of(
                    "",
                    "Anna",
                    "\"quoted\" \\ /",
                    "<p style=\"color:#fff\">'x'</p>\r\n\t",
                    "Grüße",
                    "שלום",
                    "🎉👩‍👩‍👧",
                    "店",
                    "\u2028\u2029\ufeff\u00a0",
                    "\b\f\u0000\u001f\u007f\u0080\u07ff\u0800\uffff",
                    "{{ first_name }}",
                    "{\"to\":[{\"email\":\"x\"}]}",
                    "hole000001",
                    "long ".repeat(400),
                    "https://shop.example/u/ZQEq?a=1&b=2");

    @Test
    void whatIsFilledIsWhatTheSdkWrites() throws IOException {
        System.out.println("Messages are drawn with -Dform.seed=" + SEED);
        Random random = new Random(SEED);
        SendGridForms forms = new SendGridForms();
        int empty = 0;
        for (int i = 0; i < KINDS; i++) {
            Pieces pieces =
                    new Pieces(
                            Stream.generate(() -> word(random))
                                    .limit(1 + random.nextInt(6))
                                    .toList());
            int kind = random.nextInt(64);
            for (int m = 0; m < MESSAGES; m++) {
                OutgoingEmail email = message(random, kind, pieces);
                byte[] filled = forms.json(email);
                if (filled == null) {
                    assertThat(email.html()).isEmpty();
                    empty++;
                    continue;
                }
                assertThat(new String(filled, StandardCharsets.UTF_8))
                        .as("seed %d, %s", SEED, email)
                        .isEqualTo(SendGridMail.of(email).build());
                assertThat(filled)
                        .isEqualTo(SendGridMail.of(email).build().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(empty).isLessThan(KINDS);
    }

    @Test
    void textsWithoutPiecesAreFilledToo() throws IOException {
        OutgoingEmail email = message(new Random(SEED), 63, FilledText.of("<p>x</p>").pieces());

        assertThat(new SendGridForms().json(email))
                .isEqualTo(SendGridMail.of(email).build().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void formsOfCampaignsThatAreOverGo() {
        SendGridForms forms = new SendGridForms();
        Random random = new Random(SEED);
        String page = "x".repeat(100_000);
        for (int campaign = 0; campaign < 200; campaign++) {
            forms.json(message(random, 63, new Pieces(List.of(page, ""))));
        }

        assertThat(forms.size()).isBetween(1, 82);
    }

    @Test
    void halfALetterIsLeftToTheSdk() {
        Pieces pieces = new Pieces(List.of("<p>", "</p>"));
        Random random = new Random(SEED);

        for (String half : List.of("\ud83c", "x\udf89", "\udf89\ud83c")) {
            OutgoingEmail email = message(random, 63, new FilledText(pieces, List.of(half)));
            assertThat(new SendGridForms().json(email)).as(half).isNull();
        }
    }

    private static OutgoingEmail message(Random random, int kind, Pieces pieces) {
        List<String> values = Stream.generate(() -> word(random)).limit(pieces.holes()).toList();
        return message(random, kind, new FilledText(pieces, values));
    }

    private static OutgoingEmail message(Random random, int kind, FilledText body) {
        byte[] png = new byte[random.nextInt(900)];
        random.nextBytes(png);
        boolean isTest = (kind & 1) > 0;
        return new OutgoingEmail(
                isTest ? 0 : random.nextLong(1, Long.MAX_VALUE),
                kind,
                1,
                isTest,
                "hello@shop.example",
                (kind & 2) > 0 ? "Luigi's \"Söhne\"" : "",
                (kind & 4) > 0 ? "reply@shop.example" : "",
                "ana" + random.nextInt() + "@example.com",
                (kind & 8) > 0 ? "x" + word(random) : "",
                "x" + word(random),
                body,
                (kind & 16) > 0 ? "x" + word(random) : "",
                (kind & 32) > 0 ? new InlinePng("coupon@handbill", png) : null,
                (kind & 4) > 0 ? "https://shop.example/u/" + random.nextInt() : "",
                new OwnCounting((kind & 1) > 0, (kind & 8) > 0));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
