package dev.handbill.segment;

import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.OneOf;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a campaign is for.
 *
 * @param targetSegments {@code ["ALL"]}, or segments of which a customer carries any
 * @param targetRuleSegmentIds saved rules; whom any of them finds is in it as well
 * @param excludedSegments whoever carries any of these is left out
 * @param excludedRuleSegmentIds saved rules; whom any of them finds is left out
 * @param notRedeemedCampaignId only who got that campaign and has not redeemed its coupon
 * @param topicId leaves out who left this topic
 * @param smsTo {@code agreed} or {@code everybody}; empty or absent: as the business says
 */
public record TargetAudience(
        @NotNull @Size(max = 100)
                List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> targetSegments,
        @Size(max = MOST_RULES) @Nullable List<@NotNull @Min(1) Long> targetRuleSegmentIds,
        @Size(max = 100)
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> excludedSegments,
        @Size(max = MOST_RULES) @Nullable List<@NotNull @Min(1) Long> excludedRuleSegmentIds,
        @Min(0) @Nullable Long notRedeemedCampaignId,
        @Min(0) @Nullable Long topicId,
        @OneOf(
                        value = {"", AGREED, EVERYBODY},
                        message = SMS_TO_ADVICE)
                @Nullable String smsTo) {
    /** Of each list. */
    public static final int MOST_RULES = 10;

    public static final String AGREED = "agreed";
    public static final String EVERYBODY = "everybody";
    public static final String SMS_TO_ADVICE =
            "Use \"agreed\" (only who agreed to SMS), \"everybody\" (all who did not leave), or leave it empty to follow the settings.";

    /** Of tags alone. */
    public TargetAudience(
            List<String> targetSegments,
            @Nullable List<String> excludedSegments,
            @Nullable Long notRedeemedCampaignId,
            @Nullable Long topicId,
            @Nullable String smsTo) {
        this(
                targetSegments,
                List.of(),
                excludedSegments,
                List.of(),
                notRedeemedCampaignId,
                topicId,
                smsTo);
    }

    /** Whether nobody is chosen yet. */
    public boolean hasNobody() {
        return targetSegments.isEmpty() && targetRules().isEmpty();
    }

    List<Long> targetRules() {
        return Objects.requireNonNullElse(targetRuleSegmentIds, List.of());
    }

    List<Long> excludedRules() {
        return Objects.requireNonNullElse(excludedRuleSegmentIds, List.of());
    }
}
