package dev.handbill.campaign.link;

import dev.handbill.consent.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that hold something of the recipient, made unreadable: they travel in the link itself,
 * so that it leads where it was written to lead, whatever became of the customer since, and no log
 * on the way can read it. AES-256-GCM, bound to the message's token. The nonce is a keyed hash of
 * what is sealed: the same link is sealed alike each time, and no two things share a nonce.
 */
@ApplicationScoped
public class SealedAddresses {
    /** Longer ones make links that mail programs cut. */
    static final int LONGEST = 600;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_SEALED = 4 * LONGEST;

    private final KeyedHash hashes;

    SealedAddresses(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /**
     * @param token of the message that the link stands in
     * @param address of at most {@link #LONGEST} characters
     */
    String seal(String token, String address) {
        byte[] text = address.getBytes(StandardCharsets.UTF_8);
        byte[] nonce =
                Arrays.copyOf(
                        hashes.of(
                                "link-nonce:",
                                (token + "\n" + address).getBytes(StandardCharsets.UTF_8)),
                        NONCE_BYTES);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, token, nonce, text).orElseThrow();
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
        System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty for what was not sealed for this message. */
    public Optional<String> open(String token, String sealed) {
        if (sealed.length() > LONGEST_SEALED) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            return run(
                            Cipher.DECRYPT_MODE,
                            token,
                            Arrays.copyOf(bytes, NONCE_BYTES),
                            Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length))
                    .map(text -> new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notSealed) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> run(int mode, String token, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(hashes.of("link-key:", new byte[0]), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(token.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }
}
