package dev.handbill.analytics;

import dev.handbill.analytics.CampaignAnalytics.AverageRates;
import dev.handbill.analytics.CampaignAnalytics.ChannelResult;
import dev.handbill.analytics.CampaignAnalytics.Channels;
import dev.handbill.analytics.CampaignAnalytics.EventCount;
import dev.handbill.analytics.CampaignAnalytics.FailureCount;
import dev.handbill.analytics.CampaignAnalytics.RedemptionResult;
import dev.handbill.analytics.CampaignAnalytics.SegmentResult;
import dev.handbill.analytics.CampaignAnalytics.Timeline;
import dev.handbill.analytics.CampaignAnalytics.TimelineBucket;
import dev.handbill.events.EventKind;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One campaign's results. Each query reads the campaign's rows once. */
@ApplicationScoped
class AnalyticsQueries {
    private static final int MOST_BUCKETS = 120;
    private static final int MOST_REASONS = 50;
    private static final int MOST_PARTS = 100;

    /**
     * Of whom coupon {@code q} was issued to. A join would read a million customers for the fifty
     * thousand of a campaign; coupons from before segments were kept are looked up one by one.
     */
    static final String SEGMENTS =
            "coalesce(q.segments, (SELECT c.segments FROM customers c WHERE c.id = q.customer_id), q.erased_segments)";

    private final Db db;

    AnalyticsQueries(Db db) {
        this.db = db;
    }

    private record Totals(
            long targeted,
            ChannelResult email,
            ChannelResult sms,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /**
     * @param kind as an older or newer version may have counted it
     */
    private record Reported(Channel channel, String kind, long messages) {}

    private record Span(Channel channel, long sent, Instant first, Instant last) {}

    @Transactional
    CampaignAnalytics of(long campaignId) {
        db.joinInBulk();
        Totals totals = totals(campaignId);
        List<Span> spans = spans(campaignId);
        Instant started = totals.startedAt();
        Instant completed = totals.completedAt();
        return new CampaignAnalytics(
                totals.targeted(),
                new Channels(totals.email(), totals.sms()),
                started,
                completed,
                started == null || completed == null
                        ? null
                        : Duration.between(started, completed).toSeconds(),
                new AverageRates(rate(spans, Channel.EMAIL), rate(spans, Channel.SMS)),
                failures(campaignId),
                segments(campaignId),
                timeline(campaignId, spans),
                redemptions(campaignId));
    }

    private Totals totals(long campaignId) {
        return db.first(
                        """
                        SELECT c.total_targeted, c.sent_at, c.completed_at, o.email_opt_outs, o.sms_opt_outs,
                               coalesce(m.total, 0) AS email_total, coalesce(m.sent, 0) AS email_sent,
                               coalesce(m.failed, 0) AS email_failed, coalesce(m.skipped, 0) AS email_skipped,
                               coalesce(m.unknown, 0) AS email_unknown,
                               coalesce(t.total, 0) AS sms_total, coalesce(t.sent, 0) AS sms_sent,
                               coalesce(t.failed, 0) AS sms_failed, coalesce(t.skipped, 0) AS sms_skipped,
                               coalesce(t.unknown, 0) AS sms_unknown
                        FROM campaigns c
                        LEFT JOIN campaign_counts m ON m.campaign_id = c.id AND m.channel = 'email'
                        LEFT JOIN campaign_counts t ON t.campaign_id = c.id AND t.channel = 'sms', (
                            -- of an erased customer one opt-out a channel is left, without a name
                            SELECT count(DISTINCT coalesce(customer_id, -id)) FILTER (WHERE channel = 'email') AS email_opt_outs,
                                   count(DISTINCT coalesce(customer_id, -id)) FILTER (WHERE channel = 'sms') AS sms_opt_outs
                            FROM consent_changes WHERE campaign_id = :campaign AND status = 'unsubscribed') o
                        WHERE c.id = :campaign
                        """,
                        row -> readTotals(row, events(campaignId)),
                        Args.of("campaign", campaignId))
                .orElseThrow(() -> ApiProblem.unknown("campaign", campaignId));
    }

    private static Totals readTotals(Row row, List<Reported> events) throws SQLException {
        return new Totals(
                row.getLong("total_targeted"),
                channel(row, Channel.EMAIL, events),
                channel(row, Channel.SMS, events),
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"));
    }

    private static ChannelResult channel(Row row, Channel channel, List<Reported> events)
            throws SQLException {
        return new ChannelResult(
                row.getLong(channel + "_total"),
                row.getLong(channel + "_sent"),
                row.getLong(channel + "_failed"),
                row.getLong(channel + "_skipped"),
                row.getLong(channel + "_unknown"),
                row.getLong(channel + "_opt_outs"),
                Arrays.stream(EventKind.values())
                        .map(kind -> new EventCount(kind, messages(events, channel, kind)))
                        .toList());
    }

    private static long messages(List<Reported> events, Channel channel, EventKind kind) {
        return events.stream()
                .filter(one -> one.channel() == channel && one.kind().equals(kind.wire()))
                .mapToLong(Reported::messages)
                .sum();
    }

    /** Counted when the events came: no delivery is read. */
    private List<Reported> events(long campaignId) {
        return db.query(
                "SELECT channel, kind, messages FROM campaign_event_counts WHERE campaign_id = :campaign",
                row ->
                        new Reported(
                                Channel.of(row.getString("channel")),
                                row.getString("kind"),
                                row.getLong("messages")),
                Args.of("campaign", campaignId));
    }

    private List<Span> spans(long campaignId) {
        return db.query(
                """
                SELECT channel, count(*) AS sent, min(finished_at) AS first, max(finished_at) AS last
                FROM deliveries WHERE campaign_id = ? AND channel IN ('email', 'sms') AND status = 'sent'
                GROUP BY channel
                """,
                row ->
                        new Span(
                                Channel.of(row.getString("channel")),
                                row.getLong("sent"),
                                row.getInstant("first"),
                                row.getInstant("last")),
                campaignId);
    }

    private static @Nullable Double rate(List<Span> spans, Channel channel) {
        for (Span span : spans) {
            double minutes = Duration.between(span.first(), span.last()).toMillis() / 60_000.0;
            if (span.channel() == channel && span.sent() > 1 && minutes > 0) {
                // n messages are n - 1 intervals apart
                return Math.round((span.sent() - 1) / minutes * 10) / 10.0;
            }
        }
        return null;
    }

    private List<FailureCount> failures(long campaignId) {
        return db.query(
                """
                SELECT channel, status, coalesce(error_code, '') AS code,
                       coalesce(min(error_text), '') AS text, count(*) AS n
                FROM deliveries
                WHERE campaign_id = ? AND channel IN ('email', 'sms') AND status IN ('failed', 'skipped', 'unknown')
                  AND error_code IS NOT NULL
                GROUP BY channel, status, error_code
                ORDER BY n DESC, channel, status, code LIMIT ?
                """,
                row ->
                        new FailureCount(
                                Channel.of(row.getString("channel")),
                                row.getString("status"),
                                row.getString("code"),
                                row.getString("text"),
                                row.getLong("n")),
                campaignId,
                MOST_REASONS);
    }

    private List<SegmentResult> segments(long campaignId) {
        return db.query(
                """
                WITH per_customer AS (
                    SELECT qr_code_id, bool_or(status = 'sent') AS sent,
                           bool_and(status = 'failed') AS failed
                    FROM deliveries WHERE campaign_id = ? GROUP BY qr_code_id
                )
                SELECT s.segment, count(*) AS targeted, count(*) FILTER (WHERE p.sent) AS sent,
                       count(*) FILTER (WHERE p.failed) AS failed,
                       count(*) FILTER (WHERE q.usage_count > 0) AS redeemed
                FROM per_customer p
                JOIN qr_codes q ON q.campaign_id = ? AND q.id = p.qr_code_id
                CROSS JOIN LATERAL unnest(%s) AS s (segment)
                GROUP BY s.segment ORDER BY targeted DESC, s.segment LIMIT ?
                """
                        .formatted(SEGMENTS),
                row ->
                        new SegmentResult(
                                row.getString("segment"),
                                row.getLong("targeted"),
                                row.getLong("sent"),
                                row.getLong("failed"),
                                row.getLong("redeemed")),
                campaignId,
                campaignId,
                MOST_PARTS);
    }

    private Timeline timeline(long campaignId, List<Span> spans) {
        if (spans.isEmpty()) {
            return new Timeline(60, List.of());
        }
        Instant first = spans.stream().map(Span::first).min(Instant::compareTo).orElseThrow();
        Instant last = spans.stream().map(Span::last).max(Instant::compareTo).orElseThrow();
        long bucket = bucketSeconds(Duration.between(first, last));
        List<TimelineBucket> buckets =
                db.query(
                        """
                        SELECT date_bin(? * interval '1 second', finished_at, 'epoch') AS at,
                               count(*) FILTER (WHERE channel = 'email') AS email,
                               count(*) FILTER (WHERE channel = 'sms') AS sms
                        FROM deliveries WHERE campaign_id = ? AND channel IN ('email', 'sms') AND status = 'sent'
                        GROUP BY at ORDER BY at
                        """,
                        row ->
                                new TimelineBucket(
                                        row.getInstant("at"),
                                        row.getLong("email"),
                                        row.getLong("sms")),
                        bucket,
                        campaignId);
        return new Timeline(bucket, buckets);
    }

    /** The shortest of the lengths people think in that needs no more than the most buckets. */
    static long bucketSeconds(Duration span) {
        for (long seconds : new long[] {1, 5, 10, 30, 60, 300, 600, 1800, 3600, 6 * 3600}) {
            if (span.toSeconds() / seconds < MOST_BUCKETS) {
                return seconds;
            }
        }
        return Math.max(86_400, span.toSeconds() / MOST_BUCKETS);
    }

    private RedemptionResult redemptions(long campaignId) {
        return db.one(
                """
                SELECT count(*) AS issued, count(*) FILTER (WHERE usage_count > 0) AS redeemed
                FROM qr_codes WHERE campaign_id = ?
                """,
                row -> {
                    long issued = row.getLong("issued");
                    long redeemed = row.getLong("redeemed");
                    return new RedemptionResult(
                            issued, redeemed, issued == 0 ? 0 : (double) redeemed / issued);
                },
                campaignId);
    }
}
