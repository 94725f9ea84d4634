package dev.handbill.signin.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1, the only kind that every
 * app knows). Clocks may be one step apart.
 */
final class Totp {
    /** As RFC 4226 recommends: 160 bits. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    static final long STEP_SECONDS = 30;

    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step. */
    static String code(byte[] secret, long step) {
        try {
            int code =
                    new HmacOneTimePasswordGenerator(DIGITS)
                            .generateOneTimePassword(new SecretKeySpec(secret, "RAW"), step);
            return String.format(Locale.ROOT, "%06d", code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-1, which takes any key", e);
        }
    }

    /** The step that a code is of; empty for a wrong one, and for one of a step up to the last. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastStep) {
        long middle = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - DRIFT; step <= middle + DRIFT; step++) {
            if (isSame(code(secret, step), code) && step > lastStep && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
