package dev.handbill.redemption;

import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.redemption.Callers.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of every attempt at the counter. What was redeemed is written by the redemption itself.
 */
@ApplicationScoped
class AttemptStore {
    static final String UNKNOWN = "unknown";
    static final String THROTTLED = "throttled";

    private static final String LOG =
            """
            INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, is_check, account_id, api_key_id,
                place, amount_minor, currency, device, address, at)
            VALUES (:coupon, :campaign, :customer, :result, :is_check, :account, :api_key, :place, :amount, :currency, :device, :address, :now)
            """;

    private static final String SELECT =
            """
            SELECT r.id, r.result, r.is_check, r.device, r.at, r.place, r.amount_minor, r.currency, r.campaign_id,
                   c.name AS campaign_name, r.customer_id, p.first_name, coalesce(a.email, k.name) AS actor, r.reversed_at
            FROM redemptions r
            LEFT JOIN campaigns c ON c.id = r.campaign_id LEFT JOIN customers p ON p.id = r.customer_id
            LEFT JOIN accounts a ON a.id = r.account_id LEFT JOIN api_keys k ON k.id = r.api_key_id
            """;

    private static final String FILTER =
            """
            (:campaign::bigint IS NULL OR r.campaign_id = :campaign::bigint)
            AND (:result::text IS NULL OR r.result = :result::text OR (:result::text = 'refused' AND r.result <> 'redeemed')
                 OR (:result::text = 'kept' AND r.result = 'redeemed' AND r.reversed_at IS NULL))
            AND (:place::text IS NULL OR r.place = :place::text)
            AND (:by::text IS NULL OR coalesce(nullif(a.name, ''), a.email, k.name) = :by::text)
            AND (:segment::text IS NULL OR EXISTS (
                SELECT FROM qr_codes q LEFT JOIN customers o ON o.id = q.customer_id
                WHERE q.id = r.qr_code_id
                  AND :segment::text = ANY (coalesce(q.segments, o.segments, q.erased_segments))))
            """;

    private final Db db;

    AttemptStore(Db db) {
        this.db = db;
    }

    /** The word for it in the log. */
    static String result(CouponState state) {
        return switch (state) {
            case AVAILABLE -> "redeemed";
            case USED -> "already_used";
            case EXPIRED, VOIDED, NOT_YET, NOT_NOW, WRONG_PLACE, CAP_REACHED -> state.wire();
        };
    }

    /** Logs an attempt that redeemed nothing. */
    void refused(
            @Nullable FoundCoupon coupon,
            String result,
            boolean isCheck,
            CounterRequest handover,
            Caller caller,
            Instant now) {
        db.update(
                LOG,
                handover.args(caller)
                        .and("coupon", coupon == null ? null : coupon.id())
                        .and("campaign", coupon == null ? null : coupon.campaignId())
                        .and("customer", coupon == null ? null : coupon.customerId())
                        .and("result", result)
                        .and("is_check", isCheck)
                        .and("now", now));
    }

    /** An attempt, if the caller may know of it. */
    Optional<RedemptionView> find(long id, UndoRight right) {
        return db.first(
                SELECT
                        + """
                        WHERE r.id = :id AND (:only_of_key::bigint IS NULL OR r.api_key_id = :only_of_key::bigint)
                        AND (:only_of_account::bigint IS NULL OR r.account_id = :only_of_account::bigint)
                        """,
                AttemptStore::read,
                right.args().and("id", id));
    }

    List<RedemptionView> before(long id, AttemptFilter filter, int limit) {
        return db.query(
                SELECT
                        + """
                        WHERE r.id < :before AND
                        """
                        + conditions(filter)
                        + "ORDER BY r.id DESC LIMIT :limit",
                AttemptStore::read,
                args(filter).and("before", id).and("limit", limit));
    }

    /** In the order in which they were made or undone, behind a place, from a time on. */
    List<RedemptionView> changedSince(
            Instant since, Cursor.AtTime after, AttemptFilter filter, int limit) {
        return db.query(
                SELECT
                        + """
                        WHERE greatest(r.at, r.reversed_at) >= :since
                        AND (greatest(r.at, r.reversed_at), r.id) > (:after_at, :after_id) AND
                        """
                        + conditions(filter)
                        + "ORDER BY greatest(r.at, r.reversed_at), r.id LIMIT :limit",
                AttemptStore::read,
                args(filter)
                        .and("since", since)
                        .and("after_at", after.at())
                        .and("after_id", after.id())
                        .and("limit", limit));
    }

    private static String conditions(AttemptFilter filter) {
        Unnamed without = filter.without();
        return without == null ? FILTER : FILTER + "AND " + without.condition() + " ";
    }

    private static Args args(AttemptFilter filter) {
        return Args.of("campaign", filter.campaignId())
                .and("result", filter.result())
                .and("place", filter.place())
                .and("by", filter.by())
                .and("segment", filter.segment());
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
