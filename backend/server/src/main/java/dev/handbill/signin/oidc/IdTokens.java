package dev.handbill.signin.oidc;

import dev.handbill.signin.oidc.ServiceFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies ID tokens (OpenID Connect Core 1.0, 3.1.3.7): signed by a key that the service
 * publishes, by it, for us, now, and for this very attempt.
 */
@ApplicationScoped
class IdTokens {
    private static final int SKEW_SECONDS = 60;

    /** Tied to a key pair: with HMAC the client's secret could forge, and "none" is anybody's. */
    private static final AlgorithmConstraints SIGNED =
            new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT,
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    AlgorithmIdentifiers.RSA_USING_SHA384,
                    AlgorithmIdentifiers.RSA_USING_SHA512,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                    AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
                    AlgorithmIdentifiers.EDDSA);

    private final SignInService service;
    private final Discovery discovery;
    private final Clock clock;

    IdTokens(SignInService service, Discovery discovery, Clock clock) {
        this.service = service;
        this.discovery = discovery;
        this.clock = clock;
    }

    /**
     * @param nonce that this attempt was begun with
     */
    Vouched verified(String token, String nonce) throws ServiceFailure {
        String issuer = discovery.endpoints().issuer();
        try {
            JwtClaims claims = claims(token, issuer);
            if (!same(nonce, claims.getClaimValue("nonce"))) {
                throw untrusted("its nonce is another attempt's");
            }
            checkParty(claims);
            String subject = claims.getSubject();
            if (subject.isBlank() || subject.length() > 255) {
                throw untrusted("its subject is no name");
            }
            return new Vouched(
                    issuer,
                    subject,
                    text(claims.getClaimValue("email")),
                    flag(claims.getClaimValue("email_verified")),
                    name(claims.getClaimValue("name")),
                    time(claims.getClaimValue("auth_time")));
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ServiceFailure(Kind.UNTRUSTED, "The ID token does not hold: " + reason(e), e);
        }
    }

    private JwtClaims claims(String token, String issuer)
            throws InvalidJwtException, ServiceFailure {
        List<JsonWebKey> first = discovery.keys();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver((jws, nested) -> key(first, jws))
                .setJwsAlgorithmConstraints(SIGNED)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(service.required().clientId())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    private Key key(List<JsonWebKey> known, JsonWebSignature jws) throws UnresolvableKeyException {
        try {
            return resolver(known).resolveKey(jws, List.of());
        } catch (UnresolvableKeyException unknown) {
            try {
                return resolver(discovery.newKeys()).resolveKey(jws, List.of());
            } catch (ServiceFailure failure) {
                unknown.addSuppressed(failure);
                throw unknown;
            }
        }
    }

    private static JwksVerificationKeyResolver resolver(List<JsonWebKey> keys) {
        JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys);
        // where a token names no key
        resolver.setDisambiguateWithVerifySignature(true);
        return resolver;
    }

    /** A token for several is ours only if it says that we asked for it. */
    private void checkParty(JwtClaims claims) throws MalformedClaimException, ServiceFailure {
        Object party = claims.getClaimValue("azp");
        boolean isAlone = claims.getAudience().size() == 1;
        if (party == null ? !isAlone : !service.required().clientId().equals(party)) {
            throw untrusted("it was made for somebody else");
        }
    }

    private static boolean same(String expected, @Nullable Object told) {
        return told instanceof String text
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    /** Some services write it as a text. */
    static @Nullable Boolean flag(@Nullable Object claim) {
        return switch (claim) {
            case Boolean flag -> flag;
            case String text when text.equals("true") -> true;
            case null -> null;
            default -> false;
        };
    }

    /** On one line, and as long as a name of ours. */
    static String name(@Nullable Object claim) {
        String text = claim instanceof String name ? name : "";
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 200 ? line : "";
    }

    private static @Nullable Instant time(@Nullable Object claim) {
        try {
            return claim instanceof Number seconds
                    ? Instant.ofEpochSecond(seconds.longValue())
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without the token itself, which names a person. */
    private static String reason(Exception e) {
        return e instanceof InvalidJwtException invalid
                ? invalid.getErrorDetails().stream()
                        .map(error -> String.valueOf(error.getErrorCode()))
                        .toList()
                        .toString()
                : "a claim is malformed";
    }

    private static ServiceFailure untrusted(String why) {
        return new ServiceFailure(Kind.UNTRUSTED, "The ID token does not hold: " + why);
    }
}
