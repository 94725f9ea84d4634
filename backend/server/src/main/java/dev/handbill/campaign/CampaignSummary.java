package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.MoneySum;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as lists show it: without its content.
 *
 * @param redeemed coupons used at least once
 * @param revenue what was bought with them, by currency; empty where no amounts were entered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignSummary(
        long id,
        String name,
        String subject,
        List<Channel> channels,
        String offerTitle,
        List<String> targetSegments,
        List<String> excludedSegments,
        int qrExpirationDays,
        int maxUsage,
        int sendRateLimitEmails,
        int sendRateLimitSms,
        CampaignStatus status,
        @Nullable String statusReason,
        @Nullable Instant scheduledAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant completedAt,
        @JsonUnwrapped CampaignFigures figures,
        long redeemed,
        List<MoneySum> revenue) {}
