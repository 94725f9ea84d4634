package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.provider.smtp.SmtpProvider;
import dev.handbill.provider.smtp.SmtpSettings;
import dev.handbill.test.simulator.SmtpSimulator;
import dev.handbill.test.simulator.TestCertificates;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS with certificates of an authority of our own. */
class SmtpTlsTest {
    private static final CallLimits LIMITS =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 10);
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir static Path directory;
    private static TestCertificates certificates;

    @BeforeAll
    static void certificates() throws Exception {
        certificates = new TestCertificates(directory);
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void withStartTlsOnlyTheWishForItIsInTheClear() throws Exception {
        try (SmtpSimulator server =
                SmtpSimulator.withStartTls(certificates.server("ip:127.0.0.1"))) {
            sendsOverKeptConnections(server, SmtpSettings.Tls.STARTTLS);

            assertThat(server.inTheClear())
                    .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"))
                    .contains("STARTTLS");
        }
    }

    @Test
    void withTlsFromTheFirstByteNothingIsInTheClear() throws Exception {
        try (SmtpSimulator server =
                SmtpSimulator.withImplicitTls(certificates.server("ip:127.0.0.1"))) {
            sendsOverKeptConnections(server, SmtpSettings.Tls.TLS);

            assertThat(server.inTheClear()).isEmpty();
        }
    }

    @Test
    void anUnknownAuthorityGetsNoPassword() throws Exception {
        try (SmtpSimulator startTls =
                        SmtpSimulator.withStartTls(certificates.server("ip:127.0.0.1"));
                SmtpSimulator implicit =
                        SmtpSimulator.withImplicitTls(certificates.server("ip:127.0.0.1"))) {
            refuses(startTls, SmtpSettings.Tls.STARTTLS, null);
            refuses(implicit, SmtpSettings.Tls.TLS, null);
        }
    }

    @Test
    void anotherHostsCertificateIsRefused() throws Exception {
        try (SmtpSimulator startTls =
                        SmtpSimulator.withStartTls(certificates.server("dns:mail.example"));
                SmtpSimulator implicit =
                        SmtpSimulator.withImplicitTls(certificates.server("dns:mail.example"))) {
            refuses(startTls, SmtpSettings.Tls.STARTTLS, certificates.file());
            refuses(implicit, SmtpSettings.Tls.TLS, certificates.file());
        }
    }

    @Test
    void aServerThatSpeaksNoTlsGetsNothing() throws Exception {
        try (SmtpSimulator plain = new SmtpSimulator()) {
            MessageProvider provider = provider(plain, SmtpSettings.Tls.TLS, certificates.file());
            assertThat(provider.send(Messages.emailTo("ana@example.com")))
                    .isNotInstanceOf(SendOutcome.Accepted.class);
            provider.close();
            assertThat(plain.inTheClear()).noneMatch(line -> line.startsWith("AUTH"));
            assertThat(plain.requests()).isZero();
        }
    }

    /** 120 messages, 50 a connection. */
    private static void sendsOverKeptConnections(SmtpSimulator server, SmtpSettings.Tls tls)
            throws Exception {
        MessageProvider provider = provider(server, tls, certificates.file());
        for (int i = 0; i < 120; i++) {
            assertThat(provider.send(Messages.emailTo("ana@example.com")))
                    .isInstanceOf(SendOutcome.Accepted.class);
        }
        assertThat(server.connections()).isEqualTo(3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                threads.execute(() -> provider.send(Messages.emailTo("bob@example.com")));
            }
        }
        assertThat(server.connections()).isLessThanOrEqualTo(15);
        assertThat(server.requests()).isEqualTo(180);
        provider.close();
    }

    private static void refuses(
            SmtpSimulator server, SmtpSettings.Tls tls, @Nullable Path trusted) {
        MessageProvider provider = provider(server, tls, trusted);
        SendOutcome outcome = provider.send(Messages.emailTo("ana@example.com"));
        provider.close();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.CredentialsRefused.class,
                        refused ->
                                assertThat(refused.text())
                                        .contains("certificate", "HANDBILL_SMTP_CA_FILE"));
        assertThat(server.inTheClear())
                .allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        assertThat(server.requests()).isZero();
    }

    /** As the environment says it: the host, and perhaps the authority's file. */
    private static MessageProvider provider(
            SmtpSimulator server, SmtpSettings.Tls tls, @Nullable Path trusted) {
        String pem =
                TrustedCertificates.read(
                        "HANDBILL_SMTP_CA_FILE", Optional.ofNullable(trusted).map(Path::toString));
        return new SmtpProvider(
                new SmtpSettings(
                        "127.0.0.1",
                        server.port(),
                        SmtpSimulator.USER,
                        SmtpSimulator.PASSWORD,
                        tls,
                        pem,
                        SmtpSettings.Pool.USUAL),
                "shop.example",
                LIMITS,
                VERTX);
    }
}
