package dev.handbill.campaign;

import dev.handbill.campaign.design.DesignRules;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.mjml.DesignRenderer;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.consent.topic.Topics;
import dev.handbill.coupon.CouponRules;
import dev.handbill.customer.SegmentNames;
import dev.handbill.kernel.text.SmsLimits;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's members must be like: one way for new ones and for changes. Reports everything
 * that is wrong at once.
 */
@ApplicationScoped
public class CampaignRules {
    private static final Pattern PLACEHOLDERS =
            Pattern.compile("\\{\\{.*?\\}\\}|\\{#.*?#\\}", Pattern.DOTALL);

    private final TemplateCompiler templates;
    private final CampaignSegments segments;
    private final CouponRuleChecks couponRules;
    private final Topics topics;
    private final DesignRenderer designs;

    CampaignRules(
            TemplateCompiler templates,
            CampaignSegments segments,
            CouponRuleChecks couponRules,
            Topics topics,
            DesignRenderer designs) {
        this.templates = templates;
        this.segments = segments;
        this.couponRules = couponRules;
        this.topics = topics;
        this.designs = designs;
    }

    /**
     * Puts the draft's members in the place of the campaign's, if all of them are right.
     *
     * @throws ApiProblem 422 that names each member that is wrong
     */
    void apply(CampaignDraft draft, Campaign campaign) {
        Check check = new Check();
        String name = check.name(draft.name(), campaign.name());
        CampaignFields fields = draft.over(campaign.fields(), check);
        check.everybodyIsAlone(fields);
        EmailDesign design = check.design(draft, campaign.content());
        check.template(TemplateField.SUBJECT, draft.subject());
        check.template(TemplateField.EMAIL, draft.emailContent());
        check.template(TemplateField.SMS, draft.smsContent());
        check.smsLength(draft.smsContent());
        if (!check.errors.isEmpty()) {
            throw ApiProblem.invalid(check.errors);
        }
        if (design == null) {
            campaign.edit(name, fields, content(draft, campaign.content()), "");
            return;
        }
        // a campaign that is sent stays as it is
        DesignedEmail email =
                campaign.isEditable()
                        ? designs.render(design, fields.language())
                        : new DesignedEmail(
                                campaign.content().emailContent(), campaign.emailText());
        campaign.edit(
                name, fields, designed(draft, campaign.content(), design, email), email.text());
    }

    private static CampaignContent designed(
            CampaignDraft draft, CampaignContent now, EmailDesign design, DesignedEmail email) {
        if (email.html().length() > CampaignDraft.LONGEST_EMAIL) {
            throw ApiProblem.invalid(
                    "/design",
                    "The e-mail would have %,d characters, and %,d is the most. Make it shorter."
                            .formatted(email.html().length(), CampaignDraft.LONGEST_EMAIL));
        }
        return new CampaignContent(
                given(draft.subject(), now.subject()),
                email.html(),
                given(draft.smsContent(), now.smsContent()),
                design);
    }

    private static CampaignContent content(CampaignDraft draft, CampaignContent now) {
        return new CampaignContent(
                given(draft.subject(), now.subject()),
                // what a design became goes with it
                given(draft.emailContent(), now.design() == null ? now.emailContent() : ""),
                given(draft.smsContent(), now.smsContent()),
                null);
    }

    /**
     * For content that is not saved, such as those of a preview.
     *
     * @throws ApiProblem 422 with line and column of each mistake
     */
    public void checkTemplates(
            @Nullable String subject, @Nullable String emailContent, @Nullable String smsContent) {
        Check check = new Check();
        check.template(TemplateField.SUBJECT, subject);
        check.template(TemplateField.EMAIL, emailContent);
        check.template(TemplateField.SMS, smsContent);
        check.smsLength(smsContent);
        if (!check.errors.isEmpty()) {
            throw ApiProblem.invalid(check.errors);
        }
    }

    /**
     * For a design that is not saved, such as that of a preview.
     *
     * @throws ApiProblem 422 with the place of each mistake
     */
    public void checkDesign(@Nullable EmailDesign design, @Nullable String emailContent) {
        if (design == null || design.isNone()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        if (emailContent != null && !emailContent.isBlank()) {
            errors.add(new FieldError("/emailContent", "Send either design or emailContent."));
        }
        DesignRules.check(design, "/design", errors);
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    private static <T> T given(@Nullable T given, T now) {
        return given == null ? now : given;
    }

    /** Collects what is wrong; each method answers the value to keep. */
    private final class Check implements CampaignDraft.Relations {
        private final List<FieldError> errors = new ArrayList<>();

        String name(@Nullable String given, String now) {
            String name = given(given, now).strip();
            if (name.isEmpty()) {
                wrong("/name", "Give the campaign a name.");
            }
            return name;
        }

        @Override
        public List<String> targetSegments(@Nullable List<String> given, List<String> now) {
            return segments.target(given, now, errors);
        }

        @Override
        public List<String> excludedSegments(@Nullable List<String> given, List<String> now) {
            return segments.excluded(given, now, errors);
        }

        @Override
        public List<Long> ruleSegments(String member, @Nullable List<Long> given, List<Long> now) {
            return segments.rules("/" + member, given, now, errors);
        }

        /** Everybody and somebody more is a mistake, whichever of both was given. */
        void everybodyIsAlone(CampaignFields fields) {
            if (fields.targetSegments().contains(SegmentNames.ALL)
                    && !fields.targetRuleSegmentIds().isEmpty()) {
                wrong(
                        "/targetRuleSegmentIds",
                        "\"ALL\" is every customer: use it alone, or name rules without it.");
            }
        }

        @Override
        public CouponRules couponRules(@Nullable CouponRules given, CouponRules now) {
            return couponRules.checked(given, now, errors);
        }

        @Override
        public @Nullable Long reminderOf(@Nullable Long given, @Nullable Long now) {
            return couponRules.reminderOf(given, now, errors);
        }

        @Override
        public @Nullable Long topic(@Nullable Long given, @Nullable Long now) {
            if (given == null) {
                return now;
            }
            if (given != 0 && !topics.exists(given)) {
                wrong("/topicId", "There is no topic %d. Choose another.".formatted(given));
            }
            return given == 0 ? null : given;
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
                        "This text has %,d characters, of which an emoji is two or more. An SMS holds at most %,d. Shorten it, or link to a page."
                                .formatted(length, SmsLimits.MOST_CHARACTERS));
            }
        }

        /** The design that the e-mail is made from; null where its HTML is written by hand. */
        @Nullable EmailDesign design(CampaignDraft draft, CampaignContent now) {
            EmailDesign given = draft.design();
            boolean isReplaced = given != null && given.isNone();
            EmailDesign design = given == null ? now.design() : isReplaced ? null : given;
            String html = draft.emailContent();
            if (design != null && html != null && !html.isBlank()) {
                wrong(
                        "/emailContent",
                        given == null
                                ? "This e-mail is made from its design. Send \"design\": null with the HTML to replace it."
                                : "Send either design or emailContent.");
            }
            if (given != null) {
                DesignRules.check(given, "/design", errors);
            }
            return design;
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
