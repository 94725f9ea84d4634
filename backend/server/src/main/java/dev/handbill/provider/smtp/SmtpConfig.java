package dev.handbill.provider.smtp;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * {@code HANDBILL_SMTP_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _TLS}, {@code
 * _CA_FILE}, {@code _CONNECTIONS}, {@code _MAILS_PER_CONNECTION}; empty values count as absent.
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

    /**
     * How many connections are open at once, 10 unless told, of each worker. Mail servers commonly
     * take ten to twenty from one client; one of your own may take a hundred.
     */
    Optional<String> connections();

    /**
     * After how many messages a connection is closed and another opened, 50 unless told. Servers
     * close one after some hundred with a 421, which reads as "slow down".
     */
    Optional<String> mailsPerConnection();
}
