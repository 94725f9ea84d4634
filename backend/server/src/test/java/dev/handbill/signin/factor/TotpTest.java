package dev.handbill.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238 has eight digits, of which these are the last six. */
    @Test
    void codesAreThoseOfTheStandard() {
        Map.of(
                        59L, "287082",
                        1_111_111_109L, "081804",
                        1_111_111_111L, "050471",
                        1_234_567_890L, "005924",
                        2_000_000_000L, "279037",
                        20_000_000_000L, "353130")
                .forEach(
                        (at, code) ->
                                assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(at))))
                                        .as("at %d", at)
                                        .isEqualTo(code));
    }

    @Test
    void clocksMayBeOneStepApart() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        long step = Totp.step(now);
        for (long apart = -3; apart <= 3; apart++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + apart), now, 0).isPresent())
                    .as("%d steps apart", apart)
                    .isEqualTo(Math.abs(apart) <= 1);
        }
    }

    @Test
    void noCodeUpToTheLastOneWorks() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        long step = Totp.step(now);

        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    /** Of RFC 4648, section 10. */
    @Test
    void base32IsThatOfTheStandard() {
        Map.of(
                        "",
                        "",
                        "f",
                        "MY",
                        "fo",
                        "MZXQ",
                        "foo",
                        "MZXW6",
                        "foob",
                        "MZXW6YQ",
                        "fooba",
                        "MZXW6YTB",
                        "foobar",
                        "MZXW6YTBOI")
                .forEach(
                        (text, encoded) ->
                                assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII)))
                                        .isEqualTo(encoded));
    }
}
