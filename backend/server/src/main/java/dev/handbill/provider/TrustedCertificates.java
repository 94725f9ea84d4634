package dev.handbill.provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Certificates of an authority of the operator's own, read from a file at the start. */
public final class TrustedCertificates {
    private static final long MOST_BYTES = 1_000_000;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private TrustedCertificates() {}

    /**
     * As PEM; empty if no file is named.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException if the file cannot be read or
     *     holds no certificate
     */
    public static String read(String variable, Optional<String> file) {
        String name = file.map(String::strip).orElse("");
        return name.isEmpty() ? "" : pem(variable, bytes(variable, name));
    }

    private static byte[] bytes(String variable, String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
                throw EnvironmentValue.wrong(
                        variable, "names no file with certificates that this process can read");
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw EnvironmentValue.wrong(variable, "names a file that this process cannot read");
        }
    }

    private static String pem(String variable, byte[] file) {
        try {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file));
            if (certificates.isEmpty()) {
                throw noCertificate(variable);
            }
            return certificates.stream()
                    .map(certificate -> pem(variable, certificate))
                    .collect(Collectors.joining());
        } catch (CertificateException e) {
            throw noCertificate(variable);
        }
    }

    private static String pem(String variable, Certificate certificate) {
        try {
            String lines =
                    new String(LINES.encode(certificate.getEncoded()), StandardCharsets.US_ASCII);
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException e) {
            throw noCertificate(variable);
        }
    }

    private static RuntimeException noCertificate(String variable) {
        return EnvironmentValue.wrong(
                variable,
                "names a file without a certificate: it begins with -----BEGIN CERTIFICATE-----");
    }
}
