package dev.handbill.consent;

import dev.handbill.business.BusinessStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA-256 (RFC 2104) under the business's secret. The key is prepared once and copied: every
 * message has a link to sign, and preparing the key takes longer than signing.
 */
@ApplicationScoped
public class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final BusinessStore business;
    private volatile @Nullable Prepared prepared;

    KeyedHash(BusinessStore business) {
        this.business = business;
    }

    /** Never updated itself, so that any thread may copy it. */
    private record Prepared(byte[] secret, Mac mac) {}

    /**
     * @param purpose keeps this hash apart from others of the same secret
     */
    public byte[] of(String purpose, byte[] text) {
        try {
            Mac mac = (Mac) prepared(business.get().linkSecret()).mac().clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256, and it can be copied", e);
        }
    }

    private Prepared prepared(byte[] secret) throws GeneralSecurityException {
        Prepared latest = prepared;
        if (latest == null || !Arrays.equals(latest.secret(), secret)) {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            latest = new Prepared(secret, mac);
            prepared = latest;
        }
        return latest;
    }
}
