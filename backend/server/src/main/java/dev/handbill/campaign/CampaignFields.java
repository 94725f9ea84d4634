package dev.handbill.campaign;

import java.util.List;

/** The members that a marketer sets, complete and checked by {@link CampaignRules}. */
record CampaignFields(
        String name,
        String subject,
        String emailContent,
        String smsContent,
        String fromName,
        String replyTo,
        String qrEmbedding,
        String offerTitle,
        String offerTerms,
        List<String> targetSegments,
        List<String> excludedSegments,
        int qrExpirationDays,
        int maxUsage,
        int sendRateLimitEmails,
        int sendRateLimitSms) {}
