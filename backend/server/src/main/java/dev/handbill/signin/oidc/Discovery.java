package dev.handbill.signin.oidc;

import dev.handbill.signin.oidc.ServiceFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in service tells of itself (OpenID Connect Discovery 1.0), and the keys that it
 * signs with. Asked for when somebody signs in, so that Handbill starts without it, and kept for an
 * hour.
 */
@ApplicationScoped
class Discovery {
    private static final Logger LOG = Logger.getLogger(Discovery.class);
    private static final Duration KEPT = Duration.ofHours(1);

    /** Whoever waited while it did not answer is told so at once, instead of waiting in turn. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    /** Tokens with made-up key ids must not become a request each. */
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofSeconds(10);

    private final SignInService service;
    private final OidcHttp http;
    private final Clock clock;
    private @Nullable Kept<Endpoints> endpoints;
    private @Nullable Kept<List<JsonWebKey>> keys;
    private @Nullable Kept<ServiceFailure> failure;

    Discovery(SignInService service, OidcHttp http, Clock clock) {
        this.service = service;
        this.http = http;
        this.clock = clock;
    }

    private record Kept<T>(T what, Instant since) {}

    /**
     * @param issuer as it stands in tokens
     * @param userInfo null where there is none
     * @param takesBasic whether the secret goes into a header; else into the form
     * @param tellsIssuer whether every return names the issuer (RFC 9207)
     */
    record Endpoints(
            String issuer,
            URI authorization,
            URI token,
            URI keys,
            @Nullable URI userInfo,
            boolean takesBasic,
            boolean tellsIssuer) {}

    synchronized Endpoints endpoints() throws ServiceFailure {
        Kept<Endpoints> kept = endpoints;
        if (kept != null && isYoung(kept, KEPT)) {
            return kept.what();
        }
        try {
            kept = new Kept<>(ask(), clock.instant());
            endpoints = kept;
        } catch (ServiceFailure failure) {
            if (kept == null) {
                throw failure;
            }
            LOG.warnf("What the sign-in service told before goes on: %s", failure.getMessage());
        }
        return kept.what();
    }

    synchronized List<JsonWebKey> keys() throws ServiceFailure {
        Kept<List<JsonWebKey>> kept = keys;
        return kept != null && isYoung(kept, KEPT) ? kept.what() : askKeys();
    }

    /** For a token whose key is not among them: services change their keys. */
    synchronized List<JsonWebKey> newKeys() throws ServiceFailure {
        Kept<List<JsonWebKey>> kept = keys;
        return kept != null && isYoung(kept, KEYS_AT_MOST_EVERY) ? kept.what() : askKeys();
    }

    private boolean isYoung(Kept<?> kept, Duration age) {
        return kept.since().plus(age).isAfter(clock.instant());
    }

    private Endpoints ask() throws ServiceFailure {
        URI issuer = service.required().issuer();
        OidcHttp.Answer answer = get(URI.create(issuer + "/.well-known/openid-configuration"));
        if (answer.status() != 200) {
            throw new ServiceFailure(
                    Kind.UNREACHABLE,
                    "%s/.well-known/openid-configuration answers %d: check HANDBILL_OIDC_ISSUER"
                            .formatted(issuer, answer.status()));
        }
        String told = answer.text("issuer");
        if (!told.replaceAll("/+$", "").equals(issuer.toString())) {
            throw new ServiceFailure(
                    Kind.UNREACHABLE,
                    "HANDBILL_OIDC_ISSUER is %s, but the service there calls itself %s"
                            .formatted(issuer, told));
        }
        List<String> ways = new ArrayList<>();
        answer.body()
                .path("token_endpoint_auth_methods_supported")
                .forEach(way -> ways.add(way.asText()));
        return new Endpoints(
                told,
                address(answer, "authorization_endpoint"),
                address(answer, "token_endpoint"),
                address(answer, "jwks_uri"),
                answer.text("userinfo_endpoint").isEmpty()
                        ? null
                        : address(answer, "userinfo_endpoint"),
                ways.isEmpty() || ways.contains("client_secret_basic"),
                answer.body()
                        .path("authorization_response_iss_parameter_supported")
                        .asBoolean(false));
    }

    private URI address(OidcHttp.Answer answer, String name) throws ServiceFailure {
        boolean isSecure = "https".equals(service.required().issuer().getScheme());
        try {
            URI address = new URI(answer.text(name));
            if (address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || (!isSecure && "http".equals(address.getScheme())))) {
                return address;
            }
        } catch (URISyntaxException e) {
            LOG.debugf(e, "Not an address");
        }
        throw new ServiceFailure(Kind.UNREACHABLE, "The sign-in service tells no usable " + name);
    }

    private OidcHttp.Answer get(URI address) throws ServiceFailure {
        Kept<ServiceFailure> lately = failure;
        if (lately != null && isYoung(lately, LEFT_ALONE)) {
            throw new ServiceFailure(Kind.UNREACHABLE, "It failed a moment ago", lately.what());
        }
        try {
            return http.get(address, null);
        } catch (ServiceFailure now) {
            failure = new Kept<>(now, clock.instant());
            throw now;
        }
    }

    private List<JsonWebKey> askKeys() throws ServiceFailure {
        OidcHttp.Answer answer = get(endpoints().keys());
        try {
            List<JsonWebKey> found =
                    List.copyOf(new JsonWebKeySet(answer.body().toString()).getJsonWebKeys());
            keys = new Kept<>(found, clock.instant());
            return found;
        } catch (JoseException e) {
            throw new ServiceFailure(
                    Kind.UNREACHABLE,
                    "The sign-in service's keys cannot be read, status " + answer.status(),
                    e);
        }
    }
}
