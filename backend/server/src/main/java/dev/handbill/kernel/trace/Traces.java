package dev.handbill.kernel.trace;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.HandbillConfig.ProcessRole;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes spans and sends them to the collector (OTLP over HTTP) from a thread of its own. While
 * there is no collector nothing is made, and no thread is there. A collector that does not answer
 * holds nothing up: what does not fit into the queue is dropped.
 */
@ApplicationScoped
public class Traces {
    /** Under which a request keeps its span. */
    public static final String REQUEST = "handbill.trace";

    private static final String SPANS = "/v1/traces";
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 4_096;
    private static final long LAST_ONES_SECONDS = 3;

    /** W3C Trace Context, version 00. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;
    private final CurrentVertxRequest request;

    @Inject
    Traces(
            TracesConfig config,
            HandbillConfig handbill,
            @ConfigProperty(name = "quarkus.application.version") String version,
            CurrentVertxRequest request) {
        this(config.endpoint(), config.share(), handbill.role(), version, request);
    }

    /**
     * @param request the request that a thread answers, if it does
     */
    Traces(
            Optional<String> endpoint,
            double share,
            ProcessRole role,
            String version,
            CurrentVertxRequest request) {
        this.request = request;
        provider = endpoint.map(at -> provider(at, share, role, version)).orElse(null);
        tracer = provider == null ? null : provider.get("dev.handbill");
    }

    private static SdkTracerProvider provider(
            String endpoint, double share, ProcessRole role, String version) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint.strip().replaceFirst("/+$", "") + SPANS)
                        .setTimeout(ANSWER)
                        .setCompression("gzip")
                        .build();
        return SdkTracerProvider.builder()
                .setResource(
                        Resource.create(
                                Attributes.builder()
                                        .put("service.name", "handbill")
                                        .put("service.version", version)
                                        .put("service.instance.id", instance())
                                        .put("handbill.role", role.toString())
                                        .build()))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(
                        BatchSpanProcessor.builder(exporter)
                                .setScheduleDelay(EVERY)
                                .setExporterTimeout(ANSWER)
                                .setMaxQueueSize(MOST_WAITING)
                                .build())
                .build();
    }

    private static String instance() {
        return System.getenv().getOrDefault("HOSTNAME", "handbill")
                + "-"
                + ProcessHandle.current().pid();
    }

    public boolean isOn() {
        return tracer != null;
    }

    /**
     * Begins a trace.
     *
     * @param cause what it follows from, as {@link #traceParent} had it; null for nothing known
     * @param isDetailed whether what is done within it gets spans of its own
     */
    public TraceSpan begin(String name, SpanKind kind, @Nullable String cause, boolean isDetailed) {
        if (tracer == null) {
            return TraceSpan.NONE;
        }
        SpanBuilder builder = tracer.spanBuilder(name).setNoParent().setSpanKind(kind);
        SpanContext before = context(cause);
        if (before.isValid()) {
            builder.addLink(before);
        }
        return new TraceSpan(builder.startSpan(), isDetailed);
    }

    /** A part of what this thread does; nothing where that is not traced. */
    public TraceSpan part(String name, SpanKind kind) {
        if (tracer == null) {
            return TraceSpan.NONE;
        }
        Span whole = current();
        if (!whole.getSpanContext().isSampled()) {
            return TraceSpan.NONE;
        }
        return new TraceSpan(
                tracer.spanBuilder(name)
                        .setParent(Context.root().with(whole))
                        .setSpanKind(kind)
                        .startSpan(),
                true);
    }

    /** Names what this thread does to those who go on with it; null where it is not traced. */
    public @Nullable String traceParent() {
        if (tracer == null) {
            return null;
        }
        SpanContext context = current().getSpanContext();
        return !context.isSampled()
                ? null
                : "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex());
    }

    /** Of this thread, or of the request that it answers. */
    private Span current() {
        Span here = Span.current();
        if (here.getSpanContext().isValid() || !Arc.container().requestContext().isActive()) {
            return here;
        }
        @Nullable RoutingContext asked = request.getCurrent();
        return asked != null && asked.get(REQUEST) instanceof TraceSpan span && span.span() != null
                ? span.span()
                : here;
    }

    private static SpanContext context(@Nullable String traceParent) {
        Matcher parts = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return parts.matches()
                ? SpanContext.createFromRemoteParent(
                        parts.group(1),
                        parts.group(2),
                        TraceFlags.fromHex(parts.group(3), 0),
                        TraceState.getDefault())
                : SpanContext.getInvalid();
    }

    /** Sends what waits, for some seconds at most. */
    void end(@Observes ShutdownEvent event) {
        if (provider != null) {
            provider.shutdown().join(LAST_ONES_SECONDS, TimeUnit.SECONDS);
        }
    }
}
