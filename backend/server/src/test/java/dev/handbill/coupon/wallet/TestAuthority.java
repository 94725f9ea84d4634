package dev.handbill.coupon.wallet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An authority as Apple's: a root, an intermediate and the certificate of a Pass Type ID, made
 * anew; and a key as Google's console gives it.
 */
final class TestAuthority {
    static final String PASS_TYPE = "pass.example.shop.coupon";
    static final String TEAM = "A1B2C3D4E5";
    static final String PASSWORD = "hush-hush";
    static final String ISSUER = "3388000000012345678";
    static final String EMAIL = "wallet@shop-1234.iam.gserviceaccount.com";
    static final String ROOT_FILE = "root.cer";

    private static final String SUBJECT =
            "UID=%s, CN=Pass Type ID: %s, OU=%s, O=Café Test, C=IT"
                    .formatted(PASS_TYPE, PASS_TYPE, TEAM);

    final X509Certificate root;
    final X509Certificate intermediate;
    final X509Certificate leaf;
    final KeyPair leafKey = keys("RSA", 2048);

    private int serial = 128;

    /** Certificates that are good from yesterday on. */
    TestAuthority(Duration until) {
        this(until, SUBJECT);
    }

    private TestAuthority(Duration until, String subject) {
        KeyPair rootKey = keys("RSA", 2048);
        KeyPair intermediateKey = keys("RSA", 2048);
        Duration years = Duration.ofDays(3650);
        root = certificate("CN=Test Root, O=Test, C=US", rootKey, null, rootKey, years);
        intermediate =
                certificate(
                        "CN=Test Wörldwide Relations, OU=G4, O=Test, C=US",
                        intermediateKey,
                        root,
                        rootKey,
                        years);
        leaf = certificate(subject, leafKey, intermediate, intermediateKey, until);
    }

    static TestAuthority of(String subject) {
        return new TestAuthority(Duration.ofDays(300), subject);
    }

    AppleSettings settings() {
        return new AppleSettings(leafKey.getPrivate(), leaf, intermediate, PASS_TYPE, TEAM);
    }

    /** The files that an operator has, and the root. */
    void write(Path folder) throws IOException, GeneralSecurityException {
        Files.write(folder.resolve(ROOT_FILE), root.getEncoded());
        Files.write(folder.resolve("wwdr.cer"), intermediate.getEncoded());
        writeStore(folder.resolve("pass.p12"), leafKey, leaf);
    }

    static void writeStore(Path file, KeyPair keys, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "pass",
                keys.getPrivate(),
                PASSWORD.toCharArray(),
                new X509Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    static String googleKey(KeyPair keys) {
        String der =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n";
        return "{\"type\": \"service_account\", \"client_email\": \"%s\", \"private_key\": \"%s\"}"
                .formatted(EMAIL, pem.replace("\n", "\\n"));
    }

    static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(
            String subject,
            KeyPair keys,
            @Nullable X509Certificate issuer,
            KeyPair issuerKeys,
            Duration until) {
        X500Principal name = new X500Principal(subject);
        Instant now = Instant.now();
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            Optional.ofNullable(issuer)
                                    .map(X509Certificate::getSubjectX500Principal)
                                    .orElse(name),
                            BigInteger.valueOf(serial++),
                            Date.from(now.minus(Duration.ofDays(400))),
                            Date.from(now.plus(until)),
                            name,
                            keys.getPublic());
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    new BasicConstraints(!subject.startsWith("UID")));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA")
                                            .build(issuerKeys.getPrivate())));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
