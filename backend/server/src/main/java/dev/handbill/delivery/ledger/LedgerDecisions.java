package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Changes of many deliveries at once that a person asked for. The counters of the campaign move in
 * the same statement. Rows that may go again get a due time, by which the reconciler finds them.
 */
@ApplicationScoped
public class LedgerDecisions {
    private final Db db;

    LedgerDecisions(Db db) {
        this.db = db;
    }

    /** Gives deliveries that failed for a cause that may have passed their tries back. */
    public int retryFailed(long campaignId) {
        return db.one(
                """
                WITH again AS (
                    UPDATE deliveries
                    SET status = 'pending', attempts = 0, next_attempt_at = now(), finished_at = NULL
                    WHERE campaign_id = :campaign AND channel IN ('email', 'sms') AND status = 'failed' AND retryable
                          AND error_code IS NOT NULL
                    RETURNING channel
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

    /** Settles what nobody knows the outcome of, as a person decided. */
    public int resolveUnknown(long campaignId, Channel channel, UnknownResolution resolution) {
        return db.one(
                """
                WITH settled AS (
                    UPDATE deliveries
                    SET status = CASE WHEN :resend THEN 'pending' ELSE 'sent' END,
                        next_attempt_at = CASE WHEN :resend THEN now() END,
                        attempts = CASE WHEN :resend THEN 0 ELSE attempts END,
                        finished_at = CASE WHEN :resend THEN NULL ELSE now() END
                    WHERE campaign_id = :campaign AND channel = :channel AND status = 'unknown' AND error_code IS NOT NULL
                    RETURNING id
                ), n AS (SELECT count(*) AS n FROM settled
                ), counted AS (
                    UPDATE campaign_counts c
                    SET unknown = c.unknown - n.n, sent = c.sent + CASE WHEN :resend THEN 0 ELSE n.n END
                    FROM n WHERE c.campaign_id = :campaign AND c.channel = :channel
                )
                SELECT n FROM n
                """,
                row -> row.getInt("n"),
                Args.of("campaign", campaignId)
                        .and("channel", channel)
                        .and("resend", resolution == UnknownResolution.RESEND));
    }
}
