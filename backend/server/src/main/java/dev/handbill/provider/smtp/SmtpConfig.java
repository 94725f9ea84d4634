package dev.handbill.provider.smtp;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * {@code HANDBILL_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _TLS}, {@code
 * _CA_FILE}; empty values count as absent.
 */
@ConfigMapping(prefix = "handbill.smtp")
public interface SmtpConfig {
    Optional<String> host();

    Optional<String> port();

    Optional<String> user();

    Optional<String> password();

    /** starttls (the default), tls (from the first byte) or none. */
    Optional<String> tls();

    /**
     * Certificates of the authority that the server's certificate is from, where that is not one of
     * the well-known; it alone is trusted then.
     */
    Optional<String> caFile();
}
