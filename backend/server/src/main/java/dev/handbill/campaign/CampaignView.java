package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its texts.
 *
 * @param channels derived: e-mail where subject and content are there, sms where its text is
 * @param fromEmail empty for the business's address
 * @param qrEmbedding {@code cid} or {@code data-uri}
 * @param sendRateLimitEmails messages a minute
 * @param smsPlainText whether punctuation outside the GSM alphabet is replaced
 * @param smsSegmentLimit the campaign pauses rather than send more; absent without a limit
 * @param totalTargeted customers
 * @param emailTotal e-mails to send
 * @param smsTotal SMS to send
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignView(
        long id,
        String name,
        String subject,
        String emailContent,
        String smsContent,
        List<Channel> channels,
        String fromName,
        String fromEmail,
        String replyTo,
        String qrEmbedding,
        String offerTitle,
        String offerTerms,
        List<String> targetSegments,
        List<String> excludedSegments,
        int qrExpirationDays,
        int maxUsage,
        int sendRateLimitEmails,
        int sendRateLimitSms,
        CouponRules couponRules,
        @Nullable Long notRedeemedCampaignId,
        @Nullable Long topicId,
        boolean smsPlainText,
        @Nullable Integer smsSegmentLimit,
        CampaignStatus status,
        @Nullable String statusReason,
        @Nullable Instant scheduledAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        @Nullable Instant completedAt,
        long totalTargeted,
        long emailTotal,
        long smsTotal,
        long emailsSent,
        long emailsFailed,
        long smsSent,
        long smsFailed) {

    public static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.subject(),
                campaign.emailContent(),
                campaign.smsContent(),
                campaign.channels(),
                campaign.fromName(),
                campaign.fromEmail(),
                campaign.replyTo(),
                campaign.qrEmbedding(),
                campaign.offerTitle(),
                campaign.offerTerms(),
                campaign.targetSegments(),
                campaign.excludedSegments(),
                campaign.qrExpirationDays(),
                campaign.maxUsage(),
                campaign.sendRateLimitEmails(),
                campaign.sendRateLimitSms(),
                campaign.couponRules(),
                campaign.notRedeemedCampaignId(),
                campaign.topicId(),
                campaign.smsPlainText(),
                campaign.smsSegmentLimit(),
                campaign.status(),
                campaign.statusReason(),
                campaign.scheduledAt(),
                campaign.createdAt(),
                campaign.updatedAt(),
                campaign.sentAt(),
                campaign.completedAt(),
                campaign.totalTargeted(),
                campaign.emailTotal(),
                campaign.smsTotal(),
                campaign.emailsSent(),
                campaign.emailsFailed(),
                campaign.smsSent(),
                campaign.smsFailed());
    }
}
