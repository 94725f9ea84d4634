package dev.handbill.webhook.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What became of calls; no webhook is named. */
@Startup
@ApplicationScoped
class WebhookMetrics {
    private final Map<CallResults.Became, Counter> counters =
            new EnumMap<>(CallResults.Became.class);

    WebhookMetrics(MeterRegistry registry) {
        for (CallResults.Became became : CallResults.Became.values()) {
            counters.put(
                    became,
                    Counter.builder("handbill.webhook.calls")
                            .description("Tries to call webhooks, by what became of the call")
                            .tag("result", became.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(CallResults.Became became) {
        Objects.requireNonNull(counters.get(became)).increment();
    }
}
