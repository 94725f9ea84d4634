package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
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
public class LedgerRepairs {
    private final Db db;
    private final long leaseMillis;

    LedgerRepairs(Db db, HandbillConfig config) {
        this.db = db;
        this.leaseMillis = config.delivery().lease().toMillis();
    }

    private record Requeued(Lane lane, long id) {}

    /** Pending deliveries after an id, in the order of the queue; none that waits for a retry. */
    public long[] pendingAfter(Lane lane, long id, int most) {
        return db
                .query(
                        """
                        SELECT id FROM deliveries
                        WHERE campaign_id = :campaign AND channel = :channel AND status = 'pending' AND id > :after
                          AND next_attempt_at IS NULL
                        ORDER BY id LIMIT :most
                        """,
                        row -> row.getLong("id"),
                        Args.of("campaign", lane.campaignId())
                                .and("channel", lane.channel())
                                .and("after", id)
                                .and("most", most))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Takes the mark "wait" off retries that are due; the caller queues them. */
    public Map<Lane, long[]> releaseDueRetries(int most) {
        return byLane(
                db.query(
                        """
                        UPDATE deliveries SET next_attempt_at = NULL
                        WHERE id IN (
                            SELECT d.id FROM deliveries d
                            JOIN campaigns c ON c.id = d.campaign_id AND c.status = 'sending'
                            WHERE d.status = 'pending' AND d.next_attempt_at <= now()
                            ORDER BY d.next_attempt_at LIMIT :most
                            FOR UPDATE OF d SKIP LOCKED)
                        RETURNING campaign_id, channel, id
                        """,
                        LedgerRepairs::requeued,
                        Args.of("most", most)));
    }

    /**
     * Settles deliveries whose worker was lost in the middle: nobody knows whether they went out.
     * An e-mail is sent again, since twice is better than never; an SMS is held for a person to
     * decide. A lease that ends later than any lease can was given before the clock was set back.
     *
     * @return the e-mails to queue again
     */
    public Map<Lane, long[]> settleLost(int mostChunks) {
        return byLane(
                db.query(
                        """
                        WITH over AS (
                            DELETE FROM delivery_claims WHERE id IN (
                                SELECT id FROM delivery_claims
                                WHERE lease_until < now() OR lease_until > now() + :furthest_millis * interval '1 millisecond'
                                LIMIT :most FOR UPDATE SKIP LOCKED)
                            RETURNING delivery_ids
                        ), lost AS (
                            SELECT d.id FROM over CROSS JOIN LATERAL unnest(over.delivery_ids) AS u (id)
                            JOIN deliveries d ON d.id = u.id AND d.status = 'sending'
                            ORDER BY d.id FOR UPDATE OF d
                        ), settled AS (
                            UPDATE deliveries d
                            SET status = CASE WHEN channel = 'email' AND attempts < :most_attempts THEN 'pending' ELSE 'unknown' END,
                                next_attempt_at = NULL, retryable = true,
                                error_code = 'worker-lost',
                                error_text = 'The worker stopped while this message was under way.'
                            FROM lost WHERE d.id = lost.id
                            RETURNING d.campaign_id, d.channel, d.id, d.status
                        ), locked AS (
                            SELECT n.campaign_id, n.channel, u.deliveries
                            FROM campaign_counts n JOIN (
                                SELECT campaign_id, channel, count(*) AS deliveries
                                FROM settled WHERE status = 'unknown' GROUP BY campaign_id, channel) u
                                ON u.campaign_id = n.campaign_id AND u.channel = n.channel
                            ORDER BY n.campaign_id, n.channel FOR NO KEY UPDATE OF n
                        ), counted AS (
                            UPDATE campaign_counts n SET unknown = n.unknown + l.deliveries
                            FROM locked l WHERE n.campaign_id = l.campaign_id AND n.channel = l.channel
                        )
                        SELECT campaign_id, channel, id FROM settled WHERE status = 'pending'
                        """,
                        LedgerRepairs::requeued,
                        Args.of("furthest_millis", 2 * leaseMillis)
                                .and("most", mostChunks)
                                .and("most_attempts", RetryPolicy.MOST_ATTEMPTS)));
    }

    /** Lanes that ended before all of them was sent, and still have deliveries that wait. */
    public List<Lane> endedWithPending() {
        return db.query(
                """
                SELECT c.id, n.channel FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id
                WHERE c.status IN ('cancelled', 'failed') AND n.sent + n.failed + n.skipped + n.unknown < n.total
                """,
                row -> new Lane(row.getLong("id"), Channel.of(row.getString("channel"))));
    }

    /**
     * What waited when the campaign was canceled or failed never goes out: skipped, with its
     * reason, and out of the index of what waits.
     *
     * @return how many; fewer than {@code most} when there are no more
     */
    public int skipEnded(Lane lane, int most) {
        return db.one(
                """
                WITH waiting AS (
                    SELECT d.id, CASE c.status WHEN 'cancelled' THEN 'cancelled' ELSE 'campaign-failed' END AS code,
                           CASE c.status WHEN 'cancelled' THEN 'The campaign was canceled.'
                                ELSE 'The campaign could not be prepared.' END AS text
                    FROM deliveries d JOIN campaigns c ON c.id = d.campaign_id AND c.status IN ('cancelled', 'failed')
                    WHERE d.campaign_id = :campaign AND d.channel = :channel AND d.status = 'pending'
                    ORDER BY d.id LIMIT :most FOR UPDATE OF d SKIP LOCKED
                ), skipped AS (
                    UPDATE deliveries d
                    SET status = 'skipped', next_attempt_at = NULL, held_by = NULL, retryable = false,
                        error_code = w.code, error_text = w.text, finished_at = now()
                    FROM waiting w WHERE d.id = w.id AND d.status = 'pending'
                    RETURNING d.id
                ), n AS (SELECT count(*) AS n FROM skipped
                ), counted AS (
                    UPDATE campaign_counts c SET skipped = c.skipped + n.n
                    FROM n WHERE c.campaign_id = :campaign AND c.channel = :channel AND n.n > 0
                )
                SELECT n FROM n
                """,
                row -> row.getInt("n"),
                Args.of("campaign", lane.campaignId())
                        .and("channel", lane.channel())
                        .and("most", most));
    }

    /**
     * Whether more is pending than waits for a retry, is under way or is yet to be fed. With an
     * idle queue, that is what Redis lost. Told from the counters, since looking for it would read
     * the whole campaign.
     *
     * @param fedTo the last id that was fed
     */
    public boolean hasForgotten(Lane lane, long fedTo) {
        return db.one(
                """
                SELECT n.total - n.sent - n.failed - n.skipped - n.unknown
                       > (SELECT count(*) FROM deliveries d
                          WHERE d.next_attempt_at IS NOT NULL AND d.campaign_id = n.campaign_id AND d.channel = n.channel)
                       + (SELECT coalesce(sum(cardinality(u.delivery_ids)), 0) FROM delivery_claims u
                          WHERE u.campaign_id = n.campaign_id AND u.channel = n.channel)
                       -- of a campaign that is expanded at this moment
                       + (SELECT count(*) FROM deliveries d
                          WHERE d.campaign_id = n.campaign_id AND d.channel = n.channel AND d.id > :fed_to
                            AND d.status = 'pending' AND d.next_attempt_at IS NULL) AS forgotten
                FROM campaign_counts n WHERE n.campaign_id = :campaign AND n.channel = :channel
                """,
                row -> row.getBoolean("forgotten"),
                Args.of("campaign", lane.campaignId())
                        .and("channel", lane.channel())
                        .and("fed_to", fedTo));
    }

    /**
     * Whether anything of the campaign is still to be expanded, to be sent or under way: the
     * counters move with the rows, in one transaction.
     */
    public boolean isUnfinished(long campaignId) {
        return db.one(
                """
                SELECT EXISTS (
                    SELECT FROM campaign_counts
                    WHERE campaign_id = :campaign AND sent + failed + skipped + unknown < total)
                    OR EXISTS (SELECT FROM campaigns WHERE id = :campaign AND expanded_at IS NULL) AS unfinished
                """,
                row -> row.getBoolean("unfinished"),
                Args.of("campaign", campaignId));
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
