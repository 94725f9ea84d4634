package dev.handbill.coupon;

import dev.handbill.kernel.sql.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as SQL selects it: from {@code qr_codes q}, {@code campaigns c}, {@code customers p}.
 */
public final class CouponRow {
    static final String COLUMNS =
            """
            q.id, q.token, q.short_code, q.campaign_id, c.name AS campaign_name,
            coalesce(nullif(trim(c.offer_title), ''), c.name) AS offer_title, c.offer_terms,
            q.customer_id, coalesce(p.first_name, '') AS first_name, q.expires_at, q.usage_count, q.max_usage,
            q.redeemed_at, q.voided_at, q.redeemed_place, q.opened_at,
            c.valid_from::text AS valid_from, c.valid_until::text AS valid_until, c.valid_weekdays,
            to_char(c.valid_time_from, 'HH24:MI') AS time_from, to_char(c.valid_time_until, 'HH24:MI') AS time_until,
            c.valid_places, c.redemption_cap, c.minimum_spend_minor,
            CASE WHEN c.redemption_cap IS NOT NULL THEN
                (SELECT sum(s.uses_left) FROM cap_shares s WHERE s.campaign_id = c.id) END AS cap_left,
            q.chain_id, instead.redeemed_at AS instead_at, instead.redeemed_place AS instead_place,
            instead.campaign_name AS instead_campaign""";

    /** That another coupon of the chain of {@code qr_codes q} was used, so that this one is not. */
    public static final String USED_INSTEAD =
            """
            EXISTS (SELECT FROM qr_codes o WHERE o.chain_id = q.chain_id AND o.id <> q.id AND o.usage_count > 0)""";

    /** Its use. A coupon without a chain looks nothing up: nothing equals NULL. */
    static final String INSTEAD =
            """
            LEFT JOIN LATERAL (
                SELECT o.redeemed_at, o.redeemed_place, w.name AS campaign_name
                FROM qr_codes o JOIN campaigns w ON w.id = o.campaign_id
                WHERE o.chain_id = q.chain_id AND o.id <> q.id AND o.usage_count > 0
                ORDER BY o.redeemed_at DESC LIMIT 1) instead ON true
            """;

    private CouponRow() {}

    static FoundCoupon read(Row row) throws SQLException {
        return new FoundCoupon(
                row.getLong("id"),
                row.getString("token"),
                row.getString("short_code"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getString("offer_title"),
                row.getString("offer_terms"),
                row.getLongOrNull("customer_id"),
                row.getString("first_name"),
                row.getInstant("expires_at"),
                row.getInt("usage_count"),
                row.getInt("max_usage"),
                row.getInstantOrNull("redeemed_at"),
                row.getInstantOrNull("voided_at"),
                row.getString("redeemed_place"),
                row.getInstantOrNull("opened_at"),
                rules(row),
                row.getLongOrNull("cap_left"),
                row.getLongOrNull("chain_id"),
                usedInstead(row));
    }

    private static FoundCoupon.@Nullable UsedInstead usedInstead(Row row) throws SQLException {
        String campaign = row.getStringOrNull("instead_campaign");
        return campaign == null
                ? null
                : new FoundCoupon.UsedInstead(
                        campaign,
                        row.getInstantOrNull("instead_at"),
                        row.getString("instead_place"));
    }

    private static CouponRules rules(Row row) throws SQLException {
        return new CouponRules(
                day(row.getStringOrNull("valid_from")),
                day(row.getStringOrNull("valid_until")),
                row.getInts("valid_weekdays"),
                row.getStringOrNull("time_from"),
                row.getStringOrNull("time_until"),
                row.getStrings("valid_places"),
                row.getLongOrNull("redemption_cap"),
                row.getLongOrNull("minimum_spend_minor"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
