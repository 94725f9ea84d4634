package dev.handbill.signin.factor;

import dev.handbill.consent.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that have to be read again, so that no hash will do: AES-256-GCM under a key that is
 * derived from the business's secret, and bound to the account. What is read out of this table
 * alone, or moved to another account, is worth nothing.
 */
@ApplicationScoped
class SealedSecrets {
    private static final String PURPOSE = "second-factor-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyedHash hash;

    SealedSecrets(KeyedHash hash) {
        this.hash = hash;
    }

    byte[] seal(long accountId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, accountId, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * @throws IllegalStateException if it was sealed for another account or under another key
     */
    byte[] open(long accountId, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                accountId,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, long accountId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(hash.of(PURPOSE, new byte[0]), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of account %d's second factor cannot be read".formatted(accountId),
                    e);
        }
    }
}
