package dev.handbill.campaign.template;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.link.CampaignLinks;
import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import dev.handbill.campaign.template.language.TemplateReader;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.coupon.CouponLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a campaign's templates once, for all of its recipients. */
@ApplicationScoped
public class TemplateCompiler {
    private final BusinessStore business;
    private final CouponLinks coupons;
    private final OptOutLinks optOuts;
    private final SendingSettingsStore sending;
    private final CampaignLinks links;

    TemplateCompiler(
            BusinessStore business,
            CouponLinks coupons,
            OptOutLinks optOuts,
            SendingSettingsStore sending,
            CampaignLinks links) {
        this.links = links;
        this.business = business;
        this.coupons = coupons;
        this.optOuts = optOuts;
        this.sending = sending;
    }

    /**
     * For real messages of a campaign whose content no longer changes: its links are written down.
     *
     * @throws TemplateError for the first mistake; a saved campaign has none
     */
    public MessageTemplates compile(TemplateSource source) {
        return personal(
                source,
                source.isMessage()
                        ? null
                        : links.counting(source.campaignId(), source.emailContent()));
    }

    /**
     * For looking at what real messages will be like.
     *
     * @throws TemplateError for the first mistake; a saved campaign has none
     */
    public MessageTemplates compileForCheck(TemplateSource source) {
        return personal(source, links.measuring(source.campaignId(), source.emailContent()));
    }

    private MessageTemplates personal(TemplateSource source, @Nullable LinkCounting counting) {
        return MessageTemplates.compile(
                source,
                new TemplateSettings(
                        business.get(),
                        coupons,
                        (customerId, channel) ->
                                optOuts.url(source.campaignId(), customerId, channel),
                        sending.get().smsOptOutText(),
                        counting));
    }

    /**
     * For previews and test messages: their way out leads to a page that unsubscribes nobody, and
     * nothing in them is counted.
     *
     * @throws TemplateError for the first mistake
     */
    public MessageTemplates compileForTest(TemplateSource source) {
        return MessageTemplates.compile(
                source,
                new TemplateSettings(
                        business.get(),
                        coupons,
                        (_, _) -> optOuts.testUrl(),
                        sending.get().smsOptOutText(),
                        null));
    }

    /** Every mistake that can be found without a recipient; empty for a good template. */
    public List<TemplateError> check(TemplateField field, String text) {
        return TemplateReader.read(field, text).errors();
    }

    /** What a template uses, for looking a campaign over before it goes out. */
    public static TemplateFindings read(TemplateField field, String text) {
        return TemplateReader.read(field, text);
    }
}
