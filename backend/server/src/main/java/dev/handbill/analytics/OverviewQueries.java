package dev.handbill.analytics;

import dev.handbill.analytics.Overview.CampaignGlance;
import dev.handbill.analytics.Overview.Concern;
import dev.handbill.analytics.Overview.ConcernKind;
import dev.handbill.analytics.Overview.DayTakings;
import dev.handbill.analytics.Overview.Period;
import dev.handbill.analytics.Overview.SegmentTakings;
import dev.handbill.analytics.Overview.SentCounts;
import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.text.MoneySum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first screen, asked for every half minute and more often while messages go out: every figure
 * was kept when it came about, so that no statement reads customers, deliveries or redemptions.
 */
@ApplicationScoped
class OverviewQueries {
    private static final int DAYS = 30;
    private static final int MOST_ACTIVE = 20;
    private static final int MOST_RECENT = 5;
    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_CONCERNS = 10;

    /** The few campaigns first: what belongs to them is not looked up for all others. */
    private static final String GLANCE =
            """
            SELECT c.id, c.name, c.status, c.sent_at, c.completed_at, c.total_targeted, n.total, n.done,
                   n.email_sent, n.email_total, n.sms_sent, n.sms_total, r.redeemed, r.revenue
            FROM (SELECT * FROM campaigns WHERE kind = 'campaign' AND status = ANY (:statuses) ORDER BY %2$s DESC LIMIT :most OFFSET 0) c
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(total), 0) AS total, coalesce(sum(sent + failed + skipped + unknown), 0) AS done,
                       coalesce(sum(sent) FILTER (WHERE channel = 'email'), 0) AS email_sent,
                       coalesce(sum(total) FILTER (WHERE channel = 'email'), 0) AS email_total,
                       coalesce(sum(sent) FILTER (WHERE channel = 'sms'), 0) AS sms_sent,
                       coalesce(sum(total) FILTER (WHERE channel = 'sms'), 0) AS sms_total
                FROM campaign_counts WHERE campaign_id = c.id) n
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(coupons), 0) AS redeemed, %1$s AS revenue
                FROM (SELECT currency, sum(coupons) AS coupons, sum(amount_minor) AS amount
                      FROM redemption_days WHERE campaign_id = c.id GROUP BY currency) s) r
            ORDER BY %2$s DESC
            """;

    private static final String ACTIVE = GLANCE.formatted(MoneySum.SUMS, "sent_at");
    private static final String RECENT = GLANCE.formatted(MoneySum.SUMS, "id");

    private static final String TAKINGS =
            """
            SELECT day::text AS day, currency, sum(uses) AS uses, sum(amount_minor) AS amount
            FROM redemption_days WHERE day > :today::date - :most AND day <= :today::date
            GROUP BY redemption_days.day, currency ORDER BY redemption_days.day, currency
            """;

    private static final String GROWTH =
            """
            SELECT coalesce(sum(joined - removed), 0) AS customers,
                   coalesce(sum(joined) FILTER (WHERE is_now), 0) AS joined_now,
                   coalesce(sum(removed + opted_out) FILTER (WHERE is_now), 0) AS left_now,
                   coalesce(sum(joined) FILTER (WHERE is_before), 0) AS joined_before,
                   coalesce(sum(removed + opted_out) FILTER (WHERE is_before), 0) AS left_before
            FROM (SELECT *, day > today - :days AS is_now, day <= today - :days AND day > today - 2 * :days AS is_before
                  FROM customer_days, (SELECT (now() AT TIME ZONE 'UTC')::date AS today) t) d
            """;

    /** By campaign, not by message: a month of a million messages is counted from a few rows. */
    private static final String SENT =
            """
            SELECT coalesce(sum(n.sent) FILTER (WHERE is_now AND n.channel = 'email'), 0) AS email_now,
                   coalesce(sum(n.sent) FILTER (WHERE is_now AND n.channel = 'sms'), 0) AS sms_now,
                   coalesce(sum(n.sent) FILTER (WHERE NOT is_now AND n.channel = 'email'), 0) AS email_before,
                   coalesce(sum(n.sent) FILTER (WHERE NOT is_now AND n.channel = 'sms'), 0) AS sms_before
            FROM (SELECT id, sent_at > now() - :days * interval '1 day' AS is_now FROM campaigns
                  WHERE kind = 'campaign' AND sent_at > now() - 2 * :days * interval '1 day') c
            JOIN campaign_counts n ON n.campaign_id = c.id
            """;

    private static final String SEGMENTS =
            """
            SELECT segment, sum(uses) AS uses, %s AS revenue,
                   coalesce(sum(amount) FILTER (WHERE currency = :currency), 0) AS own
            FROM (SELECT segment, currency, sum(uses) AS uses, sum(amount_minor) AS amount
                  FROM segment_days WHERE day > :today::date - :days AND day <= :today::date
                  GROUP BY segment, currency) s
            GROUP BY segment HAVING sum(uses) > 0
            ORDER BY own DESC, uses DESC, segment LIMIT :most
            """
                    .formatted(MoneySum.SUMS);

    /** What bounces is told from one in twenty on, and not of a handful. */
    private static final String CONCERNS =
            """
            SELECT * FROM (
                SELECT 1 AS urgency, 'failed' AS kind, c.id, c.name, 0 AS messages, c.status_reason AS detail FROM campaigns c
                WHERE c.kind = 'campaign' AND c.status = 'failed' AND c.updated_at > now() - :days * interval '1 day'
                UNION ALL
                SELECT 2, 'undecided', c.id, c.name, sum(n.unknown), NULL FROM campaigns c
                JOIN campaign_counts n ON n.campaign_id = c.id AND n.unknown > 0
                WHERE c.kind = 'campaign' AND c.sent_at > now() - :days * interval '1 day' GROUP BY c.id, c.name
                UNION ALL
                SELECT 3, 'paused', c.id, c.name, 0, c.status_reason FROM campaigns c
                WHERE c.kind = 'campaign' AND c.status = 'paused'
                UNION ALL
                SELECT 4, 'stopped', c.id, c.name, 0, n.stop_reason FROM campaigns c
                JOIN campaign_counts n ON n.campaign_id = c.id AND n.stop_reason IS NOT NULL
                WHERE c.kind = 'campaign' AND c.status IN ('queued', 'sending')
                UNION ALL
                SELECT 5, 'bounces', c.id, c.name, e.messages, NULL FROM campaigns c
                JOIN campaign_event_counts e ON e.campaign_id = c.id AND e.kind = 'bounced'
                JOIN campaign_counts n ON n.campaign_id = c.id AND n.channel = e.channel
                WHERE c.kind = 'campaign' AND c.sent_at > now() - :days * interval '1 day' AND n.sent >= 20 AND e.messages * 20 >= n.sent
                UNION ALL
                SELECT 6, 'no-offer', c.id, c.name, 0, NULL FROM campaigns c
                WHERE c.status = 'draft' AND trim(c.offer_title) = '' AND c.updated_at > now() - :days * interval '1 day'
            ) concerns ORDER BY urgency, id DESC LIMIT :most
            """;

    private final Db db;
    private final BusinessStore business;
    private final Clock clock;

    OverviewQueries(Db db, BusinessStore business, Clock clock) {
        this.db = db;
        this.business = business;
        this.clock = clock;
    }

    private record Growth(
            long customers, long joined, long left, long joinedBefore, long leftBefore) {}

    private record Sent(SentCounts now, SentCounts before) {}

    private record Takings(LocalDate day, String currency, long uses, long amount) {}

    @Transactional
    Overview now() {
        Business here = business.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), here.timeZone());
        Growth growth = growth();
        Sent sent = sent();
        List<Takings> takings = takings(today);
        Predicate<Takings> isNow = one -> one.day().isAfter(today.minusDays(DAYS));
        return new Overview(
                growth.customers(),
                campaignsByStatus(),
                period(
                        sent.now(),
                        takings.stream().filter(isNow).toList(),
                        growth.joined(),
                        growth.left()),
                period(
                        sent.before(),
                        takings.stream().filter(isNow.negate()).toList(),
                        growth.joinedBefore(),
                        growth.leftBefore()),
                days(takings, today, here.currency()),
                segments(today, here.currency()),
                concerns(),
                glances(ACTIVE, MOST_ACTIVE, "queued", "sending", "paused"),
                glances(RECENT, MOST_RECENT, "completed", "failed", "cancelled"));
    }

    private Growth growth() {
        return db.one(
                GROWTH,
                row ->
                        new Growth(
                                row.getLong("customers"),
                                row.getLong("joined_now"),
                                row.getLong("left_now"),
                                row.getLong("joined_before"),
                                row.getLong("left_before")),
                Args.of("days", DAYS));
    }

    private Sent sent() {
        return db.one(
                SENT,
                row ->
                        new Sent(
                                new SentCounts(row.getLong("email_now"), row.getLong("sms_now")),
                                new SentCounts(
                                        row.getLong("email_before"), row.getLong("sms_before"))),
                Args.of("days", DAYS));
    }

    private List<Takings> takings(LocalDate today) {
        return db.query(
                TAKINGS,
                row ->
                        new Takings(
                                LocalDate.parse(row.getString("day")),
                                row.getString("currency"),
                                row.getLong("uses"),
                                row.getLong("amount")),
                Args.of("today", today.toString()).and("most", 2 * DAYS));
    }

    private static Period period(SentCounts sent, List<Takings> takings, long joined, long left) {
        Map<String, Long> byCurrency =
                takings.stream()
                        .filter(one -> !one.currency().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Takings::currency,
                                        Collectors.summingLong(Takings::amount)));
        List<MoneySum> revenue =
                byCurrency.entrySet().stream()
                        .filter(sum -> sum.getValue() != 0)
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(sum -> new MoneySum(sum.getKey(), sum.getValue()))
                        .toList();
        long uses = takings.stream().mapToLong(Takings::uses).sum();
        return new Period(sent, uses, revenue, joined, left);
    }

    private static List<DayTakings> days(List<Takings> takings, LocalDate today, String currency) {
        Map<LocalDate, List<Takings>> byDay =
                takings.stream().collect(Collectors.groupingBy(Takings::day));
        return IntStream.range(0, DAYS)
                .mapToObj(i -> today.minusDays(DAYS - 1L - i))
                .map(day -> day(day, byDay.getOrDefault(day, List.of()), currency))
                .toList();
    }

    private static DayTakings day(LocalDate day, List<Takings> takings, String currency) {
        long uses = takings.stream().mapToLong(Takings::uses).sum();
        long amount =
                takings.stream()
                        .filter(one -> one.currency().equals(currency))
                        .mapToLong(Takings::amount)
                        .sum();
        return new DayTakings(day, uses, amount);
    }

    private List<SegmentTakings> segments(LocalDate today, String currency) {
        return db.query(
                SEGMENTS,
                row ->
                        new SegmentTakings(
                                row.getString("segment"),
                                row.getLong("uses"),
                                MoneySum.read(row.getStrings("revenue"))),
                Args.of("today", today.toString())
                        .and("days", DAYS)
                        .and("currency", currency)
                        .and("most", MOST_SEGMENTS));
    }

    private List<Concern> concerns() {
        return db.query(
                CONCERNS,
                row ->
                        new Concern(
                                ConcernKind.of(row.getString("kind")),
                                row.getLong("id"),
                                row.getString("name"),
                                row.getLong("messages"),
                                row.getStringOrNull("detail")),
                Args.of("days", DAYS).and("most", MOST_CONCERNS));
    }

    private Map<String, Long> campaignsByStatus() {
        Map<String, Long> counts = new HashMap<>();
        db.query(
                "SELECT status, count(*) AS n FROM campaigns WHERE kind = 'campaign' GROUP BY status",
                row -> counts.put(row.getString("status"), row.getLong("n")));
        return counts;
    }

    private List<CampaignGlance> glances(String sql, int most, String... statuses) {
        return db.query(
                sql, OverviewQueries::glance, Args.of("most", most).and("statuses", statuses));
    }

    private static CampaignGlance glance(Row row) throws SQLException {
        return new CampaignGlance(
                row.getLong("id"),
                row.getString("name"),
                row.getString("status"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("email_sent"),
                row.getLong("email_total"),
                row.getLong("sms_sent"),
                row.getLong("sms_total"),
                row.getLong("total_targeted"),
                row.getLong("redeemed"),
                MoneySum.read(row.getStrings("revenue")),
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"));
    }
}
