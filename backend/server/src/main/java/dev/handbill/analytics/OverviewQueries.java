package dev.handbill.analytics;

import dev.handbill.analytics.Overview.CampaignGlance;
import dev.handbill.analytics.Overview.SentCounts;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of the first screen. */
@ApplicationScoped
class OverviewQueries {
    private static final int MOST_ACTIVE = 20;
    private static final int MOST_RECENT = 5;

    private static final String GLANCE =
            """
            SELECT c.id, c.name, c.status, c.sent_at, c.completed_at, n.total, n.done,
                   n.email_sent, n.email_total, n.sms_sent, n.sms_total,
                   (SELECT count(*) FROM redemptions r
                    WHERE r.campaign_id = c.id AND r.result = 'redeemed' AND r.reversed_at IS NULL) AS redeemed
            FROM campaigns c CROSS JOIN LATERAL (
                SELECT coalesce(sum(total), 0) AS total, coalesce(sum(sent + failed + skipped + unknown), 0) AS done,
                       coalesce(sum(sent) FILTER (WHERE channel = 'email'), 0) AS email_sent,
                       coalesce(sum(total) FILTER (WHERE channel = 'email'), 0) AS email_total,
                       coalesce(sum(sent) FILTER (WHERE channel = 'sms'), 0) AS sms_sent,
                       coalesce(sum(total) FILTER (WHERE channel = 'sms'), 0) AS sms_total
                FROM campaign_counts WHERE campaign_id = c.id) n
            """;

    private final Db db;

    OverviewQueries(Db db) {
        this.db = db;
    }

    private record Reach(long customers, long byEmail, long bySms) {}

    @Transactional
    Overview now() {
        Reach reach = reach();
        return new Overview(
                reach.customers(),
                reach.byEmail(),
                reach.bySms(),
                campaignsByStatus(),
                sentLast30Days(),
                redeemedLast30Days(),
                glances(
                        GLANCE
                                + "WHERE c.status IN ('queued', 'sending', 'paused') ORDER BY c.sent_at DESC LIMIT :most",
                        MOST_ACTIVE),
                glances(
                        GLANCE
                                + "WHERE c.status IN ('completed', 'failed', 'cancelled') ORDER BY c.id DESC LIMIT :most",
                        MOST_RECENT));
    }

    private Reach reach() {
        return db.one(
                """
                SELECT count(*) AS customers,
                       count(*) FILTER (WHERE email IS NOT NULL AND email_consent <> 'unsubscribed' AND NOT EXISTS (
                           SELECT FROM suppressions s WHERE s.channel = 'email' AND s.address = c.email)) AS reachable_by_email,
                       count(*) FILTER (WHERE phone IS NOT NULL AND sms_consent <> 'unsubscribed'
                           AND (sms_consent = 'subscribed' OR NOT (SELECT sms_only_agreed FROM business)) AND NOT EXISTS (
                           SELECT FROM suppressions s WHERE s.channel = 'sms' AND s.address = c.phone)) AS reachable_by_sms
                FROM customers c
                """,
                row ->
                        new Reach(
                                row.getLong("customers"),
                                row.getLong("reachable_by_email"),
                                row.getLong("reachable_by_sms")));
    }

    private Map<String, Long> campaignsByStatus() {
        Map<String, Long> counts = new HashMap<>();
        db.query(
                "SELECT status, count(*) AS n FROM campaigns GROUP BY status",
                row -> counts.put(row.getString("status"), row.getLong("n")));
        return counts;
    }

    /** By campaign, not by message: a month of a million messages is counted from a few rows. */
    private SentCounts sentLast30Days() {
        return db.one(
                """
                SELECT coalesce(sum(n.sent) FILTER (WHERE n.channel = 'email'), 0) AS email,
                       coalesce(sum(n.sent) FILTER (WHERE n.channel = 'sms'), 0) AS sms
                FROM campaigns c JOIN campaign_counts n ON n.campaign_id = c.id
                WHERE c.sent_at > now() - interval '30 days'
                """,
                row -> new SentCounts(row.getLong("email"), row.getLong("sms")));
    }

    private long redeemedLast30Days() {
        return db.one(
                """
                SELECT count(*) AS n FROM redemptions
                WHERE result = 'redeemed' AND reversed_at IS NULL AND at > now() - interval '30 days'
                """,
                row -> row.getLong("n"));
    }

    private List<CampaignGlance> glances(String sql, int most) {
        return db.query(sql, OverviewQueries::glance, Args.of("most", most));
    }

    private static CampaignGlance glance(Row row) throws SQLException {
        return new CampaignGlance(
                row.getLong("id"),
                row.getString("name"),
                row.getString("status"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("email_sent"),
                row.getLong("email_total"),
                row.getLong("sms_sent"),
                row.getLong("sms_total"),
                row.getLong("redeemed"),
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"));
    }
}
