package dev.handbill.webhook.sending;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.webhook.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls of what is written down to be told. A webhook that is slow has no more than about a
 * thousand of them waiting: what a campaign does to a million stays in some hundred rows until
 * there is room.
 */
@ApplicationScoped
class WebhookExpansion {
    static final int WINDOW = 1_000;

    private static final String IS_ROOM =
            """
            SELECT count(*) < :window AS is_room
            FROM (SELECT FROM webhook_calls WHERE webhook_id = :webhook AND status = 'waiting' LIMIT :window) few
            """;

    /** Of what happened to thousands at once, so many calls are made at a time. */
    static final int PIECE = 500;

    private static final String NEXT =
            """
            WITH first AS (
                SELECT id, event, subjects, detail, occurred_at FROM webhook_outbox
                WHERE webhook_id = :webhook ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
            ), shortened AS (
                UPDATE webhook_outbox o SET subjects = f.subjects[%2$d:]
                FROM first f WHERE o.id = f.id AND cardinality(f.subjects) > %1$d
            ), done AS (
                DELETE FROM webhook_outbox o USING first f WHERE o.id = f.id AND cardinality(f.subjects) <= %1$d
            )
            SELECT event, subjects[1:%1$d] AS subjects, detail, occurred_at FROM first
            """
                    .formatted(PIECE, PIECE + 1);

    /**
     * In the order of ids, as all do that lock many customers; calls refer to them. Who is erased
     * at this moment is gone before, or takes their calls along.
     */
    private static final String HOLD =
            """
            SELECT id FROM customers WHERE id IN (SELECT e.customer_id FROM (%s) e) ORDER BY id FOR KEY SHARE
            """;

    private static final String MAKE =
            """
            INSERT INTO webhook_calls (webhook_id, message_id, event, customer_id, body, occurred_at)
            SELECT :webhook, 'msg_' || replace(gen_random_uuid()::text, '-', ''), :event, e.customer_id,
                   json_build_object('type', :event::text, 'timestamp', %s,
                                     'data', json_strip_nulls(e.data))::text,
                   :at::timestamptz
            FROM (%s) e ORDER BY e.subject
            """;

    private final Db db;

    WebhookExpansion(Db db) {
        this.db = db;
    }

    private record Happened(
            WebhookEvent event, long[] subjects, @Nullable String detail, Instant at) {}

    /**
     * Makes the calls of what happened next.
     *
     * @return whether there was anything, and room for it
     */
    @Transactional
    public boolean next(long webhook) {
        if (!isRoom(webhook)) {
            return false;
        }
        Optional<Happened> next =
                db.first(NEXT, WebhookExpansion::happened, Args.of("webhook", webhook));
        next.ifPresent(happened -> make(webhook, happened));
        return next.isPresent();
    }

    private boolean isRoom(long webhook) {
        return db.one(
                IS_ROOM,
                row -> row.getBoolean("is_room"),
                Args.of("webhook", webhook).and("window", WINDOW));
    }

    private void make(long webhook, Happened happened) {
        String bodies = EventBodies.of(happened.event());
        db.query(HOLD.formatted(bodies), row -> row.getLong("id"), args(happened));
        db.update(
                MAKE.formatted(EventBodies.time(":at::timestamptz"), bodies),
                args(happened)
                        .and("webhook", webhook)
                        .and("event", happened.event().wire())
                        .and("at", happened.at()));
    }

    private static Args args(Happened happened) {
        Args args = Args.of("subjects", happened.subjects());
        return EventBodies.usesDetail(happened.event())
                ? args.and("detail", happened.detail())
                : args;
    }

    private static Happened happened(Row row) throws SQLException {
        return new Happened(
                WebhookEvent.of(row.getString("event")),
                row.getLongs("subjects").stream().mapToLong(Long::longValue).toArray(),
                row.getStringOrNull("detail"),
                row.getInstant("occurred_at"));
    }
}
