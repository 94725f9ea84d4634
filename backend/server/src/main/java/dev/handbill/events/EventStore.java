package dev.handbill.events;

import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes events down, each once, in one statement however many there are. */
@ApplicationScoped
class EventStore {
    /** Longer than any provider repeats itself, and than an old time stamp is believed. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_REMOVED = 20_000;

    // in the order of the key: two batches with the same events would otherwise wait for each other
    // for ever
    private static final String ADD =
            """
            INSERT INTO provider_events (provider, event_id, kind, delivery_id, address, suppress, code, reason, occurred_at)
            SELECT e.provider, e.event_id, e.kind, e.delivery_id, e.address, e.suppress, e.code, e.reason,
                   to_timestamp(e.at_millis / 1000.0)
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                AS e (provider, event_id, kind, delivery_id, address, suppress, code, reason, at_millis)
            ORDER BY e.provider, e.event_id
            ON CONFLICT (provider, event_id) DO NOTHING
            """;

    private final Db db;

    EventStore(Db db) {
        this.db = db;
    }

    /**
     * @return how many of them were new
     */
    int add(List<ProviderEvent> events) {
        int n = events.size();
        String[] providers = new String[n];
        String[] ids = new String[n];
        String[] kinds = new String[n];
        long[] deliveries = new long[n];
        String[] addresses = new String[n];
        @Nullable String[] suppress = new @Nullable String[n];
        @Nullable String[] codes = new @Nullable String[n];
        String[] reasons = new String[n];
        long[] times = new long[n];
        for (int i = 0; i < n; i++) {
            ProviderEvent event = events.get(i);
            providers[i] = event.provider();
            ids[i] = event.id();
            kinds[i] = event.kind().wire();
            deliveries[i] = event.deliveryId();
            addresses[i] = event.address();
            suppress[i] =
                    event.suppress() == null
                            ? null
                            : Objects.requireNonNull(event.suppress()).wire();
            codes[i] = event.code();
            reasons[i] = event.reason();
            times[i] = event.at().toEpochMilli();
        }
        return n == 0
                ? 0
                : db.update(
                        ADD,
                        providers,
                        ids,
                        kinds,
                        deliveries,
                        addresses,
                        suppress,
                        codes,
                        reasons,
                        times);
    }

    /**
     * Notes a message from a customer.
     *
     * @return false if it was noted before
     */
    boolean addInbound(String provider, String id, String keyword) {
        return db.update(
                        """
                        INSERT INTO provider_events (provider, event_id, kind, reason, occurred_at, applied_at)
                        VALUES (?, ?, 'inbound', ?, now(), now())
                        ON CONFLICT (provider, event_id) DO NOTHING
                        """,
                        provider,
                        id,
                        keyword)
                == 1;
    }

    /** Removes applied events that no provider will repeat. */
    int removeOld() {
        return db.update(
                """
                DELETE FROM provider_events WHERE id IN (
                    SELECT id FROM provider_events
                    WHERE received_at < now() - ? * interval '1 second' AND applied_at IS NOT NULL
                    ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
                """,
                KEPT.toSeconds(),
                MOST_REMOVED);
    }
}
