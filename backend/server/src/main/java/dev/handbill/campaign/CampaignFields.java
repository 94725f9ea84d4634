package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.coupon.CouponRules;
import dev.handbill.segment.TargetAudience;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer sets of a campaign, but for its name and content: columns of {@code campaigns},
 * members of the answer, and what a copy takes over. Complete and checked by {@link CampaignRules}.
 *
 * @param fromEmail empty for the business's address
 * @param qrEmbedding {@code cid} or {@code data-uri}
 * @param sendRateLimitEmails messages a minute
 * @param sendRateLimitSms messages a minute
 * @param notRedeemedCampaignId a reminder: only who got that campaign and has not redeemed
 * @param topicId what it is about: leaves out who left the topic
 * @param smsPlainText whether punctuation that cost an SMS more is replaced
 * @param smsPartLimit its SMS wait rather than cost more; absent without a limit
 * @param language BCP 47 tag of what it is written in; absent for the business's
 * @param smsTo {@code agreed} or {@code everybody} who did not leave; empty: as the business says
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignFields(
        @Column(name = "from_name") String fromName,
        @Column(name = "from_email") String fromEmail,
        @Column(name = "reply_to") String replyTo,
        @Column(name = "qr_embedding") String qrEmbedding,
        @Column(name = "offer_title") String offerTitle,
        @Column(name = "offer_terms") String offerTerms,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "target_segments", columnDefinition = "text[]")
                List<String> targetSegments,
        @JdbcTypeCode(SqlTypes.ARRAY)
                @Column(name = "excluded_segments", columnDefinition = "text[]")
                List<String> excludedSegments,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "target_rules", columnDefinition = "bigint[]")
                List<Long> targetRuleSegmentIds,
        @JdbcTypeCode(SqlTypes.ARRAY)
                @Column(name = "excluded_rules", columnDefinition = "bigint[]")
                List<Long> excludedRuleSegmentIds,
        @Column(name = "qr_expiration_days") int qrExpirationDays,
        @Column(name = "max_usage") int maxUsage,
        @Column(name = "send_rate_limit_emails") int sendRateLimitEmails,
        @Column(name = "send_rate_limit_sms") int sendRateLimitSms,
        @Embedded CouponRules couponRules,
        @Column(name = "not_redeemed_campaign_id") @Nullable Long notRedeemedCampaignId,
        @Column(name = "topic_id") @Nullable Long topicId,
        @Column(name = "sms_plain_text") boolean smsPlainText,
        @Column(name = "sms_part_limit") @Nullable Integer smsPartLimit,
        @Column(name = "language") @Nullable String language,
        @Column(name = "sms_to") String smsTo) {

    /** What a new campaign starts with. */
    static final CampaignFields NEW =
            new CampaignFields(
                    /* fromName= */ "",
                    /* fromEmail= */ "",
                    /* replyTo= */ "",
                    /* qrEmbedding= */ "cid",
                    /* offerTitle= */ "",
                    /* offerTerms= */ "",
                    /* targetSegments= */ List.of(),
                    /* excludedSegments= */ List.of(),
                    /* targetRuleSegmentIds= */ List.of(),
                    /* excludedRuleSegmentIds= */ List.of(),
                    /* qrExpirationDays= */ 30,
                    /* maxUsage= */ 1,
                    /* sendRateLimitEmails= */ 100,
                    /* sendRateLimitSms= */ 10,
                    CouponRules.NONE,
                    /* notRedeemedCampaignId= */ null,
                    /* topicId= */ null,
                    /* smsPlainText= */ true,
                    /* smsPartLimit= */ null,
                    /* language= */ null,
                    /* smsTo= */ "");

    /** Who it is for, as the audience is counted and expanded. */
    TargetAudience audience() {
        return new TargetAudience(
                targetSegments,
                targetRuleSegmentIds,
                excludedSegments,
                excludedRuleSegmentIds,
                notRedeemedCampaignId,
                topicId,
                smsTo);
    }
}
