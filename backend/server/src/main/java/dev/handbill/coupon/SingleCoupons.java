package dev.handbill.coupon;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A coupon for one customer, at once and without a message: the same one however often it is asked
 * for, also where the campaign's own sending gave it.
 */
@ApplicationScoped
public class SingleCoupons {
    private static final String OFFER =
            """
            SELECT qr_expiration_days, max_usage, valid_until::text AS valid_until FROM campaigns
            WHERE id = :campaign AND status NOT IN ('failed', 'cancelled')
            """;

    private static final String FIND =
            """
            SELECT q.short_code, coalesce(nullif(trim(c.offer_title), ''), c.name) AS offer_title, q.expires_at
            FROM qr_codes q JOIN campaigns c ON c.id = q.campaign_id
            WHERE q.campaign_id = :campaign AND q.customer_id = :customer
            """;

    private final Db db;
    private final CouponStore store;
    private final BusinessStore business;
    private final Clock clock;

    SingleCoupons(Db db, CouponStore store, BusinessStore business, Clock clock) {
        this.db = db;
        this.store = store;
        this.business = business;
        this.clock = clock;
    }

    /** A coupon as it is handed over. */
    public record Handed(String shortCode, String offerTitle, Instant expiresAt) {}

    private record Offer(Instant until, int maxUsage) {}

    /**
     * Gives the customer the campaign's coupon, unless there is one. Joins the caller's
     * transaction.
     *
     * @return the coupon; empty where the campaign is gone, canceled, failed, or its last day is
     *     over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Handed> issue(long campaignId, long customerId) {
        Instant now = clock.instant();
        db.first(OFFER, row -> offer(row, now), Args.of("campaign", campaignId))
                .filter(offer -> offer.until().isAfter(now))
                .ifPresent(
                        offer ->
                                store.issue(
                                        campaignId,
                                        new long[] {customerId},
                                        offer.until(),
                                        offer.maxUsage()));
        return find(campaignId, customerId);
    }

    /** What the campaign's coupon is good for; empty where it gives none any more. */
    public Optional<String> offer(long campaignId) {
        return db.first(
                """
                SELECT coalesce(nullif(trim(offer_title), ''), name) AS title FROM campaigns
                WHERE id = ? AND status NOT IN ('failed', 'cancelled')
                """,
                row -> row.getString("title"),
                campaignId);
    }

    /** The coupon that the customer has of the campaign. */
    public Optional<Handed> find(long campaignId, long customerId) {
        return db.first(
                FIND,
                row ->
                        new Handed(
                                row.getString("short_code"),
                                row.getString("offer_title"),
                                row.getInstant("expires_at")),
                Args.of("campaign", campaignId).and("customer", customerId));
    }

    private Offer offer(Row row, Instant now) throws SQLException {
        String lastDay = row.getStringOrNull("valid_until");
        return new Offer(
                CouponExpiry.of(
                        lastDay == null ? null : LocalDate.parse(lastDay),
                        row.getInt("qr_expiration_days"),
                        now,
                        business.get().timeZone()),
                row.getInt("max_usage"));
    }
}
