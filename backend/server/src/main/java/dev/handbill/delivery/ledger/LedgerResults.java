package dev.handbill.delivery.ledger;

import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what became of a chunk, and moves its campaign's counters in the same statement. */
@ApplicationScoped
public class LedgerResults {
    /** Kept per delivery; a provider's page-long answer helps nobody. */
    private static final int MOST_TEXT = 500;

    /*
     * A result counts only from the latest taker (claims). An acceptance is a fact, whoever took the row since and
     * whatever was made of it: the lease ran out, the campaign was canceled, the next taker failed. The counters move by
     * what changed, whatever the row was before.
     *
     * Locks are taken in the order that all of the ledger keeps: notes, rows by id, counts.
     */
    private static final String WRITE =
            """
            WITH result AS (
                SELECT * FROM unnest(:ids::bigint[], :claims::int[], :statuses::text[], :delays::bigint[], :refunds::int[],
                                     :message_ids::text[], :codes::text[], :texts::text[], :retryables::bool[],
                                     :rules::text[], :parts::int[])
                    AS r(id, claim, status, delay_millis, refund, message_id, code, text, retryable, held_by, parts)
            ), over AS (
                DELETE FROM delivery_claims WHERE id = ANY (:chunks) RETURNING id
            ), before AS (
                -- the count is read first of all, so the notes are gone before a row is locked
                SELECT d.id, d.status FROM (SELECT count(*) AS notes FROM over) o
                CROSS JOIN result r JOIN deliveries d ON d.id = r.id
                WHERE o.notes >= 0
                  AND (d.status = 'sending' AND r.claim = d.claims OR r.status = 'sent' AND d.status <> 'sent')
                ORDER BY d.id FOR UPDATE OF d
            ), changed AS (
                UPDATE deliveries d
                SET status = r.status,
                    next_attempt_at = CASE WHEN r.status = 'pending'
                                           THEN now() + r.delay_millis * interval '1 millisecond' END,
                    attempts = d.attempts - r.refund,
                    -- providers quote addresses and know people by the message's id, and this customer may have been erased
                    -- while the message was under way
                    provider_message_id = CASE WHEN d.customer_id IS NOT NULL THEN r.message_id END,
                    error_code = r.code,
                    error_text = CASE WHEN d.customer_id IS NOT NULL THEN r.text END,
                    retryable = r.retryable, held_by = r.held_by,
                    finished_at = CASE WHEN r.status <> 'pending' THEN now() END
                FROM result r JOIN before b ON b.id = r.id
                WHERE d.id = r.id
                RETURNING d.id, d.campaign_id, d.channel, d.status, b.status AS before, r.parts
            ), moved AS (
                SELECT campaign_id, channel,
                       count(*) FILTER (WHERE status = 'sent') AS sent,
                       count(*) FILTER (WHERE status = 'failed') - count(*) FILTER (WHERE before = 'failed') AS failed,
                       count(*) FILTER (WHERE status = 'unknown') - count(*) FILTER (WHERE before = 'unknown') AS unknown,
                       count(*) FILTER (WHERE before = 'skipped') AS skipped,
                       coalesce(sum(parts), 0) AS parts
                FROM changed
                WHERE status <> 'pending' OR parts > 0
                GROUP BY campaign_id, channel
            )
            """;

    private static final String COUNT =
            """
            -- one row: a chunk is of one lane
            UPDATE campaign_counts n
            SET sent = n.sent + m.sent, failed = n.failed + m.failed, unknown = n.unknown + m.unknown,
                skipped = n.skipped - m.skipped, parts_used = greatest(0, n.parts_used - m.parts)
            FROM moved m WHERE n.campaign_id = m.campaign_id AND n.channel = m.channel
            """;

    private static final String RECORD = WRITE + COUNT;

    private static final String RECORD_AND_TELL =
            WRITE
                    + WebhookOutbox.part(
                            WebhookEvent.MESSAGE_FAILED,
                            "SELECT id FROM changed WHERE status = 'failed'")
                    + COUNT;

    private final Db db;
    private final WebhookOutbox outbox;

    LedgerResults(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    public void record(List<DeliveryResult> results) {
        record(results, Map.of());
    }

    /**
     * @param parts taken from the campaign's limit of SMS parts, by delivery; what surely was not
     *     sent gives them back
     */
    public void record(List<DeliveryResult> results, Map<Long, Integer> parts) {
        db.update(
                outbox.wants(WebhookEvent.MESSAGE_FAILED) ? RECORD_AND_TELL : RECORD,
                Columns.of(results)
                        .longs("ids", result -> result.delivery().id())
                        .ints("claims", result -> result.delivery().claim())
                        .texts("statuses", result -> result.status().wire())
                        .longs("delays", LedgerResults::delayMillis)
                        .ints("refunds", result -> result.costsAttempt() ? 0 : 1)
                        .texts("message_ids", result -> storable(result.providerMessageId()))
                        .texts("codes", result -> storable(result.code()))
                        .texts("texts", result -> storable(result.text()))
                        .booleans("retryables", DeliveryResult::retryable)
                        .texts("rules", DeliveryResult::heldBy)
                        .ints("parts", result -> partsBack(result, parts))
                        .args()
                        .and("chunks", chunks(results)));
    }

    private static int partsBack(DeliveryResult result, Map<Long, Integer> parts) {
        return switch (result.status()) {
            // of what is in doubt they stay taken: it may have been sent
            case SENT, UNKNOWN -> 0;
            case PENDING, SENDING, FAILED, SKIPPED -> parts.getOrDefault(result.delivery().id(), 0);
        };
    }

    private static long[] chunks(List<DeliveryResult> results) {
        return results.stream().mapToLong(one -> one.delivery().chunk()).distinct().toArray();
    }

    private static long delayMillis(DeliveryResult result) {
        Duration delay = result.delay();
        return delay == null ? 0 : delay.toMillis();
    }

    /**
     * Whatever a provider wrote: PostgreSQL keeps no NUL, and one in an answer would hold the whole
     * chunk up for ever.
     */
    private static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String kept = text.replace("\0", "");
        if (kept.length() <= MOST_TEXT) {
            return kept;
        }
        boolean cutsAPair = Character.isHighSurrogate(kept.charAt(MOST_TEXT - 1));
        return kept.substring(0, cutsAPair ? MOST_TEXT - 1 : MOST_TEXT);
    }
}
