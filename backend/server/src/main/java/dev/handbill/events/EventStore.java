package dev.handbill.events;

import dev.handbill.consent.suppression.AddressReport;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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
            FROM unnest(:providers::text[], :ids::text[], :kinds::text[], :deliveries::bigint[], :addresses::text[], :suppress::text[], :codes::text[], :reasons::text[], :times::bigint[])
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
        if (events.isEmpty()) {
            return 0;
        }
        return db.update(
                ADD,
                Columns.of(events)
                        .texts("providers", ProviderEvent::provider)
                        .texts("ids", ProviderEvent::id)
                        .texts("kinds", event -> event.kind().wire())
                        .longs("deliveries", ProviderEvent::deliveryId)
                        .texts("addresses", ProviderEvent::address)
                        .texts("suppress", EventStore::suppress)
                        .texts("codes", ProviderEvent::code)
                        .texts("reasons", ProviderEvent::reason)
                        .longs("times", event -> event.at().toEpochMilli())
                        .args());
    }

    private static @Nullable String suppress(ProviderEvent event) {
        AddressReport.Reason reason = event.suppress();
        return reason == null ? null : reason.wire();
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
