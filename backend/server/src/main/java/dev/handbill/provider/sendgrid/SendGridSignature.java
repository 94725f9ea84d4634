package dev.handbill.provider.sendgrid;

import dev.handbill.provider.EnvironmentValue;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * SendGrid signs the time stamp and the raw body together by ECDSA over P-256 with SHA-256 ("Signed
 * Event Webhook" in its mail settings); we hold the public half. Made at the start, so that a
 * malformed key stops it.
 */
@Startup
@ApplicationScoped
public class SendGridSignature {
    public static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    public static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    private static final int P256_BITS = 256;

    private final @Nullable PublicKey key;

    SendGridSignature(SendGridConfig config) {
        String given = config.webhookPublicKey().map(String::strip).orElse("");
        this.key = given.isEmpty() ? null : key(given);
    }

    /** Whether there is a key to check signatures by. */
    boolean isConfigured() {
        return key != null;
    }

    /**
     * @return false for whatever is not a signature of these bytes at this time
     */
    boolean isGood(@Nullable String signature, @Nullable String timestamp, byte[] body) {
        if (key == null || signature == null || timestamp == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(timestamp.getBytes(StandardCharsets.UTF_8));
            check.update(body);
            return check.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** Base64 of the DER form as SendGrid shows it, or PEM with its two lines around. */
    private static PublicKey key(String given) {
        try {
            byte[] der =
                    Base64.getDecoder().decode(given.replaceAll("-----[A-Z ]+-----|\\\\n|\\s", ""));
            PublicKey key =
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (key instanceof ECPublicKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            // answered below like a key of another kind
        }
        throw EnvironmentValue.wrong(
                "SENDGRID_WEBHOOK_PUBLIC_KEY",
                "is malformed: copy the verification key of the signed event webhook");
    }
}
