package dev.handbill.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.campaign.CampaignStatus;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign is.
 *
 * @param expanding whether the totals still grow, and nobody can tell when it ends
 * @param retrying how many wait for their next try, counted up to 10,000
 * @param nextRetryAt when the first of them is due; absent where none waits
 * @param quietWait absent where no SMS waits for the morning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignProgress(
        CampaignStatus status,
        @Nullable String statusReason,
        boolean expanding,
        long totalTargeted,
        long emailsSent,
        long emailsFailed,
        long smsSent,
        long smsFailed,
        ChannelProgress email,
        ChannelProgress sms,
        long ratePerMinute,
        @Nullable Instant estimatedCompletionAt,
        @Nullable Instant sentAt,
        @Nullable Instant completedAt,
        @Nullable QuietWait quietWait,
        long retrying,
        @Nullable Instant nextRetryAt,
        List<StoppedChannel> stopped) {

    /**
     * A channel whose provider takes nothing: its messages wait until the campaign is resumed.
     *
     * @param reason what the provider said, and what to do
     */
    public record StoppedChannel(Channel channel, String reason) {}

    /**
     * SMS that wait until it is day where their recipients live.
     *
     * @param messages counted up to 10,000
     * @param until when the first of them may go
     */
    public record QuietWait(long messages, Instant until) {}

    /** One channel's deliveries by status; the parts add up to the total. */
    public record ChannelProgress(
            long total,
            long pending,
            long sending,
            long sent,
            long failed,
            long skipped,
            long unknown) {

        static ChannelProgress of(
                long total, long sending, long sent, long failed, long skipped, long unknown) {
            long done = sent + failed + skipped + unknown;
            // the counts are read a moment apart, so what is under way may already be counted as
            // done
            long underWay = Math.min(sending, Math.max(0, total - done));
            return new ChannelProgress(
                    total,
                    Math.max(0, total - done - underWay),
                    underWay,
                    sent,
                    failed,
                    skipped,
                    unknown);
        }

        long open() {
            return pending + sending;
        }
    }
}
