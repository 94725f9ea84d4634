package dev.handbill.kernel.door;

import dev.handbill.kernel.door.ContractDoor.Refusal;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.ProblemMappers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every request passes before it reaches an endpoint, in this order. */
@ApplicationScoped
public class WebFilters {
    private static final int HEADERS = 100;
    private static final int ORIGIN = 90;
    private static final int SIZE = 80;
    private static final int CONTRACT = 70;
    private static final int NO_CONTENT = 204;
    // after Quarkus has noted its own, larger bound (route order -2)
    private static final int SIZE_WHILE_READING = 1;
    private static final long DRAIN_MILLIS = 10_000;

    private final SecurityHeaders headers;
    private final OriginGuard origin;
    private final BodyLimit size;
    private final ContractDoor door;
    private final RequestSpans spans;
    private final Vertx vertx;

    /**
     * What has arrived with its headers is read here: else a thread of its own waits for each body,
     * and is woken for it, which took a sixth of the time of a redemption.
     */
    private final BodyHandler smallBodies = BodyHandler.create(false);

    WebFilters(
            SecurityHeaders headers,
            OriginGuard origin,
            BodyLimit size,
            ContractDoor door,
            RequestSpans spans,
            Vertx vertx) {
        this.headers = headers;
        this.origin = origin;
        this.size = size;
        this.door = door;
        this.spans = spans;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::setHeaders, HEADERS);
        filters.register(this::checkOrigin, ORIGIN);
        filters.register(this::checkSize, SIZE);
        filters.register(this::checkContract, CONTRACT);
        filters.register(this::boundReading, SIZE_WHILE_READING);
    }

    private void setHeaders(RoutingContext context) {
        RequestId.assign(context);
        context.addHeadersEndHandler(_ -> headers.complete(context.response().headers()));
        context.addEndHandler(_ -> ServerErrors.log(context));
        spans.begin(context);
        context.next();
    }

    private void checkOrigin(RoutingContext context) {
        if (origin.isForged(context)) {
            answer(
                    context,
                    ApiProblem.forbidden(
                            "cross-origin-request",
                            "Another web site sent this request. Open the dashboard at its own"
                                    + " address, or use an API key."));
        } else {
            context.next();
        }
    }

    private void checkSize(RoutingContext context) {
        if (size.isExceeded(context.request())) {
            answer(context, BodyLimit.problem(size.of(context.request())));
        } else {
            context.next();
        }
    }

    private void checkContract(RoutingContext context) {
        if (context.request().method() == HttpMethod.OPTIONS) {
            Optional<String> methods = door.allow(context);
            if (methods.isPresent()) {
                context.response()
                        .setStatusCode(NO_CONTENT)
                        .putHeader(HttpHeaders.ALLOW, methods.get())
                        .end();
                return;
            }
        }
        Optional<Refusal> refusal = door.refusal(context);
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        String allow = refusal.get().allow();
        if (allow != null) {
            context.response().putHeader(HttpHeaders.ALLOW, allow);
        }
        answer(context, refusal.get().problem());
    }

    private void boundReading(RoutingContext context) {
        size.bound(context);
        if (isBare(context.request())) {
            // a POST without anything has no type either, which JAX-RS would answer by 415
            context.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        if (BodyLimit.isSmallJson(context.request())) {
            smallBodies.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isBare(HttpServerRequest request) {
        MultiMap headers = request.headers();
        @Nullable String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        boolean isEmpty =
                length == null
                        ? request.isEnded() || request.version() != HttpVersion.HTTP_2
                        : length.equals("0");
        return isEmpty
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaders.CONTENT_TYPE);
    }

    private void answer(RoutingContext context, ApiProblem problem) {
        drain(context.request());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemMappers.PROBLEM_JSON)
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject(problem.body()).encode());
    }

    /** A connection closed on unread data is reset, and the answer lost: throw the rest away. */
    private void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long close = vertx.setTimer(DRAIN_MILLIS, _ -> request.connection().close());
        request.exceptionHandler(_ -> vertx.cancelTimer(close));
        request.endHandler(_ -> vertx.cancelTimer(close));
        request.handler(_ -> {});
        request.resume();
    }
}
