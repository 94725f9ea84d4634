package dev.handbill.campaign;

import dev.handbill.coupon.CouponStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A business, customers and campaigns to test with. */
@ApplicationScoped
public class CampaignFixture {
    private final Db db;
    private final CouponStore coupons;

    CampaignFixture(Db db, CouponStore coupons) {
        this.db = db;
        this.coupons = coupons;
    }

    public void aBusiness() {
        db.update(
                """
                INSERT INTO business (name, link_secret, postal_address, time_zone, default_country)
                VALUES ('Luigi''s', decode(repeat('ab', 32), 'hex'), '1 Main Street', 'Europe/Rome', 'GB')
                ON CONFLICT DO NOTHING
                """);
    }

    public long aCustomer(String firstName, String email, String... segments) {
        return db.one(
                "INSERT INTO customers (first_name, email, segments) VALUES (?, ?, ?) RETURNING id",
                row -> row.getLong("id"),
                firstName,
                email,
                segments);
    }

    public long aCampaign(String status) {
        return db.one(
                """
                WITH campaign AS (
                    INSERT INTO campaigns (name, offer_title, offer_terms, target_segments, status, scheduled_at,
                        expanded_at)
                    VALUES ('Autumn', 'Free <coffee>', 'One per visit', '{ALL}', :status,
                            CASE WHEN :status = 'scheduled' THEN now() + interval '1 day' END,
                            CASE WHEN :status IN ('sending', 'completed') THEN now() END)
                    RETURNING id)
                INSERT INTO campaign_contents (campaign_id, subject, email_content)
                SELECT id, 'Hi {{ first_name }}', '<p>{{ qr_code }}</p>' FROM campaign RETURNING campaign_id
                """,
                row -> row.getLong("campaign_id"),
                Args.of("status", status));
    }

    public record Issued(String token, String shortCode) {}

    public Issued aCoupon(long campaignId, long customerId, int maxUsage) {
        coupons.issue(
                campaignId,
                new long[] {customerId},
                Instant.now().plus(30, ChronoUnit.DAYS),
                maxUsage);
        return db.one(
                "SELECT token, short_code FROM qr_codes WHERE campaign_id = ? AND customer_id = ?",
                row -> new Issued(row.getString("token"), row.getString("short_code")),
                campaignId,
                customerId);
    }

    public long aReminder(long ofCampaignId, String name) {
        return db.one(
                """
                WITH campaign AS (
                    INSERT INTO campaigns (name, target_segments, status, not_redeemed_campaign_id)
                    VALUES (:name, '{ALL}', 'sending', :reminded) RETURNING id)
                INSERT INTO campaign_contents (campaign_id, subject, email_content)
                SELECT id, 'Still there', '<p>{{ qr_code }}</p>' FROM campaign RETURNING campaign_id
                """,
                row -> row.getLong("campaign_id"),
                Args.of("name", name).and("reminded", ofCampaignId));
    }

    /** A coupon tied to that of the campaign it reminds of. */
    public Issued aReminderCoupon(
            long reminderId, long remindedCampaignId, long customerId, int maxUsage) {
        Issued issued = aCoupon(reminderId, customerId, maxUsage);
        coupons.chain(reminderId, remindedCampaignId, new long[] {customerId});
        return issued;
    }
}
