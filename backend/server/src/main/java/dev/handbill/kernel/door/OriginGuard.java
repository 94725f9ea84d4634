package dev.handbill.kernel.door;

import dev.handbill.kernel.config.HandbillConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another web site makes a signed-in browser send, besides what the cookie's
 * SameSite does. Browsers tell by Sec-Fetch-Site, which no script can set; on plain HTTP and in old
 * browsers by Origin. Programs send neither.
 */
@ApplicationScoped
public class OriginGuard {
    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String publicOrigin;

    OriginGuard(HandbillConfig config) {
        this.publicOrigin = origin(config.publicUrl());
    }

    boolean isForged(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HARMLESS.contains(request.method())
                || request.headers().contains(HttpHeaders.AUTHORIZATION)
                || takesNoCookie(context.normalizedPath())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && !isOurs(origin, request)
                && !isOfASignUpPage(origin, context.normalizedPath());
    }

    /** Opt-out pages and webhooks: the token or signature in the request is what counts. */
    private static boolean takesNoCookie(String path) {
        return path.startsWith("/u/") || path.startsWith("/webhooks/");
    }

    /**
     * Sign-up pages tell nobody where they were opened, so that browsers send "null" for their
     * Origin; on plain HTTP that is all they send. The stamp in the form is what counts then.
     */
    private static boolean isOfASignUpPage(String origin, String path) {
        return origin.equals("null") && path.startsWith("/join/");
    }

    private boolean isOurs(String origin, HttpServerRequest request) {
        if (origin.equals(publicOrigin)) {
            return true;
        }
        @Nullable HostAndPort asked = request.authority();
        return asked != null
                && (origin.equals("http://" + asked) || origin.equals("https://" + asked));
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
