package dev.handbill.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.analytics.Overview.DayTakings;
import dev.handbill.kernel.text.MoneySum;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Campaigns side by side, in the order they were asked for. */
public record CampaignComparison(List<ComparedCampaign> items) {

    /**
     * One campaign.
     *
     * @param targeted customers with a coupon
     * @param optedOut customers who left through this campaign, over either channel
     * @param redeemed coupons used at least once
     * @param uses redemptions; more than {@code redeemed} where a coupon may be used often
     * @param bills redemptions with an amount
     * @param days with redemptions, at most 400
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedCampaign(
            long id,
            String name,
            String offerTitle,
            String status,
            @Nullable Instant sentAt,
            @Nullable Instant completedAt,
            long targeted,
            ComparedChannel email,
            ComparedChannel sms,
            long optedOut,
            long redeemed,
            long uses,
            List<MoneySum> revenue,
            long bills,
            List<DayTakings> days) {}

    /** Messages of one channel; what the provider does not report is 0. */
    public record ComparedChannel(
            long total, long sent, long delivered, long bounced, long opened, long clicked) {}
}
