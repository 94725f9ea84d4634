package dev.handbill.delivery;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.Db;
import dev.handbill.kernel.Row;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the reconciler reads and mends in the ledger; every statement touches a bounded number of
 * rows.
 */
@ApplicationScoped
class LedgerRepairs {
    private final Db db;

    LedgerRepairs(Db db) {
        this.db = db;
    }

    private record Requeued(Lane lane, long id) {}

    /** Pending deliveries after an id, in the order of the queue; none that waits for a retry. */
    long[] pendingAfter(Lane lane, long id, int most) {
        return db
                .query(
                        """
                        SELECT id FROM deliveries
                        WHERE campaign_id = ? AND channel = ? AND status = 'pending' AND id > ?
                          AND next_attempt_at IS NULL
                        ORDER BY id LIMIT ?
                        """,
                        row -> row.getLong("id"),
                        lane.campaignId(),
                        lane.channel(),
                        id,
                        most)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Takes the mark "wait" off retries that are due; the caller queues them. */
    Map<Lane, long[]> releaseDueRetries(int most) {
        return byLane(
                db.query(
                        """
                        UPDATE deliveries SET next_attempt_at = NULL
                        WHERE id IN (
                            SELECT d.id FROM deliveries d
                            JOIN campaigns c ON c.id = d.campaign_id AND c.status = 'sending'
                            WHERE d.status = 'pending' AND d.next_attempt_at <= now()
                            ORDER BY d.next_attempt_at LIMIT ?
                            FOR UPDATE OF d SKIP LOCKED)
                        RETURNING campaign_id, channel, id
                        """,
                        LedgerRepairs::requeued,
                        most));
    }

    /**
     * Settles deliveries whose worker was lost in the middle: nobody knows whether they went out.
     * An e-mail is sent again, since twice is better than never; an SMS is held for a person to
     * decide.
     *
     * @return the e-mails to queue again
     */
    Map<Lane, long[]> settleLost(int most) {
        return byLane(
                db.query(
                        """
                        WITH lost AS (
                            SELECT id FROM deliveries
                            WHERE status = 'sending' AND lease_until < now()
                            ORDER BY lease_until LIMIT ? FOR UPDATE SKIP LOCKED
                        ), settled AS (
                            UPDATE deliveries d
                            SET status = CASE WHEN channel = 'email' AND attempts < ? THEN 'pending' ELSE 'unknown' END,
                                lease_until = NULL, next_attempt_at = NULL, retryable = true,
                                error_code = 'worker-lost',
                                error_text = 'The worker stopped while this message was under way.'
                            FROM lost WHERE d.id = lost.id
                            RETURNING d.campaign_id, d.channel, d.id, d.status
                        ), counted AS (
                            UPDATE campaigns c
                            SET emails_unknown = emails_unknown + u.emails, sms_unknown = sms_unknown + u.sms
                            FROM (SELECT campaign_id, count(*) FILTER (WHERE channel = 'email') AS emails,
                                         count(*) FILTER (WHERE channel = 'sms') AS sms
                                  FROM settled WHERE status = 'unknown' GROUP BY campaign_id) u
                            WHERE c.id = u.campaign_id
                        )
                        SELECT campaign_id, channel, id FROM settled WHERE status = 'pending'
                        """,
                        LedgerRepairs::requeued,
                        most,
                        RetryPolicy.MOST_ATTEMPTS));
    }

    /** Whether something could be sent right now, were it in the queue. */
    boolean hasPending(Lane lane) {
        return pendingAfter(lane, 0, 1).length > 0;
    }

    /** Whether anything of the campaign is still to be sent or under way. */
    boolean isUnfinished(long campaignId) {
        return db.one(
                """
                SELECT EXISTS (SELECT FROM deliveries WHERE campaign_id = ? AND channel = 'email' AND status = 'pending')
                    OR EXISTS (SELECT FROM deliveries WHERE campaign_id = ? AND channel = 'email' AND status = 'sending')
                    OR EXISTS (SELECT FROM deliveries WHERE campaign_id = ? AND channel = 'sms' AND status = 'pending')
                    OR EXISTS (SELECT FROM deliveries WHERE campaign_id = ? AND channel = 'sms' AND status = 'sending')
                    AS unfinished
                """,
                row -> row.getBoolean("unfinished"),
                campaignId,
                campaignId,
                campaignId,
                campaignId);
    }

    private static Requeued requeued(Row row) throws SQLException {
        Channel channel = Channel.of(row.getString("channel"));
        return new Requeued(new Lane(row.getLong("campaign_id"), channel), row.getLong("id"));
    }

    private static Map<Lane, long[]> byLane(List<Requeued> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                Requeued::lane,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        of ->
                                                of.stream()
                                                        .mapToLong(Requeued::id)
                                                        .sorted()
                                                        .toArray())));
    }
}
