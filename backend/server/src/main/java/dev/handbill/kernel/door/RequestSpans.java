package dev.handbill.kernel.door;

import dev.handbill.kernel.trace.TraceSpan;
import dev.handbill.kernel.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A span for each request, named by its route: the address itself may hold a code or a token. What
 * a caller says of its own trace is not believed, since anybody may call; the request's id stands
 * in the span, and may be the caller's.
 */
@ApplicationScoped
class RequestSpans {
    private static final int SERVER_ERRORS = 500;

    private final Traces traces;
    private final BoundedLabels labels;

    RequestSpans(Traces traces, BoundedLabels labels) {
        this.traces = traces;
        this.labels = labels;
    }

    void begin(RoutingContext context) {
        if (!traces.isOn()) {
            return;
        }
        TraceSpan span = traces.begin("request", SpanKind.SERVER, null, true);
        context.put(Traces.REQUEST, span);
        context.addEndHandler(_ -> end(context, span));
    }

    private void end(RoutingContext context, TraceSpan span) {
        String method = labels.method(context.request().method().name());
        String route = labels.route(String.valueOf(context.request().path()));
        int status = context.response().getStatusCode();
        span.rename(method + " " + route);
        span.with("http.request.method", method)
                .with("http.route", route)
                .with("http.response.status_code", status)
                .with(
                        "handbill.request.id",
                        String.valueOf(context.response().headers().get(RequestId.HEADER)));
        if (status >= SERVER_ERRORS) {
            span.failed(String.valueOf(status));
        }
        span.close();
    }
}
