package dev.handbill.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Claims that travel in links and cannot be made by anybody else: the claim, followed by its
 * HMAC-SHA-256 under the business's secret, cut to 128 bits. Nothing is stored for them, and they
 * stay good for ever.
 */
@ApplicationScoped
public class SignedTokens {
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 64;

    private final KeyedHash hashes;

    SignedTokens(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /**
     * @param purpose keeps these signatures apart from anything else that is signed with the same
     *     secret
     */
    public String sign(String purpose, byte[] claim) {
        byte[] token = Arrays.copyOf(claim, claim.length + MAC_BYTES);
        System.arraycopy(mac(purpose, claim), 0, token, claim.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The claim of a token; empty for whatever {@link #sign} did not make. Takes the same time
     * wherever it differs.
     */
    public Optional<byte[]> open(String purpose, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
        if (bytes.length <= MAC_BYTES) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        byte[] given = Arrays.copyOfRange(bytes, claim.length, bytes.length);
        return MessageDigest.isEqual(mac(purpose, claim), given)
                ? Optional.of(claim)
                : Optional.empty();
    }

    private byte[] mac(String purpose, byte[] claim) {
        return Arrays.copyOf(hashes.of(purpose, claim), MAC_BYTES);
    }
}
