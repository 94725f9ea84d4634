package dev.handbill.events;

import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Turns away who is not the provider; whoever keeps knocking is told to wait. */
@ApplicationScoped
public class WebhookThrottle {
    private static final Logger LOG = Logger.getLogger(WebhookThrottle.class);
    private static final int MOST_REFUSALS = 60;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Throttle throttle;
    private final ClientAddress clients;
    private final EventMetrics metrics;

    WebhookThrottle(Throttle throttle, ClientAddress clients, EventMetrics metrics) {
        this.throttle = throttle;
        this.clients = clients;
        this.metrics = metrics;
    }

    /**
     * @throws ApiProblem 404 where nobody could tell a real call from a forged one
     */
    public void needs(boolean isConfigured, String provider, String variable) {
        if (!isConfigured) {
            metrics.refused(provider, "not-configured");
            LOG.warnf("A webhook of %s was called, but %s is not set.", provider, variable);
            throw ApiProblem.notFound(
                    "webhook-not-configured",
                    "This webhook is not set up here. Set " + variable + " and restart.");
        }
    }

    /**
     * 403; 429 for those who try again and again. Logs no content and no address.
     *
     * @param check what this provider's calls depend on here, for whoever runs the server
     */
    public ApiProblem refusal(
            String provider, String what, String check, HttpServerRequest request) {
        metrics.refused(provider, what.replace(' ', '-'));
        throttle.check("webhook", clients.of(request), MOST_REFUSALS, WITHIN);
        LOG.warnf(
                "A call of the webhook of %s was refused: its %s is not good. If it was the provider,"
                        + " check %s.",
                provider, what, check);
        return ApiProblem.forbidden(
                "webhook-refused",
                "The %s is missing or wrong. Nothing was stored.".formatted(what));
    }

    /** 400: it is the provider's, and cannot be read. */
    public ApiProblem malformed(String provider, String type, String detail) {
        metrics.refused(provider, "malformed");
        return ApiProblem.badRequest(type, detail + " Nothing was stored.");
    }
}
