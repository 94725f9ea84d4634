package dev.handbill.consent;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that have to be read again, so that no hash will do: AES-256-GCM under a key that is
 * derived from the business's secret, and bound to whose they are. What is read out of a table
 * alone, or moved to another row, is worth nothing.
 */
public final class Sealing {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyedHash hash;
    private final String purpose;

    /**
     * @param purpose keeps these secrets apart from others
     */
    public Sealing(KeyedHash hash, String purpose) {
        this.hash = hash;
        this.purpose = purpose;
    }

    /**
     * @param owner the id of whose secret it is
     */
    public byte[] seal(long owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * @throws IllegalStateException if it was sealed for somebody else or under another key
     */
    public byte[] open(long owner, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                owner,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, long owner, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            SecretKeySpec key = new SecretKeySpec(hash.of(purpose, new byte[0]), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The %s of %d cannot be read".formatted(purpose, owner), e);
        }
    }
}
