package dev.handbill.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Where the vendors' webhooks hand over what they have read. Written down when it returns, so that
 * the provider may be answered; applying it is a worker's.
 */
@ApplicationScoped
public class EventIntake {
    private final EventStore store;
    private final EventMetrics metrics;

    EventIntake(EventStore store, EventMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * @param ignored how many more there were that mean nothing to us
     */
    public void take(String provider, List<ProviderEvent> events, int ignored) {
        int added = store.add(events);
        metrics.received(provider, added, events.size() - added, ignored);
    }
}
