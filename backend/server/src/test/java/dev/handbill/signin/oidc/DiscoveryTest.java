package dev.handbill.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sign-in service may tell of itself, and what is not believed. */
class DiscoveryTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String issuer = "";
    private Discovery discovery;
    private int status = 200;
    private String body = "";
    private Instant now = Instant.parse("2026-11-29T10:00:00Z");

    @BeforeEach
    void aService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    byte[] answer = body.getBytes(StandardCharsets.UTF_8);
                    if (status == 302) {
                        exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
                    }
                    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        body = document(issuer, issuer);
        discovery = discovery(URI.create(issuer));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void itIsAskedOnceAnHour() throws Exception {
        assertThat(discovery.endpoints().token()).hasToString(issuer + "/token");
        discovery.endpoints();
        assertThat(asked).hasValue(1);

        now = now.plus(Duration.ofMinutes(61));
        discovery.endpoints();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatItToldBeforeGoesOnWhileItIsAway() throws Exception {
        discovery.endpoints();
        status = 503;
        now = now.plus(Duration.ofMinutes(61));

        assertThat(discovery.endpoints().issuer()).isEqualTo(issuer);
    }

    @Test
    void anotherIssuerIsNotBelieved() {
        for (String other : List.of("https://elsewhere.example", issuer + "/more", "")) {
            body = document(other, issuer);
            fails("calls itself");
        }
    }

    @Test
    void aSlashAtItsEndIsTheServices() throws Exception {
        body = document(issuer + "/", issuer);

        assertThat(discovery.endpoints().issuer()).isEqualTo(issuer + "/");
    }

    @Test
    void redirectsAreNotFollowed() {
        status = 302;
        fails("answers 302");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String other : List.of("", "[]", "hello", "{\"issuer\": 1}")) {
            body = other;
            fails("");
        }
        body = document(issuer, "javascript:alert(1)//");
        fails("authorization_endpoint");
    }

    @Test
    void whatIsTooLongIsNotRead() {
        body = "{\"more\": \"" + "x".repeat(600_000) + "\"}";
        fails("did not answer");
    }

    @Test
    void whoeverComesAfterAFailureDoesNotWaitForTheNext() {
        server.stop(0);
        fails("did not answer");
        fails("a moment ago");
        now = now.plusSeconds(6);
        fails("did not answer");
    }

    private void fails(String why) {
        assertThatThrownBy(discovery::endpoints)
                .isInstanceOf(ServiceFailure.class)
                .hasMessageContaining(why);
    }

    private static String document(String told, String base) {
        return """
               {"issuer": "%s", "authorization_endpoint": "%2$s/auth", "token_endpoint": "%2$s/token", "jwks_uri": "%2$s/jwks"}
               """
                .formatted(told, base);
    }

    private Discovery discovery(URI at) {
        OidcSettings settings =
                new OidcSettings(
                        at, "handbill", "hush", "Keyring", "", List.of(), null, true, false);
        return new Discovery(
                new SignInService(Optional.of(settings)),
                new OidcHttp(new ObjectMapper()),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }
}
