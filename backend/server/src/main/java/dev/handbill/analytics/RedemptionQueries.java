package dev.handbill.analytics;

import dev.handbill.analytics.RedemptionAnalytics.DayCount;
import dev.handbill.analytics.RedemptionAnalytics.Funnel;
import dev.handbill.analytics.RedemptionAnalytics.GroupResult;
import dev.handbill.analytics.RedemptionAnalytics.HourCount;
import dev.handbill.analytics.RedemptionAnalytics.PlaceResult;
import dev.handbill.analytics.RedemptionAnalytics.Revenue;
import dev.handbill.analytics.RedemptionAnalytics.TimeToRedemption;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One campaign's redemptions, by whatever one may ask. Each query reads the campaign's rows once.
 */
@ApplicationScoped
public class RedemptionQueries {
    private static final int MOST_DAYS = 400;
    private static final int MOST_HOURS = 720;
    private static final int MOST_GROUPS = 100;
    private static final String COUNTED =
            "r.campaign_id = ? AND r.result = 'redeemed' AND r.reversed_at IS NULL";

    private final Db db;
    private final BusinessStore business;

    RedemptionQueries(Db db, BusinessStore business) {
        this.db = db;
        this.business = business;
    }

    private record Totals(
            @Nullable Long cap, long issued, long redeemed, long opened, long uses, long refused) {}

    /**
     * @throws ApiProblem 404 without such a campaign
     */
    @Transactional
    RedemptionAnalytics of(long campaignId) {
        db.joinInBulk();
        Totals totals = totals(campaignId);
        String zone = business.get().timeZone().getId();
        return new RedemptionAnalytics(
                totals.issued(),
                totals.redeemed(),
                rate(totals.redeemed(), totals.issued()),
                totals.uses(),
                totals.cap(),
                totals.refused(),
                results(campaignId, "''").stream()
                        .findFirst()
                        .map(PlaceResult::revenue)
                        .orElse(List.of()),
                timeToRedemption(campaignId),
                funnel(campaignId, totals),
                days(campaignId, zone),
                hours(campaignId, zone),
                hoursOfDay(campaignId, zone),
                segments(campaignId),
                channels(campaignId),
                results(campaignId, "r.place"),
                results(campaignId, "coalesce(nullif(a.name, ''), a.email, k.name, '')"));
    }

    private Totals totals(long campaignId) {
        return db.first(
                        """
                        SELECT c.redemption_cap, q.issued, q.redeemed, q.opened, r.uses, r.refused
                        FROM campaigns c, (
                            SELECT count(*) AS issued, count(*) FILTER (WHERE usage_count > 0) AS redeemed,
                                   count(*) FILTER (WHERE opened_at IS NOT NULL) AS opened
                            FROM qr_codes WHERE campaign_id = ?) q, (
                            SELECT count(*) FILTER (WHERE result = 'redeemed' AND reversed_at IS NULL) AS uses,
                                   count(*) FILTER (WHERE result <> 'redeemed') AS refused
                            FROM redemptions WHERE campaign_id = ?) r
                        WHERE c.id = ?
                        """,
                        row ->
                                new Totals(
                                        row.getLongOrNull("redemption_cap"),
                                        row.getLong("issued"),
                                        row.getLong("redeemed"),
                                        row.getLong("opened"),
                                        row.getLong("uses"),
                                        row.getLong("refused")),
                        campaignId,
                        campaignId,
                        campaignId)
                .orElseThrow(() -> ApiProblem.unknown("campaign", campaignId));
    }

    private Funnel funnel(long campaignId, Totals totals) {
        return db.one(
                """
                SELECT count(*) FILTER (WHERE sent) AS sent, count(*) FILTER (WHERE delivered) AS delivered
                FROM (SELECT bool_or(status = 'sent') AS sent, bool_or(delivered_at IS NOT NULL AND bounced_at IS NULL) AS delivered
                      FROM deliveries WHERE campaign_id = ? GROUP BY qr_code_id) d
                """,
                row -> {
                    long delivered = row.getLong("delivered");
                    return new Funnel(
                            totals.issued(),
                            row.getLong("sent"),
                            delivered == 0 ? null : delivered,
                            totals.opened(),
                            totals.redeemed());
                },
                campaignId);
    }

    /**
     * Between a coupon's first message, or its issue where that is not known, and its first use.
     */
    private @Nullable TimeToRedemption timeToRedemption(long campaignId) {
        return db.first(
                        """
                WITH waits AS (
                    SELECT greatest(extract(epoch FROM u.first_at - coalesce(d.sent_at, q.created_at)), 0) AS seconds
                    FROM (SELECT r.qr_code_id, min(r.at) AS first_at FROM redemptions r WHERE %s GROUP BY r.qr_code_id) u
                    JOIN qr_codes q ON q.id = u.qr_code_id
                    LEFT JOIN LATERAL (SELECT min(finished_at) AS sent_at FROM (
                        SELECT finished_at FROM deliveries d
                        WHERE d.campaign_id = q.campaign_id AND d.customer_id = q.customer_id AND d.status = 'sent'
                        UNION ALL
                        -- of an erased customer, by an index of its own
                        SELECT finished_at FROM deliveries d
                        WHERE q.customer_id IS NULL AND d.customer_id IS NULL AND d.qr_code_id = q.id
                          AND d.status = 'sent') both_kinds) d ON true)
                SELECT avg(seconds)::bigint AS average,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::bigint AS median,
                    percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)::bigint AS p90
                FROM waits HAVING count(*) > 0
                """
                                .formatted(COUNTED),
                        row ->
                                new TimeToRedemption(
                                        row.getLong("median"),
                                        row.getLong("average"),
                                        row.getLong("p90")),
                        campaignId)
                .orElse(null);
    }

    private List<DayCount> days(long campaignId, String zone) {
        return db.query(
                """
                WITH days AS (
                    SELECT (r.at AT TIME ZONE ?)::date AS day, count(*) AS n FROM redemptions r WHERE %s GROUP BY day)
                SELECT every.day::date::text AS day, coalesce(days.n, 0) AS n
                FROM generate_series((SELECT greatest(min(day), max(day) - %d) FROM days),
                                     (SELECT max(day) FROM days), interval '1 day') AS every (day)
                LEFT JOIN days ON days.day = every.day::date
                ORDER BY every.day
                """
                        .formatted(COUNTED, MOST_DAYS - 1),
                row -> new DayCount(LocalDate.parse(row.getString("day")), row.getLong("n")),
                zone,
                campaignId);
    }

    private List<HourCount> hours(long campaignId, String zone) {
        return db.query(
                """
                SELECT * FROM (
                    SELECT date_trunc('hour', r.at, ?) AS hour, count(*) AS n FROM redemptions r WHERE %s
                    GROUP BY hour ORDER BY hour DESC LIMIT ?) h
                ORDER BY hour
                """
                        .formatted(COUNTED),
                row -> new HourCount(row.getInstant("hour"), row.getLong("n")),
                zone,
                campaignId,
                MOST_HOURS);
    }

    private List<Long> hoursOfDay(long campaignId, String zone) {
        return db.query(
                """
                SELECT hour, coalesce(n, 0) AS n FROM generate_series(0, 23) AS hour LEFT JOIN (
                    SELECT extract(hour FROM r.at AT TIME ZONE ?)::int AS at_hour, count(*) AS n
                    FROM redemptions r WHERE %s GROUP BY at_hour) h ON h.at_hour = hour
                ORDER BY hour
                """
                        .formatted(COUNTED),
                row -> row.getLong("n"),
                zone,
                campaignId);
    }

    private List<GroupResult> segments(long campaignId) {
        return db.query(
                """
                SELECT s.segment AS name, count(*) AS issued, count(*) FILTER (WHERE q.usage_count > 0) AS redeemed
                FROM qr_codes q CROSS JOIN LATERAL unnest(%s) AS s (segment)
                WHERE q.campaign_id = ? GROUP BY s.segment ORDER BY redeemed DESC, issued DESC, name LIMIT ?
                """
                        .formatted(AnalyticsQueries.SEGMENTS),
                RedemptionQueries::group,
                campaignId,
                MOST_GROUPS);
    }

    private List<GroupResult> channels(long campaignId) {
        return db.query(
                """
                SELECT CASE WHEN by_email AND by_sms THEN 'both' WHEN by_email THEN 'email' WHEN by_sms THEN 'sms'
                            ELSE 'none' END AS name,
                       count(*) AS issued, count(*) FILTER (WHERE usage_count > 0) AS redeemed
                FROM (SELECT q.id, q.usage_count,
                             coalesce(bool_or(d.channel = 'email' AND d.status = 'sent'), false) AS by_email,
                             coalesce(bool_or(d.channel = 'sms' AND d.status = 'sent'), false) AS by_sms
                      FROM qr_codes q LEFT JOIN deliveries d ON d.campaign_id = q.campaign_id AND d.qr_code_id = q.id
                      WHERE q.campaign_id = ? GROUP BY q.id) coupons
                GROUP BY name ORDER BY issued DESC, name
                """,
                RedemptionQueries::group,
                campaignId);
    }

    private static GroupResult group(Row row) throws SQLException {
        long issued = row.getLong("issued");
        long redeemed = row.getLong("redeemed");
        return new GroupResult(row.getString("name"), issued, redeemed, rate(redeemed, issued));
    }

    private record Sum(
            String name, @Nullable String currency, long uses, long withAmount, long amount) {}

    /**
     * @param name SQL of ours that names the group
     */
    private List<PlaceResult> results(long campaignId, String name) {
        List<Sum> sums =
                db.query(
                        """
                        SELECT %s AS name, r.currency, count(*) AS uses, count(r.amount_minor) AS with_amount,
                               coalesce(sum(r.amount_minor), 0)::bigint AS amount
                        FROM redemptions r LEFT JOIN accounts a ON a.id = r.account_id
                        LEFT JOIN api_keys k ON k.id = r.api_key_id
                        WHERE %s GROUP BY 1, r.currency ORDER BY uses DESC, name, r.currency
                        """
                                .formatted(name, COUNTED),
                        row ->
                                new Sum(
                                        row.getString("name"),
                                        row.getStringOrNull("currency"),
                                        row.getLong("uses"),
                                        row.getLong("with_amount"),
                                        row.getLong("amount")),
                        campaignId);
        Map<String, List<Sum>> byName = new LinkedHashMap<>();
        sums.forEach(sum -> byName.computeIfAbsent(sum.name(), _ -> new ArrayList<>()).add(sum));
        return byName.entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(PlaceResult::uses).reversed())
                .limit(MOST_GROUPS)
                .toList();
    }

    private static PlaceResult place(String name, List<Sum> sums) {
        List<Revenue> revenue = new ArrayList<>();
        for (Sum sum : sums) {
            String currency = sum.currency();
            if (currency != null && sum.withAmount() > 0) {
                long average = Math.round((double) sum.amount() / sum.withAmount());
                revenue.add(new Revenue(currency, sum.amount(), sum.withAmount(), average));
            }
        }
        return new PlaceResult(name, sums.stream().mapToLong(Sum::uses).sum(), revenue);
    }

    private static double rate(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
