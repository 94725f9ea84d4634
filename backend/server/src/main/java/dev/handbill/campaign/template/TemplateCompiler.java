package dev.handbill.campaign.template;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import dev.handbill.campaign.template.language.TemplateReader;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.coupon.CouponLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Parses a campaign's templates once, for all of its recipients. */
@ApplicationScoped
public class TemplateCompiler {
    private final BusinessStore business;
    private final CouponLinks coupons;
    private final OptOutLinks optOuts;
    private final SendingSettingsStore sending;

    TemplateCompiler(
            BusinessStore business,
            CouponLinks coupons,
            OptOutLinks optOuts,
            SendingSettingsStore sending) {
        this.business = business;
        this.coupons = coupons;
        this.optOuts = optOuts;
        this.sending = sending;
    }

    /**
     * For real messages.
     *
     * @throws TemplateError for the first mistake; a saved campaign has none
     */
    public MessageTemplates compile(TemplateSource source) {
        return MessageTemplates.compile(
                source,
                new TemplateSettings(
                        business.get(),
                        coupons,
                        (customerId, channel) ->
                                optOuts.url(source.campaignId(), customerId, channel),
                        sending.get().smsOptOutText()));
    }

    /**
     * For previews and test messages: their way out leads to a page that unsubscribes nobody.
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
                        sending.get().smsOptOutText()));
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
