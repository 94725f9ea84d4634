package dev.handbill.delivery;

import dev.handbill.campaign.CampaignStatus;
import dev.handbill.delivery.CampaignProgress.ChannelProgress;
import dev.handbill.delivery.CampaignProgress.QuietWait;
import dev.handbill.delivery.CampaignProgress.StoppedChannel;
import dev.handbill.delivery.engine.Throughput;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.Row;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Progress from the campaign's row, its counts and the few rows that are under way, column by
 * column: its cost grows neither with the audience nor with the content, so it may be polled every
 * second.
 */
@ApplicationScoped
public class ProgressQueries {
    private static final double MILLIS_A_MINUTE = 60_000;

    private final Db db;
    private final Throughput throughput;
    private final Clock clock;

    ProgressQueries(Db db, Throughput throughput, Clock clock) {
        this.db = db;
        this.throughput = throughput;
        this.clock = clock;
    }

    private static final String SMS_WAIT =
            "SMS wait: the next one would go over this campaign's limit of SMS parts. Raise the"
                    + " limit, and they go on.";

    /** At most so many are counted, so that the cost stays bounded. */
    private static final String QUIET =
            """
            SELECT count(*) AS messages, min(next_attempt_at) AS until
            FROM (SELECT next_attempt_at FROM deliveries
                  WHERE campaign_id = :campaign AND channel = 'sms' AND error_code = 'quiet-hours' AND status = 'pending'
                        AND next_attempt_at > now()
                  LIMIT 10000) waiting
            """;

    /** Read from one index, the first that are due: its cost is bounded as well. */
    private static final String RETRIES =
            """
            SELECT count(*) AS messages, min(next_attempt_at) AS first, max(next_attempt_at) AS last
            FROM (SELECT next_attempt_at FROM deliveries
                  WHERE campaign_id = :campaign AND next_attempt_at IS NOT NULL AND held_by IS NULL
                  ORDER BY next_attempt_at LIMIT 10000) waiting
            """;

    private static final Retries NONE = new Retries(0, null, null);

    private record Retries(long messages, @Nullable Instant first, @Nullable Instant last) {}

    public CampaignProgress of(long campaignId) {
        long rate = throughput.inLastMinute(campaignId);
        return db.first(
                        """
                        SELECT c.id, c.status, c.total_targeted, c.sent_at, c.completed_at,
                               c.status IN ('queued', 'sending') AND c.expanded_at IS NULL AS expanding,
                               c.send_rate_limit_emails, c.send_rate_limit_sms, s.quiet_until,
                               CASE WHEN c.status = 'sending' AND s.parts_wanted > c.sms_part_limit - s.parts_used
                                    THEN :sms_wait ELSE c.status_reason END AS status_reason,
                               e.stop_reason AS email_stop, s.stop_reason AS sms_stop,
                               coalesce(e.total, 0) AS email_total, coalesce(e.sent, 0) AS email_sent,
                               coalesce(e.failed, 0) AS email_failed, coalesce(e.skipped, 0) AS email_skipped,
                               coalesce(e.unknown, 0) AS email_unknown, u.emails AS email_sending,
                               coalesce(s.total, 0) AS sms_total, coalesce(s.sent, 0) AS sms_sent,
                               coalesce(s.failed, 0) AS sms_failed, coalesce(s.skipped, 0) AS sms_skipped,
                               coalesce(s.unknown, 0) AS sms_unknown, u.sms AS sms_sending
                        FROM campaigns c
                        LEFT JOIN campaign_counts e ON e.campaign_id = c.id AND e.channel = 'email'
                        LEFT JOIN campaign_counts s ON s.campaign_id = c.id AND s.channel = 'sms', (
                            SELECT coalesce(sum(cardinality(delivery_ids)) FILTER (WHERE channel = 'email'), 0) AS emails,
                                   coalesce(sum(cardinality(delivery_ids)) FILTER (WHERE channel = 'sms'), 0) AS sms
                            FROM delivery_claims WHERE campaign_id = :campaign) u
                        WHERE c.id = :campaign
                        """,
                        row -> read(row, rate),
                        Args.of("campaign", campaignId).and("sms_wait", SMS_WAIT))
                .orElseThrow(() -> ApiProblem.unknown("campaign", campaignId));
    }

    private CampaignProgress read(Row row, long rate) throws SQLException {
        ChannelProgress email = channel(row, "email");
        ChannelProgress sms = channel(row, "sms");
        CampaignStatus status = CampaignStatus.of(row.getString("status"));
        boolean isExpanding = row.getBoolean("expanding");
        Retries retries = mayWait(status) ? retries(row.getLong("id")) : NONE;
        return new CampaignProgress(
                status,
                row.getStringOrNull("status_reason"),
                isExpanding,
                row.getLong("total_targeted"),
                email.sent(),
                email.failed(),
                sms.sent(),
                sms.failed(),
                email,
                sms,
                rate,
                status == CampaignStatus.SENDING && !isExpanding
                        ? estimate(
                                retries.last(),
                                row.getInstantOrNull("quiet_until"),
                                email,
                                row.getInt("send_rate_limit_emails"),
                                sms,
                                row.getInt("send_rate_limit_sms"))
                        : null,
                row.getInstantOrNull("sent_at"),
                row.getInstantOrNull("completed_at"),
                quietWait(row.getLong("id"), status, row.getInstantOrNull("quiet_until")),
                retries.messages(),
                retries.first(),
                mayWait(status) ? stopped(row) : List.of());
    }

    private static List<StoppedChannel> stopped(Row row) throws SQLException {
        List<StoppedChannel> stopped = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            @Nullable String reason = row.getStringOrNull(channel.wire() + "_stop");
            if (reason != null) {
                stopped.add(new StoppedChannel(channel, reason));
            }
        }
        return stopped;
    }

    private Retries retries(long campaignId) {
        return db.one(
                RETRIES,
                row ->
                        new Retries(
                                row.getLong("messages"),
                                row.getInstantOrNull("first"),
                                row.getInstantOrNull("last")),
                Args.of("campaign", campaignId));
    }

    private static boolean mayWait(CampaignStatus status) {
        return status == CampaignStatus.SENDING || status == CampaignStatus.PAUSED;
    }

    private @Nullable QuietWait quietWait(
            long campaignId, CampaignStatus status, @Nullable Instant until) {
        if (!mayWait(status) || until == null || until.isBefore(clock.instant())) {
            return null;
        }
        QuietWait waiting =
                db.one(
                        QUIET,
                        row ->
                                new QuietWait(
                                        row.getLong("messages"),
                                        Objects.requireNonNullElse(
                                                row.getInstantOrNull("until"), until)),
                        Args.of("campaign", campaignId));
        return waiting.messages() == 0 ? null : waiting;
    }

    private static ChannelProgress channel(Row row, String prefix) throws SQLException {
        return ChannelProgress.of(
                row.getLong(prefix + "_total"),
                row.getLong(prefix + "_sending"),
                row.getLong(prefix + "_sent"),
                row.getLong(prefix + "_failed"),
                row.getLong(prefix + "_skipped"),
                row.getLong(prefix + "_unknown"));
    }

    /**
     * When the slower channel is done at its limit; the limits are what holds sending back. Not
     * before the last retry that is known is due, nor before the night is over.
     */
    private Instant estimate(
            @Nullable Instant lastRetry,
            @Nullable Instant quietUntil,
            ChannelProgress email,
            int emailsPerMinute,
            ChannelProgress sms,
            int smsPerMinute) {
        double minutes =
                Math.max(
                        (double) email.open() / emailsPerMinute,
                        (double) sms.open() / smsPerMinute);
        Instant end = clock.instant().plus(Duration.ofMillis((long) (minutes * MILLIS_A_MINUTE)));
        Instant afterRetries = later(end, lastRetry);
        return sms.open() > 0 ? later(afterRetries, quietUntil) : afterRetries;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
