package dev.handbill.signin.oidc;

import dev.handbill.account.Secrets;
import dev.handbill.kernel.config.HandbillConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a browser that goes to the sign-in service: only it can finish what it began, so
 * that nobody is signed in as somebody else by a link (login CSRF). It is kept for a while, so that
 * two tabs do not end each other's attempts.
 */
@ApplicationScoped
class OidcCookie {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;

    OidcCookie(HandbillConfig config) {
        this.secure = config.publicUrl().startsWith("https:");
    }

    /** Empty for a browser that began nothing. */
    Optional<String> secret(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name());
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches());
    }

    String secretOrNew(HttpServerRequest request) {
        return secret(request).orElseGet(Secrets::next);
    }

    NewCookie holding(String secret) {
        return new NewCookie.Builder(name())
                .value(secret)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) OidcAttempts.OPEN.toSeconds())
                .build();
    }

    /** Behind TLS no other host of the domain can set it. */
    private String name() {
        return (secure ? "__Host-" : "") + "handbill_oidc";
    }
}
