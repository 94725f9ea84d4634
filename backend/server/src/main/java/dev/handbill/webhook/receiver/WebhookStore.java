package dev.handbill.webhook.receiver;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of webhooks, as their owners see and change them. */
@ApplicationScoped
class WebhookStore {
    private static final String WEBHOOKS =
            """
            SELECT id, url, description, events, is_active, off_reason, failures, failing_since, rests_until,
                   last_received_at, dropped, created_at, updated_at,
                   CASE WHEN old_until > now() THEN old_until END AS old_until,
                   (SELECT count(*) FROM (SELECT FROM webhook_calls c WHERE c.webhook_id = w.id AND c.status = 'waiting'
                                          LIMIT 1000) few) AS waiting
            FROM webhooks w
            """;

    private static final String INSERT =
            """
            INSERT INTO webhooks (id, url, description, events, sealed, is_active)
            VALUES (:id, :url, :description, :events, :sealed, :is_active)
            """;

    /** Switched on again, it starts anew; another address may be well where the old one was not. */
    private static final String UPDATE =
            """
            UPDATE webhooks
            SET url = :url, description = :description, events = :events, is_active = :is_active,
                off_reason = CASE WHEN NOT :is_active THEN off_reason END,
                failures = CASE WHEN :is_renewed THEN 0 ELSE failures END,
                failing_since = CASE WHEN NOT :is_renewed THEN failing_since END,
                rests_until = CASE WHEN NOT :is_renewed THEN rests_until END,
                updated_at = now()
            WHERE id = :id
            """;

    private static final String ROTATE =
            """
            UPDATE webhooks
            SET old_sealed = sealed, old_until = :old_until, sealed = :sealed, updated_at = now()
            WHERE id = :id
            """;

    private final Db db;
    private final WebhookOutbox outbox;

    WebhookStore(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    List<Webhook> all() {
        return db.query(WEBHOOKS + "ORDER BY id", WebhookStore::webhook);
    }

    Optional<Webhook> find(long id) {
        return db.first(WEBHOOKS + "WHERE id = ?", WebhookStore::webhook, id);
    }

    /** Like {@link #find}, with the row locked to the end of the transaction. */
    Optional<Webhook> locked(long id) {
        return db.first(
                WEBHOOKS + "WHERE id = ? FOR NO KEY UPDATE OF w", WebhookStore::webhook, id);
    }

    /** Two owners who add the last one at the same time take turns. */
    int countLocked() {
        return db.query("SELECT id FROM webhooks FOR NO KEY UPDATE", row -> row.getLong("id"))
                .size();
    }

    /** The id that the next webhook has: its secret is sealed for it before it is stored. */
    long nextId() {
        return db.one(
                "SELECT nextval(pg_get_serial_sequence('webhooks', 'id')) AS id",
                row -> row.getLong("id"));
    }

    void insert(Webhook webhook, byte[] sealed) {
        db.update(INSERT, columns(webhook).and("sealed", sealed));
        outbox.forget();
    }

    /**
     * @param isRenewed whether its failures are forgotten
     */
    void update(Webhook webhook, boolean isRenewed) {
        db.update(UPDATE, columns(webhook).and("is_renewed", isRenewed));
        outbox.forget();
    }

    void rotate(long id, byte[] sealed, Instant oldUntil) {
        db.update(ROTATE, Args.of("id", id).and("sealed", sealed).and("old_until", oldUntil));
    }

    /** With all of its calls and what is still to be told. */
    void delete(long id) {
        db.update("DELETE FROM webhooks WHERE id = ?", id);
        db.update("DELETE FROM webhook_outbox WHERE webhook_id = ?", id);
        outbox.forget();
    }

    private static Args columns(Webhook webhook) {
        return Args.of("id", webhook.id())
                .and("url", webhook.url())
                .and("description", webhook.description())
                .and(
                        "events",
                        Columns.texts(webhook.events().stream().map(WebhookEvent::wire).toList()))
                .and("is_active", webhook.isActive());
    }

    private static Webhook webhook(Row row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                row.getString("description"),
                row.getStrings("events").stream().map(WebhookEvent::of).toList(),
                row.getBoolean("is_active"),
                row.getStringOrNull("off_reason"),
                row.getInt("failures"),
                row.getInstantOrNull("failing_since"),
                row.getInstantOrNull("rests_until"),
                row.getInstantOrNull("last_received_at"),
                row.getLong("waiting"),
                row.getLong("dropped"),
                row.getInstantOrNull("old_until"),
                row.getInstant("created_at"),
                row.getInstant("updated_at"));
    }
}
