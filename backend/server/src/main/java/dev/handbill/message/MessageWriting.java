package dev.handbill.message;

import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.CampaignRules;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.mjml.DesignRenderer;
import dev.handbill.campaign.hidden.HiddenContent;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what a message is sent from, and says what is wrong with it. */
@ApplicationScoped
class MessageWriting {
    private static final String NAME = "Message";
    private static final Set<String> OF_COUPONS =
            Set.of("qr_code", "qr_url", "short_url", "coupon_code", "expires_at");

    private final CampaignRepository campaigns;
    private final CampaignRules rules;
    private final DesignRenderer designs;

    MessageWriting(CampaignRepository campaigns, CampaignRules rules, DesignRenderer designs) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.designs = designs;
    }

    /**
     * @throws ApiProblem 404 if there is no such campaign, 422 for content that cannot be sent
     */
    HiddenContent of(MessageRequest request) {
        Long campaignId = request.campaignId();
        MessageContent content = request.content();
        HiddenContent written;
        if (campaignId != null && content == null) {
            written = ofCampaign(campaigns.get(campaignId), request.channel());
        } else if (content != null && campaignId == null) {
            written = ofContent(content, request.channel());
        } else {
            throw ApiProblem.invalid(
                    "/content", "Send either campaignId, as a template, or content.");
        }
        checkVariables(written, request.variables() == null ? Map.of() : request.variables());
        return written;
    }

    private static HiddenContent ofCampaign(Campaign campaign, Channel channel) {
        if (!campaign.channels().contains(channel)) {
            throw ApiProblem.invalid(
                    "/campaignId",
                    "This campaign has no %s. Write it first, or choose another campaign."
                            .formatted(channel == Channel.EMAIL ? "e-mail" : "SMS"));
        }
        TemplateSource source = campaign.templates();
        boolean isEmail = channel == Channel.EMAIL;
        return new HiddenContent(
                campaign.name(),
                isEmail ? source.subject() : "",
                isEmail ? source.emailContent() : "",
                isEmail ? source.emailText() : "",
                isEmail ? "" : source.smsContent(),
                campaign.fields().fromName(),
                campaign.fields().fromEmail(),
                campaign.fields().replyTo(),
                source.smsPlainText(),
                source.language());
    }

    private HiddenContent ofContent(MessageContent content, Channel channel) {
        check(content);
        return channel == Channel.EMAIL ? email(content) : sms(content);
    }

    private void check(MessageContent content) {
        try {
            rules.checkDesign(content.design(), content.emailContent());
            rules.checkTemplates(content.subject(), content.emailContent(), content.smsContent());
        } catch (ApiProblem problem) {
            throw problem.errors().isEmpty() ? problem : ApiProblem.invalid(within(problem));
        }
    }

    private static List<FieldError> within(ApiProblem problem) {
        return problem.errors().stream()
                .map(error -> new FieldError("/content" + error.pointer(), error.detail()))
                .toList();
    }

    private HiddenContent email(MessageContent content) {
        EmailDesign design = content.design();
        DesignedEmail email =
                design == null || design.isNone()
                        ? new DesignedEmail(text(content.emailContent()), "")
                        : designs.render(design);
        if (text(content.subject()).isBlank() || email.html().isBlank()) {
            throw ApiProblem.invalid("/content", "Write a subject, and emailContent or design.");
        }
        return new HiddenContent(
                NAME,
                text(content.subject()),
                email.html(),
                email.text(),
                "",
                "",
                "",
                "",
                true,
                null);
    }

    private static HiddenContent sms(MessageContent content) {
        if (text(content.smsContent()).isBlank()) {
            throw ApiProblem.invalid("/content", "Write smsContent.");
        }
        return new HiddenContent(
                NAME, "", "", "", text(content.smsContent()), "", "", "", true, null);
    }

    /** A gap in one message to one person is a mistake, not a matter of taste. */
    private static void checkVariables(HiddenContent content, Map<String, String> variables) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : variables.keySet()) {
            if (isOurs(name)) {
                errors.add(
                        new FieldError(
                                "/variables/" + name,
                                "This name is taken, such as by a column of the customer. Choose another one."));
            }
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (TemplateFindings.Use use : uses(content)) {
            String name = use.path().split("\\.", -1)[0];
            if (OF_COUPONS.contains(name)) {
                errors.add(
                        new FieldError(
                                "",
                                "The content shows a coupon (%s), which a message does not have. Take it out."
                                        .formatted(name)));
            } else if (!use.isKnown() && !use.hasFallback() && !variables.containsKey(name)) {
                wanted.add(name);
            }
        }
        for (String name : wanted) {
            errors.add(
                    new FieldError(
                            "/variables",
                            "The content shows %s. Give it in variables.".formatted(name)));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors.stream().distinct().toList());
        }
    }

    private static List<TemplateFindings.Use> uses(HiddenContent content) {
        List<TemplateFindings.Use> uses = new ArrayList<>();
        uses.addAll(TemplateCompiler.read(TemplateField.SUBJECT, content.subject()).uses());
        uses.addAll(TemplateCompiler.read(TemplateField.EMAIL, content.emailContent()).uses());
        uses.addAll(TemplateCompiler.read(TemplateField.SMS, content.smsContent()).uses());
        return uses;
    }

    private static boolean isOurs(String name) {
        return TemplateCompiler.read(TemplateField.SMS, "{{ %s }}".formatted(name)).uses().stream()
                .anyMatch(TemplateFindings.Use::isKnown);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
