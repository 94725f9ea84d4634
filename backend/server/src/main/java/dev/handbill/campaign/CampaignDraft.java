package dev.handbill.campaign;

import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
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
 * @param qrExpirationDays 1 to 3,650; default 30
 * @param maxUsage 1 to 10,000; default 1
 * @param sendRateLimitEmails a minute, 1 to 1,000,000; default 100
 * @param sendRateLimitSms a minute, 1 to 1,000,000; default 10
 * @param couponRules replaces all rules
 * @param notRedeemedCampaignId a reminder: of the target segments, only who got that campaign and
 *     has not redeemed its coupon; 0 for no such condition
 * @param topicId what it is about: leaves out who left the topic; 0 for no topic
 * @param smsPlainText whether punctuation that cost an SMS more is replaced; default true
 * @param smsPartLimit the campaign pauses rather than send more segments of text; 0 for none
 * @param language of its texts, such as {@code de} or {@code pt-BR}: dates in them, and what the
 *     e-mail says it is written in; empty for the business's
 * @param smsTo who gets its text messages: {@code agreed} for who agreed to them, {@code everybody}
 *     for all who did not leave; empty: as the business's settings say
 */
@MergePatch
public record CampaignDraft(
        @Nullable String name,
        @Clearable @Nullable String subject,
        @Clearable @Nullable String emailContent,
        @Clearable @Nullable String smsContent,
        @Clearable @Nullable String fromName,
        @Clearable @Nullable String fromEmail,
        @Clearable @Nullable String replyTo,
        @Nullable String qrEmbedding,
        @Clearable @Nullable String offerTitle,
        @Clearable @Nullable String offerTerms,
        @Clearable @Nullable List<String> targetSegments,
        @Clearable @Nullable List<String> excludedSegments,
        @Nullable Long qrExpirationDays,
        @Nullable Long maxUsage,
        @Nullable Long sendRateLimitEmails,
        @Nullable Long sendRateLimitSms,
        @Clearable @Nullable CouponRules couponRules,
        @Clearable @Nullable Long notRedeemedCampaignId,
        @Clearable @Nullable Long topicId,
        @Nullable Boolean smsPlainText,
        @Clearable @Nullable Long smsPartLimit,
        @Clearable @Nullable String language,
        @Clearable @Nullable String smsTo) {

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
