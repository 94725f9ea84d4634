package dev.handbill.coupon;

import dev.handbill.kernel.text.CouponCode;
import java.security.SecureRandom;

/**
 * Makes what cannot be guessed: the secret part of a token (131 random bits) and short codes (65
 * random bits).
 */
public final class CouponTokens {
    /** 22 letters of base62 hold log2(62^22) = 130.99 bits. */
    static final int HASH_LENGTH = 22;

    private static final String BASE_62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private CouponTokens() {}

    public static String token(long campaignId, long customerId) {
        return campaignId + "-" + customerId + "-" + hash();
    }

    public static String hash() {
        return random(BASE_62, HASH_LENGTH, 62 * 4);
    }

    public static String shortCode() {
        return random(CouponCode.LETTERS, CouponCode.LENGTH, 256);
    }

    /** A short code as people read it aloud: {@code ABCD-EFGH-JKMNP}. */
    public static String inGroups(String shortCode) {
        return shortCode.length() == CouponCode.LENGTH
                ? shortCode.substring(0, 4)
                        + "-"
                        + shortCode.substring(4, 8)
                        + "-"
                        + shortCode.substring(8)
                : shortCode;
    }

    /** Bytes at or over the bound are thrown away, so that every letter is equally likely. */
    private static String random(String letters, int length, int bound) {
        // never a static one: native-image refuses a random source that was seeded at build time
        SecureRandom random = new SecureRandom();
        char[] text = new char[length];
        byte[] bytes = new byte[length + 4];
        int at = 0;
        while (at < length) {
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length && at < length; i++) {
                int value = bytes[i] & 0xff;
                if (value < bound) {
                    text[at++] = letters.charAt(value % letters.length());
                }
            }
        }
        return new String(text);
    }
}
