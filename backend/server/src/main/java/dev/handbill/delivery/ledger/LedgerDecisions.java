package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
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
                    WHERE campaign_id = ? AND channel IN ('email', 'sms') AND status = 'failed' AND retryable
                          AND error_code IS NOT NULL
                    RETURNING channel
                ), counted AS (
                    UPDATE campaigns SET emails_failed = emails_failed - a.emails, sms_failed = sms_failed - a.sms
                    FROM (SELECT count(*) FILTER (WHERE channel = 'email') AS emails,
                                 count(*) FILTER (WHERE channel = 'sms') AS sms FROM again) a
                    WHERE id = ?
                )
                SELECT count(*) AS n FROM again
                """,
                row -> row.getInt("n"),
                campaignId,
                campaignId);
    }

    /** Settles what nobody knows the outcome of, as a person decided. */
    public int resolveUnknown(long campaignId, Channel channel, UnknownResolution resolution) {
        boolean resend = resolution == UnknownResolution.RESEND;
        return db.one(
                """
                WITH settled AS (
                    UPDATE deliveries
                    SET status = CASE WHEN ? THEN 'pending' ELSE 'sent' END,
                        next_attempt_at = CASE WHEN ? THEN now() END,
                        attempts = CASE WHEN ? THEN 0 ELSE attempts END,
                        finished_at = CASE WHEN ? THEN NULL ELSE now() END
                    WHERE campaign_id = ? AND channel = ? AND status = 'unknown' AND error_code IS NOT NULL
                    RETURNING id
                ), n AS (SELECT count(*) AS n FROM settled
                ), counted AS (
                    UPDATE campaigns
                    SET emails_unknown = emails_unknown - CASE WHEN ? = 'email' THEN n ELSE 0 END,
                        sms_unknown = sms_unknown - CASE WHEN ? = 'sms' THEN n ELSE 0 END,
                        emails_sent = emails_sent + CASE WHEN ? = 'email' AND NOT ? THEN n ELSE 0 END,
                        sms_sent = sms_sent + CASE WHEN ? = 'sms' AND NOT ? THEN n ELSE 0 END
                    FROM n WHERE id = ?
                )
                SELECT n FROM n
                """,
                row -> row.getInt("n"),
                resend,
                resend,
                resend,
                resend,
                campaignId,
                channel,
                channel,
                channel,
                channel,
                resend,
                channel,
                resend,
                campaignId);
    }
}
