package dev.handbill.signin.factor;

import dev.handbill.consent.KeyedHash;
import dev.handbill.consent.Sealing;
import jakarta.enterprise.context.ApplicationScoped;

/** The secrets of second factors, bound to their accounts. */
@ApplicationScoped
class SealedSecrets {
    private static final String PURPOSE = "second-factor-key";

    private final Sealing sealing;

    SealedSecrets(KeyedHash hash) {
        this.sealing = new Sealing(hash, PURPOSE);
    }

    byte[] seal(long accountId, byte[] secret) {
        return sealing.seal(accountId, secret);
    }

    /**
     * @throws IllegalStateException if it was sealed for another account or under another key
     */
    byte[] open(long accountId, byte[] sealed) {
        return sealing.open(accountId, sealed);
    }
}
