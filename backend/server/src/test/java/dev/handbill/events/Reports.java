package dev.handbill.events;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Has a provider report that a message arrived, and applies it. */
@ApplicationScoped
public class Reports {
    private final Db db;
    private final EventApplier applier;

    Reports(Db db, EventApplier applier) {
        this.db = db;
        this.applier = applier;
    }

    /** Nothing if the message was never taken by a worker. */
    public void delivered(long delivery) {
        db.update(
                """
                INSERT INTO provider_events (provider, event_id, kind, delivery_id, address, occurred_at)
                SELECT provider, gen_random_uuid()::text, 'delivered', id, address, now()
                FROM deliveries WHERE id = ? AND address IS NOT NULL
                """,
                delivery);
        applier.apply();
    }

    /** The message came back. */
    public void bounced(long delivery) {
        report(delivery, "bounced", null);
    }

    /** The recipient wants no more of them. */
    public void unsubscribed(long delivery) {
        report(delivery, "unsubscribed", "opt-out");
    }

    private void report(long delivery, String kind, @Nullable String suppress) {
        db.update(
                """
                INSERT INTO provider_events (provider, event_id, kind, delivery_id, address, suppress, code, occurred_at)
                SELECT provider, gen_random_uuid()::text, :kind, id, address, :suppress, '550', now()
                FROM deliveries WHERE id = :delivery
                """,
                Args.of("kind", kind).and("suppress", suppress).and("delivery", delivery));
        applier.apply();
    }
}
