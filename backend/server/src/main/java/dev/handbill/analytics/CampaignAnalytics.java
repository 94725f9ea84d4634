package dev.handbill.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
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
     * One channel's totals. What comes after {@code optedOut} is what providers reported, and 0
     * where they report nothing.
     *
     * @param optedOut customers who left through this campaign
     * @param bounced taken by the provider, and not delivered
     * @param complained reported as spam
     * @param opened by a person, as far as that can be told
     * @param openedByMachine by a mail program or scanner alone
     */
    public record ChannelResult(
            long total,
            long sent,
            long failed,
            long skipped,
            long unknown,
            long optedOut,
            long delivered,
            long bounced,
            long complained,
            long opened,
            long openedByMachine,
            long clicked) {}

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
