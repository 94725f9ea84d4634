package dev.handbill.segment;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @NotNull @Schema(minItems = 1) List<String> targetSegments,
        @Nullable List<String> excludedSegments,
        @Nullable Long notRedeemedCampaignId,
        @Nullable Long topicId,
        @Nullable String smsTo) {
    public static final Set<String> SMS_TO = Set.of("", "agreed", "everybody");
    public static final String SMS_TO_ADVICE =
            "Use \"agreed\" (only who agreed to text messages), \"everybody\" (all who did not leave), or leave it empty to follow the settings.";
}
