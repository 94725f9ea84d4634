package dev.handbill.kernel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.config.HandbillConfig.ProcessRole;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Where nobody listens, and where nobody was named. */
class UnheardTracesTest {
    private static Traces to(Optional<String> endpoint) {
        return new Traces(endpoint, 1, ProcessRole.ALL, "1", new CurrentVertxRequest());
    }

    @Test
    void withoutACollectorNothingIsMade() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        Traces traces = to(Optional.empty());

        assertThat(traces.isOn()).isFalse();
        assertThat(traces.begin("send chunk", SpanKind.CONSUMER, null, true))
                .isSameAs(TraceSpan.NONE);
        assertThat(traces.part("call", SpanKind.CLIENT)).isSameAs(TraceSpan.NONE);
        assertThat(traces.traceParent()).isNull();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .noneMatch(thread -> thread.getName().startsWith("BatchSpanProcessor"));
    }

    @Test
    void aCollectorThatIsGoneHoldsNothingUp() {
        AtomicInteger lines = new AtomicInteger();
        Handler counting =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        lines.incrementAndGet();
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger log = Logger.getLogger("io.opentelemetry");
        log.addHandler(counting);
        // nobody listens on the discard port of this machine
        Traces traces = to(Optional.of("http://127.0.0.1:9"));

        for (int i = 0; i < 50_000; i++) {
            try (TraceSpan span = traces.begin("send chunk", SpanKind.CONSUMER, null, true)) {
                span.within(() -> traces.part("call", SpanKind.CLIENT).close());
            }
        }
        traces.end(new ShutdownEvent());
        log.removeHandler(counting);

        assertThat(lines).hasValueLessThan(50);
    }

    @Test
    void whatIsNoTraceIsNoCause() {
        Traces traces = to(Optional.of("http://127.0.0.1:9"));

        for (String wrong :
                new String[] {"", "00-", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01"}) {
            try (TraceSpan span = traces.begin("send chunk", SpanKind.CONSUMER, wrong, true)) {
                assertThat(span.span()).isNotNull();
            }
        }
        traces.end(new ShutdownEvent());
    }
}
