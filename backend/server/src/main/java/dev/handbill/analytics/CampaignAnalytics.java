package dev.handbill.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.events.EventKind;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a campaign. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignAnalytics(
        long totalTargeted,
        Channels channels,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Long durationSeconds,
        AverageRates averageRatePerMinute,
        List<FailureCount> failures,
        List<SegmentResult> segments,
        Timeline timeline,
        RedemptionResult redemptions) {

    /** The totals of both channels. */
    public record Channels(ChannelResult email, ChannelResult sms) {}

    /**
     * One channel's totals.
     *
     * @param optedOut customers who left through this campaign
     * @param events what providers reported, each kind once; 0 where they report nothing
     */
    public record ChannelResult(
            long total,
            long sent,
            long failed,
            long skipped,
            long unknown,
            long optedOut,
            List<EventCount> events) {}

    /**
     * How many messages an event was reported of. What bounced counts as not delivered, even if a
     * server took it first; what a person opened is not among those opened by a machine.
     */
    public record EventCount(EventKind kind, long messages) {}

    /** Messages sent a minute between the first and the last one; absent below two messages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AverageRates(@Nullable Double email, @Nullable Double sms) {}

    /** How many deliveries ended for the same reason. */
    public record FailureCount(
            Channel channel, String status, String code, String text, long count) {}

    /** The campaign seen through one tag; a customer counts in each of their segments. */
    public record SegmentResult(
            String segment, long targeted, long sent, long failed, long redeemed) {}

    /** Messages sent over time, in buckets of equal length. */
    public record Timeline(long bucketSeconds, List<TimelineBucket> buckets) {}

    /** What was sent in the bucket that starts at {@code at}. */
    public record TimelineBucket(Instant at, long email, long sms) {}

    /** Coupons of the campaign; {@code rate} is between 0 and 1. */
    public record RedemptionResult(long issued, long redeemed, double rate) {}
}
