package dev.handbill.kernel.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One span under way; closing it ends it. What is not traced has {@link #NONE}, which does nothing
 * and costs nothing. Attributes are ids, counts and words of ours: never what a person is called,
 * where they are reached, or a code or token.
 */
public final class TraceSpan implements AutoCloseable {
    public static final TraceSpan NONE = new TraceSpan(null, false);

    private final @Nullable Span span;
    private final boolean isDetailed;

    TraceSpan(@Nullable Span span, boolean isDetailed) {
        this.span = span;
        this.isDetailed = isDetailed;
    }

    /** The work as it is carried out within this span, on whichever thread. */
    public <T> Callable<T> around(Callable<T> work) {
        return span == null || !isDetailed ? work : Context.current().with(span).wrap(work);
    }

    /** Carries the work out within this span. */
    public void within(Runnable work) {
        if (span == null || !isDetailed) {
            work.run();
            return;
        }
        try (Scope scope = span.makeCurrent()) {
            work.run();
        }
    }

    public TraceSpan with(String attribute, String value) {
        if (span != null) {
            span.setAttribute(attribute, value);
        }
        return this;
    }

    public TraceSpan with(String attribute, long value) {
        if (span != null) {
            span.setAttribute(attribute, value);
        }
        return this;
    }

    /** It ended badly; the class alone is told, since messages may hold what a person wrote. */
    public void failed(String why) {
        if (span != null) {
            span.setStatus(StatusCode.ERROR, why);
        }
    }

    public void rename(String name) {
        if (span != null) {
            span.updateName(name);
        }
    }

    @Nullable Span span() {
        return span;
    }

    @Override
    public void close() {
        if (span != null) {
            span.end();
        }
    }
}
