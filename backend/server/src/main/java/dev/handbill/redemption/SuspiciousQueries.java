package dev.handbill.redemption;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.SuspiciousAttempts.GuessingDevice;
import dev.handbill.redemption.SuspiciousAttempts.TriedCoupon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What in the log of attempts looks like abuse; reads refusals alone, through their own index. */
@ApplicationScoped
public class SuspiciousQueries {
    private static final int DEFAULT_DAYS = 7;
    private static final int MOST_DAYS = 90;
    private static final int FROM_REFUSALS = 5;
    private static final int FROM_GUESSES = 10;

    private static final String COUPONS =
            """
            SELECT q.id, left(q.short_code, 4) AS code, q.campaign_id, c.name AS campaign_name, q.customer_id, p.first_name,
                   t.refusals, t.devices, t.last_result, t.first_at, t.last_at
            FROM (SELECT qr_code_id, count(*) AS refusals, count(DISTINCT device) AS devices,
                         (array_agg(result ORDER BY id DESC))[1] AS last_result, min(at) AS first_at, max(at) AS last_at
                  FROM redemptions WHERE result <> 'redeemed' AND at >= ? AND qr_code_id IS NOT NULL
                  GROUP BY qr_code_id HAVING count(*) >= ?
                  ORDER BY count(*) DESC, qr_code_id LIMIT 100) t
            JOIN qr_codes q ON q.id = t.qr_code_id JOIN campaigns c ON c.id = q.campaign_id
            LEFT JOIN customers p ON p.id = q.customer_id
            ORDER BY t.refusals DESC, q.id
            """;

    private static final String DEVICES =
            """
            SELECT t.*, coalesce(a.email, k.name) AS by_whom
            FROM (SELECT device, count(*) FILTER (WHERE result = 'unknown') AS unknown,
                         count(*) FILTER (WHERE result = 'throttled') AS throttled,
                         (array_agg(account_id ORDER BY id DESC))[1] AS account_id,
                         (array_agg(api_key_id ORDER BY id DESC))[1] AS api_key_id,
                         (array_agg(address ORDER BY id DESC))[1] AS address, min(at) AS first_at, max(at) AS last_at
                  FROM redemptions WHERE result <> 'redeemed' AND result IN ('unknown', 'throttled') AND at >= ?
                  GROUP BY device HAVING count(*) >= ?
                  ORDER BY count(*) DESC, device LIMIT 100) t
            LEFT JOIN accounts a ON a.id = t.account_id LEFT JOIN api_keys k ON k.id = t.api_key_id
            ORDER BY t.unknown + t.throttled DESC, t.device
            """;

    private final Db db;
    private final Clock clock;

    SuspiciousQueries(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param days 1 to 90; null for a week
     * @throws ApiProblem 422 for other days
     */
    @Transactional
    SuspiciousAttempts ofDays(@Nullable Integer days) {
        int span = days == null ? DEFAULT_DAYS : days;
        if (span < 1 || span > MOST_DAYS) {
            throw ApiProblem.invalid("/days", "Ask for 1 to %d days.".formatted(MOST_DAYS));
        }
        Instant since = clock.instant().minus(Duration.ofDays(span));
        return new SuspiciousAttempts(
                since,
                db.query(COUPONS, SuspiciousQueries::coupon, since, FROM_REFUSALS),
                db.query(DEVICES, SuspiciousQueries::device, since, FROM_GUESSES));
    }

    private static TriedCoupon coupon(Row row) throws SQLException {
        return new TriedCoupon(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getLongOrNull("customer_id"),
                row.getStringOrNull("first_name"),
                row.getLong("refusals"),
                row.getLong("devices"),
                row.getString("last_result"),
                row.getInstant("first_at"),
                row.getInstant("last_at"));
    }

    private static GuessingDevice device(Row row) throws SQLException {
        return new GuessingDevice(
                row.getString("device"),
                row.getStringOrNull("by_whom"),
                row.getString("address"),
                row.getLong("unknown"),
                row.getLong("throttled"),
                row.getInstant("first_at"),
                row.getInstant("last_at"));
    }
}
