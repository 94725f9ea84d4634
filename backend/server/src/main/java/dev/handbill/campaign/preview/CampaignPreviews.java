package dev.handbill.campaign.preview;

import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.CampaignRules;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.mjml.DesignRenderer;
import dev.handbill.campaign.template.InlineImage;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.segment.AudienceQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Renders a campaign for one customer, saved or not. */
@ApplicationScoped
public class CampaignPreviews {
    private final CampaignRepository campaigns;
    private final CampaignRules rules;
    private final SampleRecipients recipients;
    private final TemplateCompiler templates;
    private final AudienceQueries audiences;
    private final DesignRenderer designs;

    CampaignPreviews(
            CampaignRepository campaigns,
            CampaignRules rules,
            SampleRecipients recipients,
            TemplateCompiler templates,
            AudienceQueries audiences,
            DesignRenderer designs) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.recipients = recipients;
        this.templates = templates;
        this.audiences = audiences;
        this.designs = designs;
    }

    @Transactional
    public CampaignPreview of(long id, @Nullable PreviewRequest request) {
        Campaign campaign = campaigns.get(id);
        PreviewRequest asked =
                request == null ? new PreviewRequest(null, null, null, null, null) : request;
        rules.checkTemplates(asked.subject(), asked.emailContent(), asked.smsContent());
        rules.checkDesign(asked.design(), asked.emailContent());
        Recipient recipient = recipients.of(campaign, asked.customerId());
        MessageTemplates messages = templates.compileForTest(source(campaign, asked));
        try {
            return new CampaignPreview(
                    customer(recipient),
                    messages.hasEmail() ? email(messages.email(recipient)) : null,
                    messages.hasSms() ? sms(messages.sms(recipient)) : null,
                    audiences.count(campaign.audience()));
        } catch (TemplateFailure failure) {
            throw ApiProblem.unprocessable(failure.code(), String.valueOf(failure.getMessage()));
        }
    }

    private TemplateSource source(Campaign campaign, PreviewRequest asked) {
        TemplateSource saved = campaign.templates();
        DesignedEmail email = email(saved, campaign.fields().language(), asked);
        return new TemplateSource(
                saved.campaignId(),
                asked.subject() == null ? saved.subject() : asked.subject(),
                email.html(),
                email.text(),
                asked.smsContent() == null ? saved.smsContent() : asked.smsContent(),
                saved.qrEmbedding(),
                saved.offerTitle(),
                saved.offerTerms(),
                saved.smsPlainText(),
                saved.language());
    }

    private DesignedEmail email(
            TemplateSource saved, @Nullable String language, PreviewRequest asked) {
        EmailDesign design = asked.design();
        if (design != null && !design.isNone()) {
            return designs.render(design, language);
        }
        return asked.emailContent() == null
                ? new DesignedEmail(saved.emailContent(), saved.emailText())
                : new DesignedEmail(asked.emailContent(), "");
    }

    private static CampaignPreview.@Nullable PreviewCustomer customer(Recipient recipient) {
        if (recipient.customerId() == 0) {
            return null;
        }
        String name = (recipient.firstName() + " " + recipient.lastName()).strip();
        String address = recipient.email() == null ? recipient.phone() : recipient.email();
        return new CampaignPreview.PreviewCustomer(
                recipient.customerId(), name.isEmpty() ? String.valueOf(address) : name);
    }

    private static CampaignPreview.PreviewEmail email(RenderedEmail email) {
        return new CampaignPreview.PreviewEmail(
                email.subject(), withImage(email.html(), email.qr()), email.text());
    }

    /** A browser knows no cid: links. */
    private static String withImage(String html, @Nullable InlineImage image) {
        return image == null
                ? html
                : html.replace(
                        "cid:" + image.contentId(),
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(image.png()));
    }

    private static CampaignPreview.PreviewSms sms(RenderedSms sms) {
        return new CampaignPreview.PreviewSms(
                sms.text(), sms.encoding(), sms.characters(), sms.parts());
    }
}
