package dev.handbill.coupon.wallet;

import dev.handbill.provider.EnvironmentValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * What Apple's passes are signed with, checked.
 *
 * @param certificate of the Pass Type ID
 * @param wwdr Apple's, which signed the first one
 * @param passType such as {@code pass.com.example.coupon}; out of the certificate
 * @param team the developer's team; out of the certificate
 */
record AppleSettings(
        PrivateKey key,
        X509Certificate certificate,
        X509Certificate wwdr,
        String passType,
        String team) {
    static final String CERTIFICATE = "HANDBILL_WALLET_APPLE_CERTIFICATE";
    static final String PASSWORD = "HANDBILL_WALLET_APPLE_PASSWORD";
    static final String WWDR = "HANDBILL_WALLET_APPLE_WWDR";

    private static final String P12 =
            "the path of a PKCS#12 file with a Pass Type ID's certificate and its key";
    private static final String INTERMEDIATE =
            "the path of Apple's intermediate certificate (WWDR) that signed the Pass Type ID's, from"
                    + " https://www.apple.com/certificateauthority/";

    private record Signer(PrivateKey key, X509Certificate certificate) {}

    /** Empty where nothing is configured. */
    static Optional<AppleSettings> of(WalletConfig.Apple config) {
        if (Stream.of(config.certificate(), config.password(), config.wwdr())
                .allMatch(value -> KeyFile.given(value).isEmpty())) {
            return Optional.empty();
        }
        Signer signer = signer(config);
        X509Certificate wwdr = wwdr(config);
        checkIssued(signer.certificate(), wwdr);
        return Optional.of(
                new AppleSettings(
                        signer.key(),
                        signer.certificate(),
                        wwdr,
                        passType(signer.certificate()),
                        inSubject(signer.certificate(), "OU").orElseThrow(() -> noPassType())));
    }

    /** Whether a phone takes what is signed now. */
    boolean isValid(Instant now) {
        return certificates().stream()
                .allMatch(
                        one ->
                                !now.isBefore(one.getNotBefore().toInstant())
                                        && now.isBefore(one.getNotAfter().toInstant()));
    }

    /** When the first of the two certificates is over. */
    Instant end() {
        return certificates().stream()
                .map(one -> one.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    List<X509Certificate> certificates() {
        return List.of(certificate, wwdr);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "AppleSettings[" + passType + ", " + team + "]";
    }

    private static Signer signer(WalletConfig.Apple config) {
        byte[] file = KeyFile.read(CERTIFICATE, config.certificate(), P12);
        char[] password = config.password().orElse("").toCharArray();
        KeyStore store = opened(file, password);
        try {
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                if (key instanceof PrivateKey secret
                        && store.getCertificate(alias) instanceof X509Certificate certificate
                        && inSubject(certificate, "UID").isPresent()) {
                    return new Signer(rsa(secret), certificate);
                }
            }
        } catch (GeneralSecurityException e) {
            throw EnvironmentValue.wrong(PASSWORD, "does not open the key in the file");
        }
        throw noPassType();
    }

    /** A wrong password and a broken file look alike. */
    private static KeyStore opened(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw EnvironmentValue.wrong(
                    CERTIFICATE,
                    "names a file that cannot be opened: it must be PKCS#12 (.p12), and "
                            + PASSWORD
                            + " its password");
        }
    }

    private static PrivateKey rsa(PrivateKey key) {
        if (!key.getAlgorithm().equals("RSA")) {
            throw EnvironmentValue.wrong(
                    CERTIFICATE, "has a key that is not RSA: Apple's passes are signed by RSA");
        }
        return key;
    }

    private static X509Certificate wwdr(WalletConfig.Apple config) {
        byte[] file = KeyFile.read(WWDR, config.wwdr(), INTERMEDIATE);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(file));
        } catch (CertificateException e) {
            throw EnvironmentValue.wrong(
                    WWDR, "names a file that is no certificate: it must be " + INTERMEDIATE);
        }
    }

    private static void checkIssued(X509Certificate certificate, X509Certificate wwdr) {
        try {
            certificate.verify(wwdr.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw EnvironmentValue.wrong(
                    WWDR,
                    "names another certificate than the one that signed the Pass Type ID's: take \"%s\""
                            .formatted(certificate.getIssuerX500Principal().getName()));
        }
    }

    private static String passType(X509Certificate certificate) {
        return inSubject(certificate, "UID").orElseThrow(() -> noPassType());
    }

    /** Out of a name such as {@code UID=pass.com.example.coupon, OU=A1B2C3D4E5, O=…}. */
    private static Optional<String> inSubject(X509Certificate certificate, String attribute) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equals(attribute))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst();
        } catch (InvalidNameException e) {
            throw noPassType();
        }
    }

    private static RuntimeException noPassType() {
        return EnvironmentValue.wrong(
                CERTIFICATE,
                "has no certificate of a Pass Type ID (UID and OU in its subject) with a key: make one at"
                        + " developer.apple.com, under Identifiers, and export it together with its key");
    }
}
