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
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of every kind, and keys that change. {@link OidcTest} has a real service and its tokens. */
class IdTokensTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final LaterClock clock = new LaterClock();
    private HttpServer server;
    private String issuer = "";
    private IdTokens tokens;
    private volatile JsonWebKeySet published = new JsonWebKeySet();

    @BeforeEach
    void aService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                () ->
                        """
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks"}
                        """
                                .formatted(issuer));
        answer(
                "/jwks",
                () -> {
                    asked.incrementAndGet();
                    return published.toJson();
                });
        server.start();
        OidcSettings settings =
                new OidcSettings(
                        URI.create(issuer),
                        "handbill",
                        "hush",
                        "Keyring",
                        "",
                        List.of(),
                        null,
                        true,
                        false);
        SignInService service = new SignInService(Optional.of(settings));
        OidcHttp http = new OidcHttp(new ObjectMapper());
        tokens = new IdTokens(service, new Discovery(service, http, clock), clock);
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void everyKindOfKeyPairWillDo() throws Exception {
        PublicJsonWebKey rsa = named("rsa", RsaJwkGenerator.generateJwk(2048));
        PublicJsonWebKey curve = named("ec", EcJwkGenerator.generateJwk(EllipticCurves.P256));
        published = new JsonWebKeySet(rsa, curve);

        assertThat(verified(rsa, AlgorithmIdentifiers.RSA_USING_SHA256)).isEqualTo("anna");
        assertThat(verified(rsa, AlgorithmIdentifiers.RSA_PSS_USING_SHA256)).isEqualTo("anna");
        assertThat(verified(curve, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .isEqualTo("anna");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aTokenThatNamesNoKeyIsTriedWithAll() throws Exception {
        PublicJsonWebKey first = named("first", RsaJwkGenerator.generateJwk(2048));
        PublicJsonWebKey second = named("second", RsaJwkGenerator.generateJwk(2048));
        published = new JsonWebKeySet(first, second);
        JsonWebSignature jws = jws(second, AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.getHeaders().setObjectHeaderValue("kid", null);

        assertThat(tokens.verified(jws.getCompactSerialization(), "once").subject())
                .isEqualTo("anna");
    }

    @Test
    void newKeysAreFetchedOnceATokenNamesThem() throws Exception {
        PublicJsonWebKey before = named("before", RsaJwkGenerator.generateJwk(2048));
        published = new JsonWebKeySet(before);
        verified(before, AlgorithmIdentifiers.RSA_USING_SHA256);
        PublicJsonWebKey after = named("after", RsaJwkGenerator.generateJwk(2048));
        published = new JsonWebKeySet(after);
        clock.passed = Duration.ofSeconds(11);

        assertThat(verified(after, AlgorithmIdentifiers.RSA_USING_SHA256)).isEqualTo("anna");
        assertThatThrownBy(() -> verified(before, AlgorithmIdentifiers.RSA_USING_SHA256))
                .isInstanceOf(ServiceFailure.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void madeUpKeysDoNotAskAgainAndAgain() throws Exception {
        published = new JsonWebKeySet(named("ours", RsaJwkGenerator.generateJwk(2048)));
        PublicJsonWebKey foreign = named("foreign", RsaJwkGenerator.generateJwk(2048));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> verified(foreign, AlgorithmIdentifiers.RSA_USING_SHA256))
                    .isInstanceOf(ServiceFailure.class);
        }
        assertThat(asked).hasValue(1);
    }

    private String verified(PublicJsonWebKey key, String algorithm) throws Exception {
        return tokens.verified(jws(key, algorithm).getCompactSerialization(), "once").subject();
    }

    private JsonWebSignature jws(PublicJsonWebKey key, String algorithm) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("handbill");
        claims.setSubject("anna");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("nonce", "once");
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(algorithm);
        return jws;
    }

    private static PublicJsonWebKey named(String id, PublicJsonWebKey key) throws JoseException {
        key.setKeyId(id);
        key.setUse("sig");
        return key;
    }

    /** The time of day, and what is said to have passed since. */
    private static final class LaterClock extends Clock {
        private Duration passed = Duration.ZERO;

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
            return Instant.now().plus(passed);
        }
    }

    private interface Text {
        String now();
    }

    private void answer(String path, Text text) {
        server.createContext(
                path,
                exchange -> {
                    byte[] body = text.now().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }
}
