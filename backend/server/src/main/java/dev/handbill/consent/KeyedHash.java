package dev.handbill.consent;

import dev.handbill.business.BusinessStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
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

    private final Supplier<byte[]> secret;
    private volatile @Nullable Prepared prepared;

    @Inject
    KeyedHash(BusinessStore business) {
        this(() -> business.get().linkSecret());
    }

    private KeyedHash(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** Without a business, for tests. */
    public static KeyedHash under(byte[] secret) {
        return new KeyedHash(() -> secret);
    }

    /** Never updated itself, so that any thread may copy it. */
    private record Prepared(byte[] secret, Mac mac) {}

    /**
     * @param purpose keeps this hash apart from others of the same secret
     */
    public byte[] of(String purpose, byte[] text) {
        try {
            Mac mac = (Mac) prepared(secret.get()).mac().clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256, and it can be copied", e);
        }
    }

    private Prepared prepared(byte[] now) throws GeneralSecurityException {
        Prepared latest = prepared;
        if (latest == null || !Arrays.equals(latest.secret(), now)) {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(now, ALGORITHM));
            latest = new Prepared(now, mac);
            prepared = latest;
        }
        return latest;
    }
}
