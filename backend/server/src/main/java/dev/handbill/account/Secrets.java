package dev.handbill.account;

import dev.handbill.kernel.text.Digests;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random secrets behind sessions and API keys. With 256 random bits a fast hash is enough to
 * keep: there is nothing to guess, unlike with passwords.
 */
public final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits in base64url, 43 characters. */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** 256 random bits. */
    public static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        // not a constant: a native executable must not carry a seed from its build
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** What is stored and looked up instead of the secret. */
    public static byte[] hash(String secret) {
        return Digests.sha256(secret);
    }
}
