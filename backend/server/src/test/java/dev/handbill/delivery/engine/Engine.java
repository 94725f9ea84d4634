package dev.handbill.delivery.engine;

import static org.awaitility.Awaitility.await;

import dev.handbill.delivery.message.CampaignMessages;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;

/** Does by hand what the scheduler does in production, and makes customers and campaigns for it. */
@ApplicationScoped
public class Engine {
    private final CampaignExpansion expansion;
    private final Reconciler reconciler;
    private final DeliveryWorker worker;
    private final CampaignMessages messages;
    private final RepeatedRefusals refusals;
    private final Db db;

    Engine(
            CampaignExpansion expansion,
            Reconciler reconciler,
            DeliveryWorker worker,
            CampaignMessages messages,
            RepeatedRefusals refusals,
            Db db) {
        this.expansion = expansion;
        this.reconciler = reconciler;
        this.worker = worker;
        this.messages = messages;
        this.refusals = refusals;
        this.db = db;
    }

    /** One beat of every scheduled bean. */
    public void beat() {
        expansion.expandQueued();
        reconciler.reconcile();
        worker.drainLanesAtWork();
    }

    /** Makes coupons and deliveries, and sends nothing yet. */
    public void expand() {
        expansion.expandQueued();
    }

    /** Brings queue and ledger together, and sends nothing yet. */
    public void queue() {
        reconciler.reconcile();
    }

    public void runUntilCompleted(long campaignId) {
        runUntil(() -> status(campaignId).equals("completed"));
    }

    public void runUntil(java.util.concurrent.Callable<Boolean> condition) {
        patiently()
                .until(
                        () -> {
                            beat();
                            return condition.call();
                        });
    }

    public static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    public String status(long campaignId) {
        return db.one(
                "SELECT status FROM campaigns WHERE id = ?",
                row -> row.getString("status"),
                campaignId);
    }

    /** Customers with e-mail and phone, tagged {@code regulars}. */
    public void customers(int count) {
        messages.forget();
        refusals.forget();
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, last_name, segments)
                SELECT 'c' || i || '@example.com', '+1555' || lpad(i::text, 7, '0'), 'First' || i, 'Last' || i,
                       ARRAY['regulars']
                FROM generate_series(1, ?) i
                """,
                count);
    }

    /** A queued campaign to everybody, both channels, at a rate that is no limit. */
    public long queuedCampaign() {
        return queuedCampaign("Hello {{ first_name }}", "Hi {{ first_name }}: {{ short_url }}");
    }

    public long queuedCampaign(String emailContent, String smsContent) {
        return db.one(
                """
                WITH campaign AS (
                    INSERT INTO campaigns (name, target_segments, status, sent_at, audience_max_id,
                        send_rate_limit_emails, send_rate_limit_sms)
                    SELECT 'Test', ARRAY['ALL'], 'queued', now(), coalesce(max(id), 0), 1000000, 1000000
                    FROM customers RETURNING id)
                INSERT INTO campaign_contents (campaign_id, subject, email_content, sms_content)
                SELECT id, 'Offer', :email, :sms FROM campaign RETURNING campaign_id
                """,
                row -> row.getLong("campaign_id"),
                Args.of("email", emailContent).and("sms", smsContent));
    }

    /** Lanes whose sums are not those of their rows; there is none, whatever happens. */
    public List<String> lanesThatCountWrong() {
        return texts(
                """
                SELECT concat_ws(' ', n.campaign_id, n.channel, 'total', n.total, r.total, 'sent', n.sent, r.sent, 'failed',
                                 n.failed, r.failed, 'skipped', n.skipped, r.skipped, 'unknown', n.unknown, r.unknown) AS text
                FROM campaign_counts n CROSS JOIN LATERAL (
                    SELECT count(*) AS total, count(*) FILTER (WHERE status = 'sent') AS sent,
                           count(*) FILTER (WHERE status = 'failed') AS failed,
                           count(*) FILTER (WHERE status = 'skipped') AS skipped,
                           count(*) FILTER (WHERE status = 'unknown') AS unknown
                    FROM deliveries d WHERE d.campaign_id = n.campaign_id AND d.channel = n.channel) r
                WHERE (n.total, n.sent, n.failed, n.skipped, n.unknown)
                      IS DISTINCT FROM (r.total, r.sent, r.failed, r.skipped, r.unknown)
                """);
    }

    public long count(String sql, Object... args) {
        return db.one("SELECT count(*) AS n FROM " + sql, row -> row.getLong("n"), args);
    }

    public List<String> texts(String sql, Object... args) {
        return db.query(sql, row -> row.getString("text"), args);
    }
}
