package dev.handbill.delivery.ledger;

import dev.handbill.business.FrequencyCap;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RecipientRows;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.queue.Lane;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code pending → sending}: the one statement by which a worker takes rows of the ledger. Whoever
 * opted out, left the campaign's topic, lost their address or redeemed what they are reminded of
 * since the audience was frozen is skipped here, for good. A message that is no marketing is not
 * held up by a no to marketing by e-mail, nor by the cap, of which it takes nothing; a STOP, a
 * complaint and every other reason on the list hold for it as well.
 */
@ApplicationScoped
public class LedgerClaims {
    private static final String TAKE =
            """
            WITH candidate AS (
                SELECT d.id, coalesce(c.id, 0) AS customer_id, c.email, c.phone,
                       coalesce(c.first_name, '') AS first_name, coalesce(c.last_name, '') AS last_name,
                       coalesce(c.segments, '{}') AS segments, coalesce(c.attributes, '{}') AS attributes,
                       c.language, c.time_zone, q.token, q.short_code, q.expires_at, d.variables,
                       a.address,
                       CASE WHEN c.id IS NULL THEN 'customer-erased'
                            WHEN a.address IS NULL THEN 'no-address'
                            WHEN a.consent = 'unsubscribed' AND (p.kind = 'campaign' OR d.channel = 'sms') THEN 'unsubscribed'
                            WHEN p.kind = 'campaign' AND d.channel = 'sms' AND a.consent <> 'subscribed'
                                AND (p.sms_to = 'agreed' OR (p.sms_to = '' AND (SELECT sms_only_agreed FROM business)))
                                THEN 'not-agreed'
                            WHEN EXISTS (SELECT 1 FROM suppressions s
                                         WHERE s.channel = d.channel AND s.address = a.address
                                           AND (p.kind = 'campaign' OR d.channel = 'sms' OR s.reason <> 'opt-out'))
                                THEN 'suppressed'
                            WHEN EXISTS (SELECT 1 FROM topic_opt_outs t
                                         WHERE t.topic_id = p.topic_id AND t.customer_id = c.id) THEN 'left-topic'
                            -- reminded of an offer that was taken since: by another coupon, or by the reminder's own
                            WHEN q.chain_id IS NOT NULL AND EXISTS (
                                SELECT FROM qr_codes o WHERE o.chain_id = q.chain_id AND o.usage_count > 0
                                AND (o.id <> q.id OR p.not_redeemed_campaign_id IS NOT NULL)) THEN 'already-redeemed'
                            /* cap */
                       END AS skip
                FROM deliveries d
                JOIN campaigns p ON p.id = d.campaign_id AND p.status = 'sending'
                LEFT JOIN qr_codes q ON q.id = d.qr_code_id
                LEFT JOIN customers c ON c.id = d.customer_id
                CROSS JOIN LATERAL (SELECT
                    CASE d.channel WHEN 'email' THEN c.email ELSE c.phone END AS address,
                    CASE d.channel WHEN 'email' THEN c.email_consent ELSE c.sms_consent END AS consent) a
                WHERE d.id = ANY (:ids) AND d.campaign_id = :campaign AND d.channel = :channel AND d.status = 'pending'
                  AND (d.next_attempt_at IS NULL OR d.next_attempt_at <= now())
                  AND (SELECT n.stop_reason FROM campaign_counts n
                       WHERE n.campaign_id = :campaign AND n.channel = :channel) IS NULL
                -- rows are taken by their ids, one look-up each, in this order: the one in which everybody locks them
                ORDER BY d.id
            ), taken AS (
                UPDATE deliveries d
                SET status = CASE WHEN t.skip IS NULL THEN 'sending' ELSE 'skipped' END,
                    attempts = d.attempts + CASE WHEN t.skip IS NULL THEN 1 ELSE 0 END,
                    claims = d.claims + 1,
                    next_attempt_at = NULL,
                    first_attempt_at = coalesce(d.first_attempt_at, CASE WHEN t.skip IS NULL THEN now() END),
                    finished_at = CASE WHEN t.skip IS NOT NULL THEN now() END,
                    address = t.address, provider = :provider, error_code = t.skip, error_text = NULL, retryable = false,
                    held_by = NULL
                FROM candidate t
                -- read anew if the row had to be waited for: a customer who was erased meanwhile must not get their
                -- address back into the ledger
                WHERE d.id = t.id AND d.status = 'pending' AND coalesce(d.customer_id, 0) = t.customer_id
                RETURNING d.id, d.status, d.attempts, d.claims
            ), counted AS (
                UPDATE campaign_counts n SET skipped = n.skipped + s.skipped
                FROM (SELECT count(*) AS skipped FROM taken WHERE status = 'skipped') s
                WHERE n.campaign_id = :campaign AND n.channel = :channel AND s.skipped > 0
            ), noted AS (
                INSERT INTO delivery_claims (campaign_id, channel, lease_until, delivery_ids)
                SELECT :campaign, :channel, now() + :lease_millis * interval '1 millisecond', array_agg(id)
                FROM taken WHERE status = 'sending' HAVING count(*) > 0
                RETURNING id
            )
            SELECT noted.id AS chunk, taken.attempts, taken.claims, candidate.*
            FROM noted, taken JOIN candidate USING (id)
            WHERE taken.status = 'sending'
            """;

    private static final String CAP_MARK = "/* cap */";

    /** By the index of a customer's deliveries. What this campaign itself sends is one contact. */
    private static final String CAP =
            """
            WHEN p.kind = 'campaign' AND (SELECT count(*) FROM deliveries o
                  WHERE o.customer_id = d.customer_id AND o.campaign_id <> d.campaign_id AND %s) >= %d
            THEN 'frequency-cap'
            """;

    /**
     * Two campaigns that claim for one customer at once see each other's message: in this order.
     */
    private static final String LOCK_CUSTOMERS =
            """
            SELECT c.id FROM customers c
            WHERE c.id IN (SELECT d.customer_id FROM deliveries d WHERE d.id = ANY (:ids))
            ORDER BY c.id FOR NO KEY UPDATE
            """;

    private final Db db;
    private final RecipientRows recipients;
    private final SendingSettingsStore sending;
    private final long leaseMillis;

    LedgerClaims(
            Db db, RecipientRows recipients, SendingSettingsStore sending, HandbillConfig config) {
        this.db = db;
        this.recipients = recipients;
        this.sending = sending;
        this.leaseMillis = config.delivery().lease().toMillis();
    }

    /**
     * Takes those of the ids that are pending, due and of a campaign that is sending. Ids that are
     * not (duplicates in the queue, say) are left alone.
     */
    public List<ClaimedDelivery> take(Lane lane, long[] ids, String provider) {
        FrequencyCap cap = sending.get().cap();
        if (cap == null) {
            return take(TAKE, lane, ids, provider);
        }
        String capped = TAKE.replace(CAP_MARK, CAP.formatted(cap.counts("o"), cap.messages()));
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            db.query(LOCK_CUSTOMERS, row -> row.getLong("id"), Args.of("ids", ids));
                            return take(capped, lane, ids, provider);
                        });
    }

    private List<ClaimedDelivery> take(String sql, Lane lane, long[] ids, String provider) {
        return db.query(
                sql,
                this::read,
                Args.of("ids", ids)
                        .and("campaign", lane.campaignId())
                        .and("channel", lane.channel())
                        .and("provider", provider)
                        .and("lease_millis", leaseMillis));
    }

    private ClaimedDelivery read(Row row) throws SQLException {
        Recipient recipient = recipients.ofDelivery(row, row.getLong("customer_id"));
        return new ClaimedDelivery(
                row.getLong("id"),
                row.getLong("chunk"),
                row.getInt("attempts"),
                row.getInt("claims"),
                row.getString("address"),
                row.getStringOrNull("time_zone"),
                recipient);
    }
}
