package dev.handbill.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The business at a glance.
 *
 * @param campaigns how many there are in each status
 * @param active those that are queued, sending or paused
 * @param recent the last ones that ended
 */
public record Overview(
        long customers,
        long reachableByEmail,
        long reachableBySms,
        Map<String, Long> campaigns,
        SentCounts sentLast30Days,
        long redeemedLast30Days,
        List<CampaignGlance> active,
        List<CampaignGlance> recent) {

    /** Messages by channel. */
    public record SentCounts(long email, long sms) {}

    /**
     * One campaign in a line: {@code done} of {@code total} messages. What was sent is counted by
     * channel, since the sum is more than there are customers.
     */
    public record CampaignGlance(
            long id,
            String name,
            String status,
            long total,
            long done,
            long emailsSent,
            long emailTotal,
            long smsSent,
            long smsTotal,
            long redeemed,
            @Nullable Instant sentAt,
            @Nullable Instant completedAt) {}
}
