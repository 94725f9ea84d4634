package dev.handbill.campaign;

import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.coupon.CouponRules;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.MailAddress;
import dev.handbill.kernel.constraint.MessageLanguage;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.constraint.OneOf;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.MessageLanguages;
import dev.handbill.segment.TargetAudience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer may set, on creation and later; a member that is left out keeps its value, or
 * takes its default in a new campaign. Numbers are wide, so that one out of bounds is answered with
 * the bounds.
 *
 * @param fromEmail who the e-mail comes from; empty for the business's address
 * @param qrEmbedding {@code cid} (default) or {@code data-uri}
 * @param targetSegments {@code ["ALL"]}, or segments of which a customer carries any
 * @param targetRuleSegmentIds saved rules; whom any of them finds gets it as well
 * @param excludedRuleSegmentIds saved rules; whom any of them finds is left out
 * @param qrExpirationDays default 30
 * @param maxUsage default 1
 * @param sendRateLimitEmails a minute; default 100
 * @param sendRateLimitSms a minute; default 10
 * @param couponRules replaces all rules
 * @param notRedeemedCampaignId a reminder: of the target segments, only who got that campaign and
 *     has not redeemed its coupon; 0 for no such condition
 * @param topicId what it is about: leaves out who left the topic; 0 for no topic
 * @param smsPlainText whether punctuation that cost an SMS more is replaced; default true
 * @param smsPartLimit its SMS wait rather than cost more parts; 0 for none
 * @param language of its content, such as {@code de} or {@code pt-BR}: dates in them, and what the
 *     e-mail says it is written in; empty for the business's
 * @param smsTo who gets its SMS: {@code agreed} for who agreed to them, {@code everybody} for all
 *     who did not leave; empty: as the business's settings say
 * @param design the e-mail as blocks, in place of {@code emailContent}; without blocks, as null, it
 *     is taken away
 */
@MergePatch
public record CampaignDraft(
        @Filled @Size(max = Campaign.LONGEST_NAME) @OneLine @Nullable String name,
        @Size(max = LONGEST_SUBJECT) @Clearable @Nullable String subject,
        @Size(max = LONGEST_EMAIL) @Clearable @Nullable String emailContent,
        @Size(max = LONGEST_SMS) @Clearable @Nullable String smsContent,
        @Size(max = 200) @OneLine @Clearable @Nullable String fromName,
        @MailAddress(message = NO_SENDER) @Clearable @Nullable String fromEmail,
        @MailAddress(message = NO_SENDER) @Clearable @Nullable String replyTo,
        @OneOf({"cid", "data-uri"}) @Nullable String qrEmbedding,
        @Size(max = 200) @OneLine @Clearable @Nullable String offerTitle,
        @Size(max = 2_000) @Clearable @Nullable String offerTerms,
        @Size(max = CampaignSegments.MOST) @Clearable
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> targetSegments,
        @Size(max = CampaignSegments.MOST) @Clearable
                @Nullable List<@Size(max = SegmentNames.LONGEST_WRITTEN) String> excludedSegments,
        @Size(max = TargetAudience.MOST_RULES) @Clearable
                @Nullable List<@NotNull @Min(1) Long> targetRuleSegmentIds,
        @Size(max = TargetAudience.MOST_RULES) @Clearable
                @Nullable List<@NotNull @Min(1) Long> excludedRuleSegmentIds,
        @Min(1) @Max(3_650) @Nullable Long qrExpirationDays,
        @Min(1) @Max(10_000) @Nullable Long maxUsage,
        @Min(1) @Max(1_000_000) @Nullable Long sendRateLimitEmails,
        @Min(1) @Max(1_000_000) @Nullable Long sendRateLimitSms,
        @Valid @Clearable @Nullable CouponRules couponRules,
        @Min(0) @Clearable @Nullable Long notRedeemedCampaignId,
        @Min(0) @Clearable @Nullable Long topicId,
        @Nullable Boolean smsPlainText,
        @Min(0) @Max(100_000_000) @Clearable @Nullable Long smsPartLimit,
        @MessageLanguage @Clearable @Nullable String language,
        @OneOf(
                        value = {"", TargetAudience.AGREED, TargetAudience.EVERYBODY},
                        message = TargetAudience.SMS_TO_ADVICE)
                @Clearable
                @Nullable String smsTo,
        @Valid @Clearable(empty = EmailDesign.NONE) @Nullable EmailDesign design) {
    private static final String NO_SENDER =
            "This is not an e-mail address such as offers@shop.example. Correct it, or leave it"
                    + " empty to use the business's.";

    public static final int LONGEST_SUBJECT = 1_000;
    public static final int LONGEST_EMAIL = 500_000;
    public static final int LONGEST_SMS = 4_000;

    /**
     * What a draft names that lies elsewhere, or has rules of its own: each answers the value to
     * keep, and notes what is wrong.
     */
    interface Relations {
        List<String> targetSegments(@Nullable List<String> given, List<String> now);

        List<String> excludedSegments(@Nullable List<String> given, List<String> now);

        List<Long> ruleSegments(String member, @Nullable List<Long> given, List<Long> now);

        CouponRules couponRules(@Nullable CouponRules given, CouponRules now);

        @Nullable Long reminderOf(@Nullable Long given, @Nullable Long now);

        @Nullable Long topic(@Nullable Long given, @Nullable Long now);
    }

    /** The fields as they become: what is given, in the place of what is now. */
    CampaignFields over(CampaignFields now, Relations relations) {
        return new CampaignFields(
                line(fromName, now.fromName()),
                address(fromEmail, now.fromEmail()),
                address(replyTo, now.replyTo()),
                given(qrEmbedding, now.qrEmbedding()),
                line(offerTitle, now.offerTitle()),
                given(offerTerms, now.offerTerms()),
                relations.targetSegments(targetSegments, now.targetSegments()),
                relations.excludedSegments(excludedSegments, now.excludedSegments()),
                relations.ruleSegments(
                        "targetRuleSegmentIds", targetRuleSegmentIds, now.targetRuleSegmentIds()),
                relations.ruleSegments(
                        "excludedRuleSegmentIds",
                        excludedRuleSegmentIds,
                        now.excludedRuleSegmentIds()),
                number(qrExpirationDays, now.qrExpirationDays()),
                number(maxUsage, now.maxUsage()),
                number(sendRateLimitEmails, now.sendRateLimitEmails()),
                number(sendRateLimitSms, now.sendRateLimitSms()),
                relations.couponRules(couponRules, now.couponRules()),
                relations.reminderOf(notRedeemedCampaignId, now.notRedeemedCampaignId()),
                relations.topic(topicId, now.topicId()),
                given(smsPlainText, now.smsPlainText()),
                partLimit(smsPartLimit, now.smsPartLimit()),
                language == null ? now.language() : MessageLanguages.tag(language).orElse(null),
                given(smsTo, now.smsTo()));
    }

    private static <T> T given(@Nullable T given, T now) {
        return given == null ? now : given;
    }

    private static String line(@Nullable String given, String now) {
        return given(given, now).strip();
    }

    /** Of the shape that providers take: what becomes a header can never hold two. */
    private static String address(@Nullable String given, String now) {
        if (given == null) {
            return now;
        }
        return given.isBlank() ? "" : EmailAddress.required(given);
    }

    private static int number(@Nullable Long given, int now) {
        return given == null ? now : given.intValue();
    }

    private static @Nullable Integer partLimit(@Nullable Long given, @Nullable Integer now) {
        if (given == null) {
            return now;
        }
        return given == 0 ? null : given.intValue();
    }

    /** The names of the members that are given. */
    Set<String> given() {
        return Arrays.stream(CampaignDraft.class.getRecordComponents())
                .filter(member -> valueOf(member) != null)
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Object valueOf(RecordComponent member) {
        try {
            return member.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record's members are public", e);
        }
    }
}
