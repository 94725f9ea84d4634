package dev.handbill.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.MoneySum;
import dev.handbill.kernel.text.WireWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The business at a glance: what campaigns brought, and what waits for somebody.
 *
 * @param campaigns how many there are in each status
 * @param last30Days today and the 29 days before, in the business's time zone
 * @param before the 30 days before those
 * @param days those of {@code last30Days}, each of them
 * @param segments whose coupons brought most in the last 30 days, at most five
 * @param attention the most urgent first, at most ten
 * @param active those that are queued, sending or paused
 * @param recent the last ones that ended
 */
public record Overview(
        long customers,
        Map<String, Long> campaigns,
        Period last30Days,
        Period before,
        List<DayTakings> days,
        List<SegmentTakings> segments,
        List<Concern> attention,
        List<CampaignGlance> active,
        List<CampaignGlance> recent) {

    /**
     * What happened in some days.
     *
     * @param redeemed uses of coupons
     * @param revenue by currency; empty where no amounts were entered
     * @param joined customers who were added
     * @param left customers who said no to a channel or were deleted
     */
    public record Period(
            SentCounts sent, long redeemed, List<MoneySum> revenue, long joined, long left) {}

    /** Messages by channel, of the campaigns that started. */
    public record SentCounts(long email, long sms) {}

    /**
     * One day.
     *
     * @param amountMinor in the business's own currency
     */
    public record DayTakings(LocalDate day, long redeemed, long amountMinor) {}

    /** Uses of the coupons of whoever carried the segment when they got them. */
    public record SegmentTakings(String segment, long redeemed, List<MoneySum> revenue) {}

    /** Why somebody should look at a campaign. */
    public enum ConcernKind {
        FAILED,
        /** Messages of which nobody knows whether they were accepted. */
        UNDECIDED,
        PAUSED,
        /** One channel goes no further. */
        STOPPED,
        BOUNCES,
        NO_OFFER;

        @JsonValue
        public String wire() {
            return WireWords.of(this);
        }

        static ConcernKind of(String wire) {
            return WireWords.find(ConcernKind.class, ConcernKind::wire, wire).orElseThrow();
        }
    }

    /**
     * One campaign that waits for somebody.
     *
     * @param messages how many it is about; 0 where it is about the campaign
     * @param detail the reason that was noted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Concern(
            ConcernKind kind, long id, String name, long messages, @Nullable String detail) {}

    /**
     * One campaign in a line: {@code done} of {@code total} messages. What was sent is counted by
     * channel, since the sum is more than there are customers.
     *
     * @param targeted customers with a coupon
     * @param redeemed coupons used at least once
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
            long targeted,
            long redeemed,
            List<MoneySum> revenue,
            @Nullable Instant sentAt,
            @Nullable Instant completedAt) {}
}
