package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Changes of many deliveries at once that a person asked for. The counters of the campaign move in
 * the same statement. Rows that may go again get a due time, by which the reconciler finds them.
 */
@ApplicationScoped
public class LedgerDecisions {
    private static final String SETTLE =
            """
            WITH campaign AS (
                -- held, so that nobody cancels or completes it in between
                SELECT id FROM campaigns WHERE id = :campaign AND status = ANY (:statuses) FOR NO KEY UPDATE
            ), unknown AS (
                SELECT d.id FROM deliveries d JOIN campaign c ON c.id = d.campaign_id
                WHERE d.channel = :channel AND d.status = 'unknown' AND d.error_code IS NOT NULL
                ORDER BY d.id FOR UPDATE OF d
            ), settled AS (
                UPDATE deliveries d
                SET status = :becomes, retryable = :becomes <> 'sent',
                    next_attempt_at = CASE :becomes WHEN 'pending' THEN now() END,
                    attempts = CASE :becomes WHEN 'pending' THEN 0 ELSE attempts END,
                    finished_at = CASE :becomes WHEN 'pending' THEN NULL ELSE now() END
                FROM unknown u WHERE d.id = u.id
                RETURNING d.id
            ), n AS (SELECT count(*) AS n FROM settled
            ), counted AS (
                UPDATE campaign_counts c
                SET unknown = c.unknown - n.n,
                    sent = c.sent + CASE :becomes WHEN 'sent' THEN n.n ELSE 0 END,
                    failed = c.failed + CASE :becomes WHEN 'failed' THEN n.n ELSE 0 END
                FROM n WHERE c.campaign_id = :campaign AND c.channel = :channel AND n.n > 0
            )
            """;

    private static final String TELL =
            WebhookOutbox.part(WebhookEvent.MESSAGE_FAILED, "SELECT id FROM settled");

    private final Db db;
    private final WebhookOutbox outbox;

    LedgerDecisions(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /**
     * Gives deliveries that failed for a cause that may have passed their tries back.
     *
     * @return how many; none where the campaign's status does not allow it
     */
    public int retryFailed(long campaignId) {
        return db.one(
                """
                WITH campaign AS (
                    -- held, so that nobody cancels or completes it in between
                    SELECT id FROM campaigns WHERE id = :campaign AND status IN ('sending', 'paused', 'completed')
                    FOR NO KEY UPDATE
                ), failed AS (
                    SELECT d.id FROM deliveries d JOIN campaign c ON c.id = d.campaign_id
                    WHERE d.channel IN ('email', 'sms') AND d.status = 'failed' AND d.retryable AND d.error_code IS NOT NULL
                    ORDER BY d.id FOR UPDATE OF d
                ), again AS (
                    UPDATE deliveries d
                    SET status = 'pending', attempts = 0, next_attempt_at = now(), finished_at = NULL
                    FROM failed f WHERE d.id = f.id
                    RETURNING d.channel
                ), locked AS (
                    SELECT n.campaign_id, n.channel, a.deliveries
                    FROM campaign_counts n JOIN (
                        SELECT channel, count(*) AS deliveries FROM again GROUP BY channel) a ON a.channel = n.channel
                    WHERE n.campaign_id = :campaign
                    ORDER BY n.campaign_id, n.channel FOR NO KEY UPDATE OF n
                ), counted AS (
                    UPDATE campaign_counts n SET failed = n.failed - l.deliveries
                    FROM locked l WHERE n.campaign_id = l.campaign_id AND n.channel = l.channel
                )
                SELECT count(*) AS n FROM again
                """,
                row -> row.getInt("n"),
                Args.of("campaign", campaignId));
    }

    /**
     * Settles what nobody knows the outcome of, as a person decided.
     *
     * @return how many; none where the campaign's status does not allow it
     */
    public int resolveUnknown(long campaignId, Channel channel, UnknownResolution resolution) {
        boolean isTold =
                resolution.becomes() == DeliveryStatus.FAILED
                        && outbox.wants(WebhookEvent.MESSAGE_FAILED);
        return db.one(
                SETTLE + (isTold ? TELL : "") + "SELECT n FROM n",
                row -> row.getInt("n"),
                Args.of("campaign", campaignId)
                        .and("statuses", statuses(resolution))
                        .and("channel", channel)
                        .and("becomes", resolution.becomes().wire()));
    }

    /** What ended sends nothing more, and can be counted all the same. */
    private static String[] statuses(UnknownResolution resolution) {
        return resolution == UnknownResolution.RESEND
                ? new String[] {"sending", "paused", "completed"}
                : new String[] {"sending", "paused", "completed", "cancelled", "failed"};
    }
}
