package dev.handbill.campaign;

import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns of which not everybody has their coupon and deliveries yet, and how far each has come.
 * Those who have theirs may be written to meanwhile. Joins the caller's transaction.
 */
@ApplicationScoped
public class ExpandingCampaigns {
    /** Not against keys: notes of what is under way refer to the campaign. */
    private static final String LOCK =
            """
            SELECT c.id, c.target_segments, c.target_rules, c.excluded_segments, c.excluded_rules, c.not_redeemed_campaign_id, c.topic_id, c.sms_to,
                   t.subject <> '' AND t.email_content <> '' AS has_email, t.sms_content <> '' AS has_sms,
                   c.qr_expiration_days, c.valid_until::text AS valid_until, c.max_usage, c.sent_at, c.expanded_to,
                   coalesce(c.audience_max_id, 0) AS audience_max_id, c.total_targeted
            FROM campaigns c JOIN campaign_contents t ON t.campaign_id = c.id
            WHERE c.id = :campaign AND c.status IN ('queued', 'sending') AND c.expanded_at IS NULL
            FOR NO KEY UPDATE OF c SKIP LOCKED
            """;

    private final Db db;

    ExpandingCampaigns(Db db) {
        this.db = db;
    }

    /**
     * What expansion needs of a campaign.
     *
     * @param expandedTo the last customer who has their deliveries
     * @param audienceMaxId the last customer there was when sending was asked for
     * @param targeted how many customers have their deliveries
     */
    public record Expanding(
            long id,
            TargetAudience audience,
            boolean hasEmail,
            boolean hasSms,
            int expirationDays,
            @Nullable LocalDate validUntil,
            int maxUsage,
            Instant sentAt,
            long expandedTo,
            long audienceMaxId,
            long targeted) {
        public boolean isBegun() {
            return expandedTo > 0;
        }
    }

    /** In the order in which they were sent. */
    public List<Long> ids() {
        return db.query(
                "SELECT id FROM campaigns WHERE status IN ('queued', 'sending') AND expanded_at IS NULL"
                        + " ORDER BY sent_at, id",
                row -> row.getLong("id"));
    }

    /** Empty for one that another worker has, or that was paused or canceled. */
    public Optional<Expanding> lock(long id) {
        return db.first(LOCK, ExpandingCampaigns::read, Args.of("campaign", id));
    }

    /** Notes that all customers up to this one have their deliveries. */
    public void advance(long id, long customerId, int customers) {
        db.update(
                """
                UPDATE campaigns SET expanded_to = :to, total_targeted = total_targeted + :customers WHERE id = :campaign
                """,
                Args.of("to", customerId).and("customers", customers).and("campaign", id));
    }

    /**
     * Notes that everybody has their deliveries.
     *
     * @return whether anybody has
     */
    public boolean finish(long id) {
        return db.one(
                "UPDATE campaigns SET expanded_at = now() WHERE id = :campaign RETURNING total_targeted > 0 AS has",
                row -> row.getBoolean("has"),
                Args.of("campaign", id));
    }

    private static Expanding read(Row row) throws SQLException {
        return new Expanding(
                row.getLong("id"),
                new TargetAudience(
                        row.getStrings("target_segments"),
                        row.getLongs("target_rules"),
                        row.getStrings("excluded_segments"),
                        row.getLongs("excluded_rules"),
                        row.getLongOrNull("not_redeemed_campaign_id"),
                        row.getLongOrNull("topic_id"),
                        row.getString("sms_to")),
                row.getBoolean("has_email"),
                row.getBoolean("has_sms"),
                row.getInt("qr_expiration_days"),
                day(row.getStringOrNull("valid_until")),
                row.getInt("max_usage"),
                row.getInstant("sent_at"),
                row.getLong("expanded_to"),
                row.getLong("audience_max_id"),
                row.getLong("total_targeted"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
