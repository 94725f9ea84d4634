package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.Db;
import dev.handbill.kernel.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guarded changes and the log of attempts. */
@ApplicationScoped
class RedemptionStore {
    /** The one place where a coupon is used up: of N at once, as many succeed as uses are left. */
    private static final String REDEEM =
            """
            UPDATE qr_codes SET usage_count = usage_count + 1, redeemed_at = ?
            WHERE id = ? AND usage_count < max_usage AND expires_at > ? AND voided_at IS NULL
            """;

    private static final String LOG =
            """
            INSERT INTO redemptions
                (qr_code_id, campaign_id, customer_id, result, account_id, api_key_id, place, amount_minor, currency, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """;

    private static final String REVERSE =
            """
            UPDATE redemptions SET reversed_at = ?, reversed_by = ?
            WHERE id = ? AND result = 'redeemed' AND reversed_at IS NULL RETURNING qr_code_id
            """;

    private static final String GIVE_BACK =
            """
            UPDATE qr_codes q SET usage_count = usage_count - 1, redeemed_at =
                (SELECT max(r.at) FROM redemptions r
                 WHERE r.qr_code_id = q.id AND r.result = 'redeemed' AND r.reversed_at IS NULL)
            WHERE q.id = ? AND q.usage_count > 0
            """;

    private static final String SELECT =
            """
            SELECT r.id, r.result, r.is_check, r.device, r.at, r.place, r.amount_minor, r.currency, r.campaign_id, c.name AS campaign_name,
                   r.customer_id, p.first_name, coalesce(a.email, k.name) AS actor, r.reversed_at
            FROM redemptions r
            LEFT JOIN campaigns c ON c.id = r.campaign_id LEFT JOIN customers p ON p.id = r.customer_id
            LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN api_keys k ON k.id = r.api_key_id
            """;

    private final Db db;

    RedemptionStore(Db db) {
        this.db = db;
    }

    boolean redeem(long couponId, Instant now) {
        return db.update(REDEEM, now, couponId, now) == 1;
    }

    long log(
            @Nullable FoundCoupon coupon,
            String result,
            Handover handover,
            Actor actor,
            Instant now) {
        return db.one(
                LOG,
                row -> row.getLong("id"),
                coupon == null ? null : coupon.id(),
                coupon == null ? null : coupon.campaignId(),
                coupon == null ? null : coupon.customerId(),
                result,
                actor.accountId(),
                actor.apiKeyId(),
                handover.place(),
                handover.amountMinor(),
                handover.currency(),
                now);
    }

    static String result(CouponState state) {
        return switch (state) {
            case AVAILABLE -> "redeemed";
            case USED -> "already_used";
            case EXPIRED -> "expired";
            case VOIDED -> "voided";
            case NOT_YET, NOT_NOW, WRONG_PLACE, CAP_REACHED -> state.wire();
        };
    }

    /** Empty if it was no redemption or was reversed before. */
    boolean reverse(long id, @Nullable Long accountId, Instant now) {
        Optional<Long> coupon =
                db.first(REVERSE, row -> row.getLong("qr_code_id"), now, accountId, id);
        coupon.ifPresent(couponId -> db.update(GIVE_BACK, couponId));
        return coupon.isPresent();
    }

    Optional<RedemptionView> find(long id) {
        return db.first(SELECT + "WHERE r.id = ?", RedemptionStore::read, id);
    }

    List<RedemptionView> before(
            long id, @Nullable Long campaignId, @Nullable String result, int limit) {
        return db.query(
                SELECT
                        + """
                        WHERE r.id < ? AND (?::bigint IS NULL OR r.campaign_id = ?::bigint)
                        AND (?::text IS NULL OR r.result = ?::text)
                        ORDER BY r.id DESC LIMIT ?
                        """,
                RedemptionStore::read,
                id,
                campaignId,
                campaignId,
                result,
                result,
                limit);
    }

    private static RedemptionView read(Row row) throws SQLException {
        return new RedemptionView(
                row.getLong("id"),
                row.getString("result"),
                row.getBoolean("is_check"),
                row.getInstant("at"),
                row.getString("place"),
                row.getLongOrNull("amount_minor"),
                row.getStringOrNull("currency"),
                row.getLongOrNull("campaign_id"),
                row.getStringOrNull("campaign_name"),
                row.getLongOrNull("customer_id"),
                row.getStringOrNull("first_name"),
                row.getStringOrNull("actor"),
                row.getString("device"),
                row.getInstantOrNull("reversed_at"));
    }
}
