package dev.handbill.webhook.sending;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.webhook.receiver.WebhookSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks and their calls, as workers take them. */
@ApplicationScoped
class CallStore {
    /** After so many failures in a row it is left alone for a while. */
    static final int FAILING = 5;

    private static final String IS_RESTED = "(rests_until IS NULL OR rests_until <= now())";

    /** One statement: of several workers one has a webhook, so that calls keep their order. */
    private static final String CLAIM =
            """
            UPDATE webhooks w SET lease = w.lease + 1, lease_until = now() + :lease_millis * interval '1 millisecond'
            FROM (SELECT id FROM webhooks w
                  WHERE is_active AND (lease_until IS NULL OR lease_until <= now()) AND %s
                    AND (EXISTS (SELECT FROM webhook_outbox o WHERE o.webhook_id = w.id)
                         OR EXISTS (SELECT FROM webhook_calls c
                                    WHERE c.webhook_id = w.id AND c.status = 'waiting' AND c.due_at <= now()))
                  ORDER BY id FOR NO KEY UPDATE SKIP LOCKED) due
            WHERE w.id = due.id
            RETURNING w.id, w.lease
            """
                    .formatted(IS_RESTED);

    private static final String RENEW =
            """
            UPDATE webhooks SET lease_until = now() + :lease_millis * interval '1 millisecond'
            WHERE id = :id AND lease = :lease AND is_active AND %s
            RETURNING id, url, sealed, CASE WHEN old_until > now() THEN old_sealed END AS old_sealed, failures
            """
                    .formatted(IS_RESTED);

    private static final String RELEASE =
            "UPDATE webhooks SET lease_until = NULL WHERE id = :id AND lease = :lease";

    private static final String COUNT_DUE =
            """
            SELECT count(*) AS n FROM (SELECT FROM webhook_calls
                WHERE webhook_id = :webhook AND status = 'waiting' AND due_at <= now() LIMIT :most) due
            """;

    /** The try is written before it is made. */
    private static final String TAKE =
            """
            UPDATE webhook_calls c
            SET attempts = c.attempts + 1, tried_at = now(), due_at = now() + :lease_millis * interval '1 millisecond'
            FROM (SELECT id FROM webhook_calls
                  WHERE webhook_id = :webhook AND status = 'waiting' AND due_at <= now()
                  ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED) due
            WHERE c.id = due.id
            RETURNING c.id, c.attempts, c.retries, c.message_id, c.body
            """;

    private final Db db;
    private final WebhookSecrets secrets;

    CallStore(Db db, WebhookSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** All webhooks with something to do that no other worker has. */
    List<TakenWebhook> claim(Duration lease) {
        return db.query(
                CLAIM,
                row -> new TakenWebhook(row.getLong("id"), row.getInt("lease")),
                Args.of("lease_millis", lease.toMillis()));
    }

    /** Where calls go now; empty if somebody else has the webhook, or it is off or rests. */
    Optional<Receiver> renew(TakenWebhook webhook, Duration lease) {
        return db.first(
                RENEW,
                this::receiver,
                Args.of("id", webhook.id())
                        .and("lease", webhook.lease())
                        .and("lease_millis", lease.toMillis()));
    }

    void release(TakenWebhook webhook) {
        db.update(RELEASE, Args.of("id", webhook.id()).and("lease", webhook.lease()));
    }

    /** How many calls are due, counted up to a bound. */
    int due(long webhook, int most) {
        return db.one(
                COUNT_DUE, row -> row.getInt("n"), Args.of("webhook", webhook).and("most", most));
    }

    /** Takes what is due, the longest waiting first. */
    List<TakenCall> take(long webhook, int most, Duration lease) {
        return db
                .query(
                        TAKE,
                        CallStore::call,
                        Args.of("webhook", webhook)
                                .and("most", most)
                                .and("lease_millis", lease.toMillis()))
                .stream()
                .sorted(Comparator.comparingLong(TakenCall::id))
                .toList();
    }

    private Receiver receiver(Row row) throws SQLException {
        long id = row.getLong("id");
        List<byte[]> keys = new ArrayList<>();
        byte[] sealed = Objects.requireNonNull(row.getBytes("sealed"));
        keys.add(secrets.open(id, sealed));
        byte @Nullable [] before = row.getBytes("old_sealed");
        if (before != null) {
            keys.add(secrets.open(id, before));
        }
        return new Receiver(row.getString("url"), keys, row.getInt("failures") >= FAILING);
    }

    private static TakenCall call(Row row) throws SQLException {
        return new TakenCall(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getInt("retries"),
                row.getString("message_id"),
                row.getString("body"));
    }
}
