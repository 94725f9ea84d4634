package dev.handbill.webhook.sending;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.work.NothingToDo;
import dev.handbill.webhook.receiver.WebhookConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Bounds the log by age and number, and what waits of a webhook that takes nothing. */
@ApplicationScoped
class WebhookTidying {
    /** Of one webhook: some 100 MB. */
    static final int MOST_CALLS = 100_000;

    /** Of one webhook; a campaign's chunk of thousands is one. */
    static final int MOST_TO_TELL = 50_000;

    private static final Duration LONGEST_UNTOLD = Duration.ofDays(7);

    private static final String FORGET =
            """
            DELETE FROM webhook_calls
            WHERE done_at < now() - :keep_millis * interval '1 millisecond'
               OR status = 'waiting' AND occurred_at < now() - :keep_millis * interval '1 millisecond'
            """;

    private static final String FORGET_MOST =
            """
            WITH bound AS MATERIALIZED (
                SELECT w.id, (SELECT n.id FROM webhook_calls n WHERE n.webhook_id = w.id
                              ORDER BY n.id DESC OFFSET :most LIMIT 1) AS last
                FROM webhooks w
            )
            DELETE FROM webhook_calls c USING bound b
            WHERE c.webhook_id = b.id AND c.id <= b.last AND c.status <> 'waiting'
            """;

    private static final String DROP =
            """
            WITH bound AS MATERIALIZED (
                SELECT w.id, (SELECT n.id FROM webhook_outbox n WHERE n.webhook_id = w.id
                              ORDER BY n.id DESC OFFSET :most LIMIT 1) AS last
                FROM webhooks w
            ), gone AS (
                DELETE FROM webhook_outbox o
                WHERE occurred_at < now() - :untold_millis * interval '1 millisecond'
                   OR EXISTS (SELECT FROM bound b WHERE b.id = o.webhook_id AND o.id <= b.last)
                RETURNING webhook_id, cardinality(subjects) AS events
            )
            UPDATE webhooks w SET dropped = dropped + g.events
            FROM (SELECT webhook_id, sum(events) AS events FROM gone GROUP BY webhook_id) g WHERE w.id = g.webhook_id
            """;

    private final Db db;
    private final Duration keep;

    WebhookTidying(Db db, WebhookConfig config) {
        this.db = db;
        this.keep = config.keep();
    }

    @Scheduled(
            skipExecutionIf = NothingToDo.class,
            identity = "old-webhook-calls",
            every = "10m",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        tidy(MOST_CALLS, MOST_TO_TELL);
    }

    /**
     * @param mostCalls kept of a webhook
     * @param mostToTell rows that wait of a webhook
     */
    void tidy(int mostCalls, int mostToTell) {
        db.update(FORGET, Args.of("keep_millis", keep.toMillis()));
        db.update(FORGET_MOST, Args.of("most", mostCalls));
        db.update(
                DROP, Args.of("untold_millis", LONGEST_UNTOLD.toMillis()).and("most", mostToTell));
    }
}
