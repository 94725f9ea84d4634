package dev.handbill.kernel.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Refuses a change of what somebody else has changed since it was read. */
@ApplicationScoped
public class IfMatch {
    private final CurrentVertxRequest requests;
    private final EntityTags tags;

    IfMatch(CurrentVertxRequest requests, EntityTags tags) {
        this.requests = requests;
        this.tags = tags;
    }

    /**
     * To be asked in the transaction of the change, once the row is locked: else two could pass at
     * the same time. Does nothing where the request names no tag: then the last one wins.
     *
     * @param current as a GET would show it now
     * @throws ApiProblem 412 {@code changed-meanwhile}
     */
    public void check(Supplier<? extends Versioned> current) {
        String header = header();
        if (header != null && !tags.isNamed(header, current.get())) {
            throw ApiProblem.preconditionFailed(
                    "changed-meanwhile",
                    "Somebody else changed this meanwhile. Load it again, look at what is new, and"
                            + " make your change once more.");
        }
    }

    private @Nullable String header() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request = requests.getCurrent();
        if (request == null) {
            return null;
        }
        String given = String.join(",", request.request().headers().getAll(HttpHeaders.IF_MATCH));
        return given.isBlank() ? null : given;
    }
}
