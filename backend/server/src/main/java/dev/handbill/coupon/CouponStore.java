package dev.handbill.coupon;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;

/** Issues coupons by the thousand and voids those that nobody used. */
@ApplicationScoped
public class CouponStore {
    private static final String INSERT =
            """
            INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at, max_usage, segments)
            SELECT :campaign, issued.customer_id, issued.token, issued.short_code, :expires_at, :max_usage, c.segments
            FROM unnest(:customers::bigint[], :tokens::text[], :short_codes::text[]) AS issued (customer_id, token, short_code)
            JOIN customers c ON c.id = issued.customer_id
            """;

    /**
     * For customers who may have the campaign's coupon already. Looking through every unique index
     * before each row takes twice the time, and is needed for nobody else.
     */
    private static final String INSERT_MISSING = INSERT + "ON CONFLICT DO NOTHING";

    private static final String ANY_BETWEEN =
            """
            SELECT EXISTS (SELECT FROM qr_codes
                           WHERE campaign_id = :campaign AND customer_id BETWEEN :first AND :last) AS has
            """;

    /**
     * Waits for whoever is redeeming such a coupon at this moment; whoever comes later finds the
     * chain. In the order of the ids, so that two reminders of one campaign do not wait in a
     * circle.
     */
    private static final String BEGIN_CHAINS =
            """
            UPDATE qr_codes q SET chain_id = q.id
            FROM (SELECT id FROM qr_codes WHERE campaign_id = ? AND customer_id = ANY (?) AND chain_id IS NULL
                  ORDER BY id FOR NO KEY UPDATE) reminded
            WHERE q.id = reminded.id AND q.chain_id IS NULL
            """;

    private static final String JOIN_CHAINS =
            """
            UPDATE qr_codes q SET chain_id = reminded.chain_id FROM qr_codes reminded
            WHERE q.campaign_id = :campaign AND q.customer_id = ANY (:customers) AND q.chain_id IS NULL
            AND reminded.campaign_id = :reminded AND reminded.customer_id = q.customer_id
            """;

    private static final String WITHOUT_COUPON =
            """
            SELECT wanted.id FROM unnest(?::bigint[]) AS wanted (id)
            WHERE NOT EXISTS (SELECT FROM qr_codes q WHERE q.campaign_id = ? AND q.customer_id = wanted.id)
            """;

    private static final int MOST_TRIES = 5;

    private final Db db;
    private final WebhookOutbox outbox;

    CouponStore(Db db, WebhookOutbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /**
     * Gives each customer a coupon for the campaign, unless there is one. Joins the caller's
     * transaction; may be called again with the same customers.
     *
     * @param customerIds in ascending order
     * @return whether they are all new: none of them had anything of this campaign before
     * @throws dev.handbill.kernel.sql.DbException if a short code that was drawn exists already
     *     (one chance in 10^14 for 50,000 coupons among a million); the next try draws others
     */
    public boolean issue(long campaignId, long[] customerIds, Instant expiresAt, int maxUsage) {
        if (customerIds.length == 0) {
            return true;
        }
        boolean isNew =
                !hasAnyBetween(campaignId, customerIds[0], customerIds[customerIds.length - 1]);
        if (isNew) {
            insert(INSERT, campaignId, customerIds, expiresAt, maxUsage);
        } else {
            insertMissing(campaignId, customerIds, expiresAt, maxUsage);
        }
        return isNew;
    }

    private boolean hasAnyBetween(long campaignId, long first, long last) {
        return db.one(
                ANY_BETWEEN,
                row -> row.getBoolean("has"),
                Args.of("campaign", campaignId).and("first", first).and("last", last));
    }

    private void insertMissing(
            long campaignId, long[] customerIds, Instant expiresAt, int maxUsage) {
        long[] wanted = withoutCoupon(campaignId, customerIds);
        for (int tries = 0; tries < MOST_TRIES && wanted.length > 0; tries++) {
            insert(INSERT_MISSING, campaignId, wanted, expiresAt, maxUsage);
            wanted = withoutCoupon(campaignId, wanted);
        }
        if (wanted.length > 0) {
            throw new IllegalStateException(
                    "No free short code for campaign %d after %d draws"
                            .formatted(campaignId, MOST_TRIES));
        }
    }

    /**
     * Ties coupons of a reminder to those it reminds of: of a customer's chain, one is used. Joins
     * the transaction in which they are issued; may be called again with the same customers.
     */
    public void chain(long campaignId, long remindedCampaignId, long[] customerIds) {
        db.update(BEGIN_CHAINS, remindedCampaignId, customerIds);
        db.update(
                JOIN_CHAINS,
                Args.of("campaign", campaignId)
                        .and("customers", customerIds)
                        .and("reminded", remindedCampaignId));
    }

    /**
     * Makes every coupon of the campaign that was never used worthless.
     *
     * @return how many there were
     */
    public int voidUnused(long campaignId) {
        return db.update(
                """
                UPDATE qr_codes SET voided_at = now()
                WHERE campaign_id = ? AND usage_count = 0 AND voided_at IS NULL
                """,
                campaignId);
    }

    private void insert(
            String sql, long campaignId, long[] customerIds, Instant expiresAt, int maxUsage) {
        Args drawn =
                Columns.of(Arrays.stream(customerIds).boxed().toList())
                        .texts("tokens", customer -> CouponTokens.token(campaignId, customer))
                        .texts("short_codes", _ -> CouponTokens.shortCode())
                        .args();
        outbox.update(
                WebhookEvent.COUPON_ISSUED,
                sql,
                drawn.and("campaign", campaignId)
                        .and("customers", customerIds)
                        .and("expires_at", expiresAt)
                        .and("max_usage", maxUsage));
    }

    private long[] withoutCoupon(long campaignId, long[] customerIds) {
        return db.query(WITHOUT_COUPON, row -> row.getLong("id"), customerIds, campaignId).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
