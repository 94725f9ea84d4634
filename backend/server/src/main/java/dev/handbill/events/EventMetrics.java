package dev.handbill.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What operators watch of the webhooks: {@code handbill_provider_events} by what became of them.
 */
@ApplicationScoped
class EventMetrics {
    private static final String EVENTS = "handbill.provider.events";
    private static final String REFUSED = "handbill.webhooks.refused";

    private final MeterRegistry registry;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param ignored of kinds, or of messages, that mean nothing to us
     */
    void received(String provider, int stored, int duplicates, int ignored) {
        count(provider, "stored", stored);
        count(provider, "duplicate", duplicates);
        count(provider, "ignored", ignored);
    }

    /**
     * @param strangers of no delivery of ours
     */
    void applied(long ours, long strangers) {
        count("any", "applied", ours);
        count("any", "unknown-delivery", strangers);
    }

    void refused(String provider, String why) {
        registry.counter(REFUSED, Tags.of("provider", provider, "why", why)).increment();
    }

    private void count(String provider, String result, long n) {
        if (n > 0) {
            registry.counter(EVENTS, Tags.of("provider", provider, "result", result)).increment(n);
        }
    }
}
