package dev.handbill.events;

import dev.handbill.kernel.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What operators watch of the webhooks: {@code handbill_provider_events} by what became of them.
 */
@Startup
@ApplicationScoped
class EventMetrics {
    private static final String EVENTS = "handbill.provider.events";
    private static final String REFUSED = "handbill.webhooks.refused";

    private final MeterRegistry registry;

    EventMetrics(MeterRegistry registry) {
        this.registry = registry;
        // there from the start, as what counts from nothing to one looks like no change
        applied(new EventApplier.Applied(0, 0, List.of()));
        for (Channel channel : Channel.values()) {
            against(channel, EventKind.BOUNCED);
            against(channel, EventKind.COMPLAINED);
        }
    }

    /**
     * @param ignored of kinds, or of messages, that mean nothing to us
     */
    void received(String provider, int stored, int duplicates, int ignored) {
        count(provider, "stored", stored);
        count(provider, "duplicate", duplicates);
        count(provider, "ignored", ignored);
    }

    void applied(EventApplier.Applied applied) {
        events("any", "applied").increment(applied.ours());
        events("any", "unknown-delivery").increment(applied.taken() - applied.ours());
        applied.against().forEach(one -> against(one.channel(), one.kind()).increment());
    }

    void refused(String provider, String why) {
        registry.counter(REFUSED, Tags.of("provider", provider, "why", why)).increment();
    }

    private Counter against(Channel channel, EventKind kind) {
        return Counter.builder("handbill.reported")
                .description("Bounces, complaints and opt-outs that providers reported")
                .tags("channel", channel.wire(), "kind", kind.wire())
                .register(registry);
    }

    private void count(String provider, String result, long n) {
        if (n > 0) {
            events(provider, result).increment(n);
        }
    }

    private Counter events(String provider, String result) {
        return registry.counter(EVENTS, Tags.of("provider", provider, "result", result));
    }
}
