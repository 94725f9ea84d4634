package dev.handbill.account;

import dev.handbill.kernel.config.HandbillConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cookie that carries a session's secret between the dashboard and the API. Behind TLS browsers
 * know it as {@code __Host-}: no other host of the domain can set it, so that nobody is signed in
 * as somebody else unawares.
 */
@ApplicationScoped
public class SessionCookie {
    /** Under which endpoints read it, whatever browsers call it. */
    public static final String NAME = "handbill_session";

    private static final String OF_THIS_HOST = "__Host-";

    // before anybody reads a cookie: authentication comes at 200
    private static final int FIRST = 300;

    // as long as browsers allow: the server ends sessions, and slides them without a new cookie
    private static final Duration KEPT = Duration.ofDays(400);

    private final boolean secure;

    SessionCookie(HandbillConfig config) {
        this.secure = config.publicUrl().startsWith("https:");
    }

    void register(@Observes Filters filters) {
        if (secure) {
            filters.register(SessionCookie::rename, FIRST);
        }
    }

    private static void rename(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> cookies = headers.getAll(HttpHeaders.COOKIE);
        if (!cookies.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, ofThisHost(String.join("; ", cookies)));
        }
        context.next();
    }

    /** The plain name is nobody's here: another host of the domain may have set it. */
    static String ofThisHost(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> !name(cookie).equals(NAME))
                .map(
                        cookie ->
                                name(cookie).equals(OF_THIS_HOST + NAME)
                                        ? cookie.substring(OF_THIS_HOST.length())
                                        : cookie)
                .collect(Collectors.joining("; "));
    }

    private static String name(String cookie) {
        return cookie.split("=", 2)[0].strip();
    }

    public NewCookie holding(String secret) {
        return cookie(secret, KEPT);
    }

    /** Makes the browser drop the cookie. */
    public NewCookie gone() {
        return cookie("", Duration.ZERO);
    }

    private NewCookie cookie(String value, Duration kept) {
        return new NewCookie.Builder((secure ? OF_THIS_HOST : "") + NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) kept.toSeconds())
                .build();
    }
}
