package dev.handbill.provider;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which provider serves which channel, and the SMTP server; empty values count as absent. */
@ConfigMapping(prefix = "handbill")
public interface ProviderConfig {

    /** {@code HANDBILL_EMAIL_PROVIDER}: sandbox (the default), sendgrid or smtp. */
    Optional<String> emailProvider();

    /** {@code HANDBILL_SMS_PROVIDER}: sandbox (the default) or twilio. */
    Optional<String> smsProvider();

    Smtp smtp();

    /**
     * {@code HANDBILL_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _TLS},
     * {@code _CA_FILE}.
     */
    interface Smtp {
        Optional<String> host();

        Optional<String> port();

        Optional<String> user();

        Optional<String> password();

        /** starttls (the default), tls (from the first byte) or none. */
        Optional<String> tls();

        /**
         * {@code HANDBILL_SMTP_CA_FILE}: certificates of the authority that the server's
         * certificate is from, where that is not one of the well-known; it alone is trusted then.
         */
        Optional<String> caFile();
    }
}
