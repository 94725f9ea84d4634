package dev.handbill.campaign;

import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.sms.SmsLimits;
import dev.handbill.consent.topic.Topics;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.text.MessageLanguages;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's members must be like: one way for new ones and for changes. Reports everything
 * that is wrong at once.
 */
@ApplicationScoped
public class CampaignRules {
    private static final long MOST_A_MINUTE = 1_000_000;
    private static final long MOST_PARTS = 100_000_000;
    private static final Pattern PLACEHOLDERS =
            Pattern.compile("\\{\\{.*?\\}\\}|\\{#.*?#\\}", Pattern.DOTALL);

    private final TemplateCompiler templates;
    private final CampaignSegments segments;
    private final CouponRuleChecks couponRules;
    private final Topics topics;

    CampaignRules(
            TemplateCompiler templates,
            CampaignSegments segments,
            CouponRuleChecks couponRules,
            Topics topics) {
        this.templates = templates;
        this.segments = segments;
        this.couponRules = couponRules;
        this.topics = topics;
    }

    /**
     * Puts the draft's members in the place of the campaign's, if all of them are right.
     *
     * @throws ApiProblem 422 that names each member that is wrong
     */
    void apply(CampaignDraft draft, Campaign campaign) {
        Check check = new Check();
        String name = check.name(draft.name(), campaign.name());
        CampaignFields fields = fields(draft, campaign.fields(), check);
        CampaignTexts texts = texts(draft, campaign.texts(), check);
        check.template(TemplateField.SUBJECT, draft.subject());
        check.template(TemplateField.EMAIL, draft.emailContent());
        check.template(TemplateField.SMS, draft.smsContent());
        check.smsLength(draft.smsContent());
        if (!check.errors.isEmpty()) {
            throw ApiProblem.invalid(check.errors);
        }
        campaign.edit(name, fields, texts);
    }

    private CampaignFields fields(CampaignDraft draft, CampaignFields now, Check check) {
        return new CampaignFields(
                check.line("/fromName", draft.fromName(), now.fromName(), 200),
                check.address("/fromEmail", draft.fromEmail(), now.fromEmail()),
                check.address("/replyTo", draft.replyTo(), now.replyTo()),
                check.qrEmbedding(draft.qrEmbedding(), now.qrEmbedding()),
                check.line("/offerTitle", draft.offerTitle(), now.offerTitle(), 200),
                check.text("/offerTerms", draft.offerTerms(), now.offerTerms(), 2_000),
                segments.target(draft.targetSegments(), now.targetSegments(), check.errors),
                segments.excluded(draft.excludedSegments(), now.excludedSegments(), check.errors),
                check.number(
                        "/qrExpirationDays",
                        "days",
                        draft.qrExpirationDays(),
                        now.qrExpirationDays(),
                        3_650),
                check.number("/maxUsage", "uses", draft.maxUsage(), now.maxUsage(), 10_000),
                check.number(
                        "/sendRateLimitEmails",
                        "e-mails a minute",
                        draft.sendRateLimitEmails(),
                        now.sendRateLimitEmails(),
                        MOST_A_MINUTE),
                check.number(
                        "/sendRateLimitSms",
                        "text messages a minute",
                        draft.sendRateLimitSms(),
                        now.sendRateLimitSms(),
                        MOST_A_MINUTE),
                couponRules.checked(draft.couponRules(), now.couponRules(), check.errors),
                couponRules.reminderOf(
                        draft.notRedeemedCampaignId(), now.notRedeemedCampaignId(), check.errors),
                check.topic(draft.topicId(), now.topicId()),
                draft.smsPlainText() == null ? now.smsPlainText() : draft.smsPlainText(),
                check.partLimit(draft.smsPartLimit(), now.smsPartLimit()),
                check.language(draft.language(), now.language()),
                check.smsTo(draft.smsTo(), now.smsTo()));
    }

    private static CampaignTexts texts(CampaignDraft draft, CampaignTexts now, Check check) {
        return new CampaignTexts(
                check.text("/subject", draft.subject(), now.subject(), 1_000),
                check.text("/emailContent", draft.emailContent(), now.emailContent(), 500_000),
                check.text("/smsContent", draft.smsContent(), now.smsContent(), 4_000));
    }

    /**
     * For texts that are not saved, such as those of a preview.
     *
     * @throws ApiProblem 422 with line and column of each mistake
     */
    public void checkTemplates(
            @Nullable String subject, @Nullable String emailContent, @Nullable String smsContent) {
        Check check = new Check();
        check.text("/subject", subject, "", 1_000);
        check.text("/emailContent", emailContent, "", 500_000);
        check.text("/smsContent", smsContent, "", 4_000);
        check.template(TemplateField.SUBJECT, subject);
        check.template(TemplateField.EMAIL, emailContent);
        check.template(TemplateField.SMS, smsContent);
        check.smsLength(smsContent);
        if (!check.errors.isEmpty()) {
            throw ApiProblem.invalid(check.errors);
        }
    }

    /** Collects what is wrong; each method answers the value to keep. */
    private final class Check {
        private final List<FieldError> errors = new ArrayList<>();

        String name(@Nullable String given, String now) {
            String name = line("/name", given, now, Campaign.LONGEST_NAME);
            if (name.isEmpty() && !isWrong("/name")) {
                wrong("/name", "Give the campaign a name.");
            }
            return name;
        }

        String line(String pointer, @Nullable String given, String now, int longest) {
            String line = text(pointer, given, now, longest).strip();
            if (given != null && line.chars().anyMatch(Character::isISOControl)) {
                wrong(pointer, "Keep this to one line of plain text.");
            }
            return line;
        }

        String text(String pointer, @Nullable String given, String now, int longest) {
            if (given == null) {
                return now;
            }
            if (given.length() > longest) {
                wrong(
                        pointer,
                        "This has %,d characters. Use at most %,d."
                                .formatted(given.length(), longest));
            } else if (given.indexOf('\0') >= 0) {
                wrong(pointer, "Remove the NUL character from this text.");
            }
            return given;
        }

        /** Of the shape that providers take: what becomes a header can never hold two. */
        String address(String pointer, @Nullable String given, String now) {
            if (given == null || given.isBlank()) {
                return given == null ? now : "";
            }
            Optional<String> address = EmailAddress.alone(given).map(EmailAddress::value);
            if (address.isEmpty()) {
                wrong(
                        pointer,
                        "This is not an e-mail address such as offers@shop.example. Correct it, or leave it empty to use the business's.");
            }
            return address.orElse(now);
        }

        String qrEmbedding(@Nullable String given, String now) {
            if (given == null) {
                return now;
            }
            if (!given.equals("cid") && !given.equals("data-uri")) {
                wrong("/qrEmbedding", "Use \"cid\" (shown by every mail program) or \"data-uri\".");
            }
            return given;
        }

        String smsTo(@Nullable String given, String now) {
            if (given == null) {
                return now;
            }
            if (!TargetAudience.SMS_TO.contains(given)) {
                wrong("/smsTo", TargetAudience.SMS_TO_ADVICE);
            }
            return given;
        }

        int number(String pointer, String unit, @Nullable Long given, int now, long most) {
            if (given == null) {
                return now;
            }
            if (given < 1 || given > most) {
                wrong(pointer, "Use 1 to %,d %s.".formatted(most, unit));
                return now;
            }
            return given.intValue();
        }

        @Nullable Long topic(@Nullable Long given, @Nullable Long now) {
            if (given == null) {
                return now;
            }
            if (given != 0 && !topics.exists(given)) {
                wrong("/topicId", "There is no topic %d. Choose another.".formatted(given));
            }
            return given == 0 ? null : given;
        }

        @Nullable Integer partLimit(@Nullable Long given, @Nullable Integer now) {
            if (given == null) {
                return now;
            }
            if (given < 0 || given > MOST_PARTS) {
                wrong(
                        "/smsPartLimit",
                        "Use 1 to %,d segments, or 0 for no limit.".formatted(MOST_PARTS));
                return now;
            }
            return given == 0 ? null : given.intValue();
        }

        @Nullable String language(@Nullable String given, @Nullable String now) {
            if (given == null || given.isBlank()) {
                return given == null ? now : null;
            }
            Optional<String> tag = MessageLanguages.tag(given);
            if (tag.isEmpty()) {
                wrong("/language", MessageLanguages.ADVICE);
            }
            return tag.orElse(now);
        }

        /** Values make it longer still; a text that branches is measured when it is rendered. */
        void smsLength(@Nullable String text) {
            if (text == null || text.contains("{%") || isWrong("/smsContent")) {
                return;
            }
            int length = PLACEHOLDERS.matcher(text).replaceAll("").strip().length();
            if (length > SmsLimits.MOST_CHARACTERS) {
                wrong(
                        "/smsContent",
                        "This text has %,d characters, of which an emoji is two or more. A text message holds at most %,d. Shorten it, or link to a page."
                                .formatted(length, SmsLimits.MOST_CHARACTERS));
            }
        }

        void template(TemplateField field, @Nullable String text) {
            if (text == null || isWrong(field.pointer())) {
                return;
            }
            for (TemplateError error : templates.check(field, text)) {
                wrong(field.pointer(), error.detail());
            }
        }

        private boolean isWrong(String pointer) {
            return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
        }

        private void wrong(String pointer, String detail) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
