package dev.handbill.provider.smtp;

import dev.handbill.provider.EnvironmentValue;
import dev.handbill.provider.TrustedCertificates;
import java.util.Locale;
import java.util.Optional;

/**
 * What the SMTP server needs, checked.
 *
 * @param user empty for a server that wants no sign-in
 * @param trusted PEM certificates that the server's must be from; empty for those that the Java
 *     runtime trusts
 */
public record SmtpSettings(
        String host, int port, String user, String password, Tls tls, String trusted, Pool pool) {

    /**
     * Connections that are kept for the next message.
     *
     * @param connections open at once
     * @param mails after so many a connection is closed
     */
    public record Pool(int connections, int mails) {
        /** What mail servers commonly take from one client. */
        public static final Pool USUAL = new Pool(10, 50);

        private static final int MOST_CONNECTIONS = 500;
        private static final int MOST_MAILS = 100_000;

        static Pool of(SmtpConfig config) {
            return new Pool(
                    EnvironmentValue.count(
                            "HANDBILL_SMTP_CONNECTIONS",
                            config.connections(),
                            USUAL.connections,
                            MOST_CONNECTIONS),
                    EnvironmentValue.count(
                            "HANDBILL_SMTP_MAILS_PER_CONNECTION",
                            config.mailsPerConnection(),
                            USUAL.mails,
                            MOST_MAILS));
        }
    }

    /** When encryption starts. */
    public enum Tls {
        /** After a plain greeting; refused if the server does not offer it. */
        STARTTLS(587),
        /** From the first byte. */
        TLS(465),
        /** Never: for a server on the same machine or network. */
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    public static SmtpSettings of(SmtpConfig config) {
        Tls tls = tls(config.tls());
        String user = config.user().map(String::strip).orElse("");
        return new SmtpSettings(
                EnvironmentValue.required(
                        "HANDBILL_SMTP_HOST", config.host(), "the name of the mail server"),
                EnvironmentValue.port("HANDBILL_SMTP_PORT", config.port(), tls.usualPort),
                user.isEmpty()
                        ? ""
                        : EnvironmentValue.required(
                                "HANDBILL_SMTP_USER", config.user(), "the sign-in name"),
                user.isEmpty() ? "" : password(config.password()),
                tls,
                trusted(config.caFile(), tls),
                Pool.of(config));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + tls + "]";
    }

    private static String password(Optional<String> configured) {
        return configured
                .filter(password -> !password.isEmpty())
                .orElseThrow(
                        () ->
                                EnvironmentValue.wrong(
                                        "HANDBILL_SMTP_PASSWORD",
                                        "is missing: HANDBILL_SMTP_USER is set"));
    }

    private static String trusted(Optional<String> file, Tls tls) {
        String trusted = TrustedCertificates.read("HANDBILL_SMTP_CA_FILE", file);
        if (tls == Tls.NONE && !trusted.isEmpty()) {
            throw EnvironmentValue.wrong(
                    "HANDBILL_SMTP_CA_FILE", "is of no use while HANDBILL_SMTP_TLS is none");
        }
        return trusted;
    }

    private static Tls tls(Optional<String> configured) {
        return switch (configured.map(v -> v.strip().toLowerCase(Locale.ROOT)).orElse("")) {
            case "", "starttls" -> Tls.STARTTLS;
            case "tls" -> Tls.TLS;
            case "none" -> Tls.NONE;
            default ->
                    throw EnvironmentValue.wrong(
                            "HANDBILL_SMTP_TLS", "is not one of starttls, tls, none");
        };
    }
}
