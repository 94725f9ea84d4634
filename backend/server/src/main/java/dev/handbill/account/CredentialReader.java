package dev.handbill.account;

import dev.handbill.kernel.web.ClientAddress;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the API key (RFC 6750 Bearer) or else the session cookie in a request. Credentials that are
 * no longer good leave the caller anonymous, so that a stale cookie does not lock anyone out of the
 * sign-in page; endpoints that need a role then answer 401.
 */
@ApplicationScoped
public class CredentialReader implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 100;

    private final ClientAddress clientAddress;

    CredentialReader(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager identities) {
        Credentials credentials = read(context);
        return credentials == null
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(credentials)
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(),
                                "WWW-Authenticate",
                                "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credentials.class);
    }

    private @Nullable Credentials read(RoutingContext context) {
        String from = clientAddress.address(context.request());
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            // a key that is shown counts alone: never fall back to a cookie that came along
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? credentials(
                            Credentials.Kind.API_KEY,
                            authorization.substring(BEARER.length()),
                            from)
                    : null;
        }
        Cookie cookie = context.request().getCookie(SessionCookie.NAME);
        return cookie == null
                ? null
                : credentials(Credentials.Kind.SESSION, cookie.getValue(), from);
    }

    private static @Nullable Credentials credentials(
            Credentials.Kind kind, String secret, String from) {
        String trimmed = secret.strip();
        boolean plausible = !trimmed.isEmpty() && trimmed.length() <= LONGEST_SECRET;
        return plausible ? new Credentials(kind, trimmed, from) : null;
    }
}
