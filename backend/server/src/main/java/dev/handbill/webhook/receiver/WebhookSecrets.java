package dev.handbill.webhook.receiver;

import dev.handbill.account.Secrets;
import dev.handbill.consent.KeyedHash;
import dev.handbill.consent.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/**
 * The secrets by which calls are signed. They have to be read again with every call, so they are
 * kept sealed, each bound to its webhook.
 */
@ApplicationScoped
public class WebhookSecrets {
    private static final String PURPOSE = "webhook-key";
    private static final String STARTS_WITH = "whsec_";

    private final Sealing sealing;

    WebhookSecrets(KeyedHash hash) {
        this.sealing = new Sealing(hash, PURPOSE);
    }

    /** 256 random bits. */
    static byte[] next() {
        return Secrets.bytes();
    }

    /** As Standard Webhooks writes it. */
    static String shown(byte[] secret) {
        return STARTS_WITH + Base64.getEncoder().encodeToString(secret);
    }

    byte[] seal(long webhook, byte[] secret) {
        return sealing.seal(webhook, secret);
    }

    /**
     * @throws IllegalStateException if it was sealed for another webhook or under another key
     */
    public byte[] open(long webhook, byte[] sealed) {
        return sealing.open(webhook, sealed);
    }
}
