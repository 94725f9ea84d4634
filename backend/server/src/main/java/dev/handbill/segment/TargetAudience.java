package dev.handbill.segment;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a campaign is for.
 *
 * @param targetSegments {@code ["ALL"]}, or segments of which a customer carries any
 * @param excludedSegments whoever carries any of these is left out
 * @param notRedeemedCampaignId only who got that campaign and has not redeemed its coupon
 * @param topicId leaves out who left this topic
 * @param smsTo {@code agreed} or {@code everybody}; empty or absent: as the business says
 */
public record TargetAudience(
        @NotNull @Size(min = 1, max = 100)
                List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> targetSegments,
        @Size(max = 100)
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> excludedSegments,
        @Min(0) @Nullable Long notRedeemedCampaignId,
        @Min(0) @Nullable Long topicId,
        @OneOf(
                        value = {"", AGREED, EVERYBODY},
                        message = SMS_TO_ADVICE)
                @Nullable String smsTo) {
    public static final String AGREED = "agreed";
    public static final String EVERYBODY = "everybody";
    public static final String SMS_TO_ADVICE =
            "Use \"agreed\" (only who agreed to SMS), \"everybody\" (all who did not leave), or leave it empty to follow the settings.";
}
