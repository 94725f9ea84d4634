package dev.handbill.delivery.ledger;

import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what became of a chunk, and moves its campaign's counters in the same statement. */
@ApplicationScoped
public class LedgerResults {
    /** Kept per delivery; a provider's page-long answer helps nobody. */
    private static final int MOST_TEXT = 500;

    /*
     * A result counts only from the latest taker (claims). An acceptance is a fact, so it also wins over what
     * the reconciler made of a row whose lease ran out in the meantime. The counters move by what changed,
     * whatever the row was before.
     */
    private static final String RECORD =
            """
            WITH result AS (
                SELECT * FROM unnest(:ids::bigint[], :claims::int[], :statuses::text[], :delays::bigint[], :refunds::int[],
                                     :message_ids::text[], :codes::text[], :texts::text[], :retryables::bool[],
                                     :rules::text[])
                    AS r(id, claim, status, delay_millis, refund, message_id, code, text, retryable, held_by)
            ), over AS (
                DELETE FROM delivery_claims WHERE id = ANY (:chunks)
            ), before AS (
                SELECT d.id, d.status FROM deliveries d JOIN result r ON r.id = d.id AND r.claim = d.claims
                WHERE d.status = 'sending' OR (r.status = 'sent' AND d.status IN ('pending', 'unknown'))
                ORDER BY d.id FOR UPDATE OF d
            ), changed AS (
                UPDATE deliveries d
                SET status = r.status,
                    next_attempt_at = CASE WHEN r.status = 'pending'
                                           THEN now() + r.delay_millis * interval '1 millisecond' END,
                    attempts = d.attempts - r.refund,
                    provider_message_id = r.message_id,
                    error_code = r.code,
                    -- providers quote addresses, and this customer may have been erased while the message was under way
                    error_text = CASE WHEN d.customer_id IS NOT NULL THEN r.text END, retryable = r.retryable, held_by = r.held_by,
                    finished_at = CASE WHEN r.status <> 'pending' THEN now() END
                FROM result r JOIN before b ON b.id = r.id
                WHERE d.id = r.id
                RETURNING d.campaign_id, d.channel, d.status, b.status AS before
            ), moved AS (
                SELECT campaign_id, channel,
                       count(*) FILTER (WHERE status = 'sent') AS sent,
                       count(*) FILTER (WHERE status = 'failed') AS failed,
                       count(*) FILTER (WHERE status = 'unknown') - count(*) FILTER (WHERE before = 'unknown') AS unknown
                FROM changed
                WHERE status <> 'pending' OR before = 'unknown'
                GROUP BY campaign_id, channel
            )
            -- one row: a chunk is of one lane
            UPDATE campaign_counts n
            SET sent = n.sent + m.sent, failed = n.failed + m.failed, unknown = n.unknown + m.unknown
            FROM moved m WHERE n.campaign_id = m.campaign_id AND n.channel = m.channel
            """;

    private final Db db;

    LedgerResults(Db db) {
        this.db = db;
    }

    public void record(List<DeliveryResult> results) {
        db.update(
                RECORD,
                Columns.of(results)
                        .longs("ids", result -> result.delivery().id())
                        .ints("claims", result -> result.delivery().claim())
                        .texts("statuses", result -> result.status().wire())
                        .longs("delays", LedgerResults::delayMillis)
                        .ints("refunds", result -> result.costsAttempt() ? 0 : 1)
                        .texts("message_ids", DeliveryResult::providerMessageId)
                        .texts("codes", DeliveryResult::code)
                        .texts("texts", result -> shortened(result.text()))
                        .booleans("retryables", DeliveryResult::retryable)
                        .texts("rules", DeliveryResult::heldBy)
                        .args()
                        .and("chunks", chunks(results)));
    }

    private static long[] chunks(List<DeliveryResult> results) {
        return results.stream().mapToLong(one -> one.delivery().chunk()).distinct().toArray();
    }

    private static long delayMillis(DeliveryResult result) {
        Duration delay = result.delay();
        return delay == null ? 0 : delay.toMillis();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
