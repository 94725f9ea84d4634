package dev.handbill.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.simulator.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that others chose lead nowhere but into the internet, and hold nobody up. */
class CallClientTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Map<String, String> NO_HEADERS = Map.of("webhook-id", "msg_1");

    private final LocalReceiver receiver = new LocalReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0",
                "localhost",
                "localhost.",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "169.254.169.254",
                "[fd00:ec2::254]",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255"
            })
    void anAddressOfTheHouseIsRefused(String host) throws Exception {
        CallOutcome outcome =
                post(
                        strict(SystemDefaultDnsResolver.INSTANCE),
                        "http://" + host + ":" + receiver.port());

        assertThat(outcome.problem()).isIn("private-address", "unknown-host");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aNameThatLeadsIntoTheHouseIsRefused() throws Exception {
        CallClient client = strict(names("127.0.0.1", "192.168.1.1", "::1"));

        assertThat(post(client, "http://shop.example:" + receiver.port()).problem())
                .isEqualTo("private-address");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aNameIsLookedUpOnceForAConnection() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        DnsResolver changing =
                new Names() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        // another answer the second time: whoever checks one and uses the other
                        // loses
                        return new InetAddress[] {
                            InetAddress.getByName(
                                    lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.9")
                        };
                    }
                };
        CallClient open = new CallClient(true, PATIENT, changing, SSLContexts.createDefault());

        assertThat(post(open, "http://shop.example:" + receiver.port()).status()).isEqualTo(204);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (LocalReceiver other = new LocalReceiver()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                receiver.answers(
                        exchange -> {
                            exchange.getResponseHeaders().set("Location", other.url());
                            exchange.sendResponseHeaders(status, -1);
                        });
                CallOutcome outcome = post(open(PATIENT), receiver.url());

                assertThat(outcome.status()).isEqualTo(status);
                assertThat(outcome.isReceived()).isFalse();
            }
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void whoDripsIsCutOff() throws Exception {
        receiver.answers(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    drip(exchange.getResponseBody());
                });
        assertThat(post(open(SHORT), receiver.url()).problem()).isEqualTo("timeout");
    }

    @Test
    void whoNeverAnswersIsCutOff() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(post(open(SHORT), "http://127.0.0.1:" + silent.getLocalPort()).problem())
                    .isEqualTo("timeout");
        }
    }

    @Test
    void ofALongAnswerTheBeginningIsRead() throws Exception {
        receiver.answers(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = "é".repeat(50_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(much);
                    }
                });
        CallOutcome outcome = post(open(PATIENT), receiver.url());

        assertThat(outcome.isReceived()).isTrue();
        assertThat(outcome.answer()).isEqualTo("é".repeat(500));
    }

    @Test
    void endlessHeadersAreCutOff() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread talking =
                    Thread.startVirtualThread(
                            () -> {
                                try (Socket socket = server.accept()) {
                                    OutputStream out = socket.getOutputStream();
                                    out.write(
                                            "HTTP/1.1 200 OK\r\n"
                                                    .getBytes(StandardCharsets.US_ASCII));
                                    byte[] line =
                                            "X: y\r\n"
                                                    .repeat(1_000)
                                                    .getBytes(StandardCharsets.US_ASCII);
                                    for (int i = 0; i < 100_000; i++) {
                                        out.write(line);
                                    }
                                } catch (IOException closed) {
                                    // as it should be
                                }
                            });
            assertThat(post(open(PATIENT), "http://127.0.0.1:" + server.getLocalPort()).problem())
                    .isEqualTo("connection-lost");
            talking.join();
        }
    }

    @Test
    void aPackedAnswerIsNotUnpacked() throws Exception {
        receiver.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("no".getBytes(StandardCharsets.US_ASCII));
                });
        assertThat(post(open(PATIENT), receiver.url()).answer()).isEqualTo("no");
    }

    @Test
    void aCertificateIsForTheName(@TempDir Path directory) throws Exception {
        TestCertificates certificates = new TestCertificates(directory);
        try (LocalReceiver secured =
                new LocalReceiver(certificates.server("dns:hooks.shop.example"))) {
            String port = ":" + secured.port() + "/";

            assertThat(post(knowing(certificates), "https://hooks.shop.example" + port).status())
                    .isEqualTo(204);
            assertThat(post(knowing(certificates), "https://evil.example" + port).problem())
                    .isEqualTo("tls");
            assertThat(post(open(PATIENT), "https://127.0.0.1" + port).problem()).isEqualTo("tls");
            assertThat(secured.received()).hasSize(1);
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port = receiver.port();
        receiver.close();
        assertThat(post(open(PATIENT), "http://127.0.0.1:" + port).problem())
                .isEqualTo("connection-refused");
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CallOutcome post(CallClient client, String url) throws IOException {
        try {
            return client.post(url, NO_HEADERS, "{}");
        } finally {
            client.close();
        }
    }

    private static CallClient open(Duration timeout) {
        return new CallClient(
                true, timeout, SystemDefaultDnsResolver.INSTANCE, SSLContexts.createDefault());
    }

    private static CallClient knowing(TestCertificates certificates) throws Exception {
        return new CallClient(true, PATIENT, names("127.0.0.1"), trusting(certificates.file()));
    }

    private static CallClient strict(DnsResolver names) {
        return new CallClient(false, PATIENT, names, SSLContexts.createDefault());
    }

    private static DnsResolver names(String... addresses) {
        return new Names() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = new InetAddress[addresses.length];
                for (int i = 0; i < found.length; i++) {
                    found[i] = InetAddress.getByName(addresses[i]);
                }
                return found;
            }
        };
    }

    /** A name server of the test's own. */
    private abstract static class Names implements DnsResolver {
        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static SSLContext trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
