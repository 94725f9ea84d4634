package dev.handbill.campaign;

import dev.handbill.coupon.CouponRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members that a marketer sets, complete and checked by {@link CampaignRules}. */
record CampaignFields(
        String name,
        String subject,
        String emailContent,
        String smsContent,
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
        @Nullable Integer smsSegmentLimit) {}
