package dev.handbill.webhook.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of a webhook: what was sent, what came of it, and what is sent once more. */
@ApplicationScoped
class WebhookLog {
    /** The type of a call by which an owner tries a webhook out. */
    static final String TEST = "webhook.test";

    private static final String CALLS =
            """
            SELECT id, message_id, event, occurred_at, customer_id, body, status, attempts, tried_at,
                   CASE WHEN status = 'waiting' THEN due_at END AS next_at, response_status, answer, problem, took_millis
            FROM webhook_calls
            """;

    private static final String PAGE =
            CALLS
                    + """
                    WHERE webhook_id = :webhook AND id < :before AND (:status::text IS NULL OR status = :status)
                    ORDER BY id DESC LIMIT :limit
                    """;

    /** With the same id as before, so that a receiver who has it knows it. */
    private static final String REPLAY =
            """
            UPDATE webhook_calls SET status = 'waiting', done_at = NULL, retries = 0, due_at = now()
            WHERE webhook_id = :webhook
            """;

    private static final String ONE = REPLAY + "AND id = :id AND status <> 'waiting'";

    private static final String FAILED_SINCE =
            REPLAY + "AND status = 'failed' AND occurred_at >= :since";

    private static final String ADD_TEST =
            """
            INSERT INTO webhook_calls (webhook_id, message_id, event, body, occurred_at)
            VALUES (:webhook, :message, :event, :body, :now) RETURNING id
            """;

    private final Db db;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookLog(Db db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    Page<WebhookCall> page(
            long webhook, @Nullable String status, int limit, @Nullable String cursor) {
        return Page.of(
                db.query(
                        PAGE,
                        WebhookLog::call,
                        Args.of("webhook", webhook)
                                .and("before", Cursor.decode(cursor, Long.MAX_VALUE))
                                .and("status", status)
                                .and("limit", limit + 1)),
                limit,
                WebhookCall::id);
    }

    Optional<WebhookCall> find(long webhook, long id) {
        return db.first(CALLS + "WHERE webhook_id = ? AND id = ?", WebhookLog::call, webhook, id);
    }

    /** Does nothing about one that waits already. */
    void replay(long webhook, long id) {
        db.update(ONE, Args.of("webhook", webhook).and("id", id));
    }

    int replayFailed(long webhook, Instant since) {
        return db.update(FAILED_SINCE, Args.of("webhook", webhook).and("since", since));
    }

    /** A call about nothing; returns its id. */
    long addTest(long webhook) {
        Instant now = clock.instant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TEST);
        body.put("timestamp", now.toString());
        body.put("data", Map.of("webhookId", webhook));
        return db.one(
                ADD_TEST,
                row -> row.getLong("id"),
                Args.of("webhook", webhook)
                        .and("message", "msg_" + UUID.randomUUID().toString().replace("-", ""))
                        .and("event", TEST)
                        .and("body", text(body))
                        .and("now", now));
    }

    private String text(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    private static WebhookCall call(Row row) throws SQLException {
        return new WebhookCall(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("event"),
                row.getInstant("occurred_at"),
                row.getLongOrNull("customer_id"),
                row.getString("body"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getInstantOrNull("tried_at"),
                row.getInstantOrNull("next_at"),
                row.getIntOrNull("response_status"),
                row.getStringOrNull("answer"),
                row.getStringOrNull("problem"),
                row.getIntOrNull("took_millis"));
    }
}
