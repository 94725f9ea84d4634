package dev.handbill.delivery.ledger;

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
                SELECT * FROM unnest(?::bigint[], ?::int[], ?::text[], ?::bigint[], ?::int[],
                                     ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])
                    AS r(id, claim, status, delay_millis, refund, message_id, code, text, retryable, held_by)
            ), over AS (
                DELETE FROM delivery_claims WHERE id = ANY (?)
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
                    error_text = CASE WHEN d.customer_id IS NOT NULL THEN r.text END, retryable = r.retryable = 1, held_by = r.held_by,
                    finished_at = CASE WHEN r.status <> 'pending' THEN now() END
                FROM result r JOIN before b ON b.id = r.id
                WHERE d.id = r.id
                RETURNING d.campaign_id, d.channel, d.status, b.status AS before
            ), moved AS (
                SELECT campaign_id,
                       count(*) FILTER (WHERE channel = 'email' AND status = 'sent') AS emails_sent,
                       count(*) FILTER (WHERE channel = 'email' AND status = 'failed') AS emails_failed,
                       count(*) FILTER (WHERE channel = 'email' AND status = 'unknown')
                         - count(*) FILTER (WHERE channel = 'email' AND before = 'unknown') AS emails_unknown,
                       count(*) FILTER (WHERE channel = 'sms' AND status = 'sent') AS sms_sent,
                       count(*) FILTER (WHERE channel = 'sms' AND status = 'failed') AS sms_failed,
                       count(*) FILTER (WHERE channel = 'sms' AND status = 'unknown')
                         - count(*) FILTER (WHERE channel = 'sms' AND before = 'unknown') AS sms_unknown
                FROM changed
                WHERE status <> 'pending' OR before = 'unknown'
                GROUP BY campaign_id
            )
            UPDATE campaigns c
            SET emails_sent = c.emails_sent + m.emails_sent,
                emails_failed = c.emails_failed + m.emails_failed,
                emails_unknown = c.emails_unknown + m.emails_unknown,
                sms_sent = c.sms_sent + m.sms_sent,
                sms_failed = c.sms_failed + m.sms_failed,
                sms_unknown = c.sms_unknown + m.sms_unknown
            FROM moved m
            WHERE c.id = m.campaign_id
            """;

    private final Db db;

    LedgerResults(Db db) {
        this.db = db;
    }

    public void record(List<DeliveryResult> results) {
        int n = results.size();
        long[] ids = new long[n];
        int[] claims = new int[n];
        String[] statuses = new String[n];
        long[] delays = new long[n];
        int[] refunds = new int[n];
        @Nullable String[] messageIds = new @Nullable String[n];
        @Nullable String[] codes = new @Nullable String[n];
        @Nullable String[] texts = new @Nullable String[n];
        int[] retryables = new int[n];
        @Nullable String[] rules = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            DeliveryResult result = results.get(i);
            Duration delay = result.delay();
            ids[i] = result.delivery().id();
            claims[i] = result.delivery().claim();
            statuses[i] = result.status().wire();
            delays[i] = delay == null ? 0 : delay.toMillis();
            refunds[i] = result.costsAttempt() ? 0 : 1;
            messageIds[i] = result.providerMessageId();
            codes[i] = result.code();
            texts[i] = shortened(result.text());
            retryables[i] = result.retryable() ? 1 : 0;
            rules[i] = result.heldBy();
        }
        db.update(
                RECORD,
                ids,
                claims,
                statuses,
                delays,
                refunds,
                messageIds,
                codes,
                texts,
                retryables,
                rules,
                results.stream().mapToLong(one -> one.delivery().chunk()).distinct().toArray());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
