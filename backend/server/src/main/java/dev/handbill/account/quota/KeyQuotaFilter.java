package dev.handbill.account.quota;

import dev.handbill.account.Actors;
import dev.handbill.account.quota.KeyQuota.Standing;
import dev.handbill.kernel.web.ApiProblem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells programs how many requests they have left (draft-ietf-httpapi-ratelimit-headers), and
 * refuses those beyond, before anything of them is done. People are not counted, and neither is
 * what the counter does: a shop must never wait for its own report program, and guessing there is
 * throttled by what it misses.
 */
public class KeyQuotaFilter {
    public static final String POLICY_HEADER = "RateLimit-Policy";
    public static final String HEADER = "RateLimit";

    private static final String COUNTER = "/api/v1/redemptions";

    private final KeyQuota quota;
    private final Actors actors;
    private final RoutingContext routing;

    KeyQuotaFilter(KeyQuota quota, Actors actors, RoutingContext routing) {
        this.quota = quota;
        this.actors = actors;
        this.routing = routing;
    }

    // before what an Idempotency-Key claims, which is in the database
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void count(ContainerRequestContext request) {
        Long key = actors.current().apiKeyId();
        if (key == null || !quota.isOn() || isAtTheCounter(request)) {
            return;
        }
        Standing standing = quota.take(key);
        HttpServerResponse response = routing.response();
        // on the answer itself, so that refusals and failures carry them, too
        response.putHeader(
                POLICY_HEADER,
                "\"key\";q=%d;w=%d".formatted(standing.most(), KeyQuota.WINDOW.toSeconds()));
        response.putHeader(
                HEADER,
                "\"key\";r=%d;t=%d".formatted(Math.max(0, standing.left()), standing.seconds()));
        if (standing.isExceeded()) {
            throw ApiProblem.tooMany(
                            "too-many-requests",
                            "This API key made %d requests within %d seconds. Go on in %d, and send many customers in one request."
                                    .formatted(
                                            standing.most(),
                                            KeyQuota.WINDOW.toSeconds(),
                                            standing.seconds()))
                    .with("retryAfterSeconds", standing.seconds());
        }
    }

    private static boolean isAtTheCounter(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getUriInfo().getPath().startsWith(COUNTER);
    }
}
