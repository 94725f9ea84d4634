package dev.handbill.coupon;

import dev.handbill.kernel.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as SQL selects it: from {@code qr_codes q}, {@code campaigns c}, {@code customers p}.
 */
final class CouponRow {
    static final String COLUMNS =
            """
            q.id, q.token, q.short_code, q.campaign_id, c.name AS campaign_name, c.offer_title, c.offer_terms,
            q.customer_id, coalesce(p.first_name, '') AS first_name, q.expires_at, q.usage_count, q.max_usage,
            q.redeemed_at, q.voided_at, q.redeemed_place, q.opened_at,
            c.valid_from::text AS valid_from, c.valid_until::text AS valid_until, c.valid_weekdays,
            to_char(c.valid_time_from, 'HH24:MI') AS time_from, to_char(c.valid_time_until, 'HH24:MI') AS time_until,
            c.valid_places, c.redemption_cap, c.minimum_spend_minor,
            CASE WHEN c.redemption_cap IS NOT NULL THEN
                (SELECT sum(s.uses_left) FROM redemption_slots s WHERE s.campaign_id = c.id) END AS cap_left""";

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
                row.getLongOrNull("cap_left"));
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
