package dev.handbill.campaign.preflight;

import dev.handbill.business.Business;
import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.template.html.HtmlLanguage;
import java.util.Locale;

/** An e-mail that says it is in one language, in a campaign that writes its dates in another. */
final class LanguageFinding {
    private LanguageFinding() {}

    static void add(Campaign campaign, Business business, PreflightNotes notes) {
        if (campaign.fields().language() != null) {
            return;
        }
        Locale page = Locale.forLanguageTag(HtmlLanguage.of(campaign.content().emailContent()));
        Locale dates = Locale.forLanguageTag(business.language());
        if (page.getLanguage().isEmpty() || page.getLanguage().equals(dates.getLanguage())) {
            return;
        }
        notes.warning(
                "other-language",
                "The e-mail says that it is written in %s, and its dates are in %s, your business's language. Choose the language that it is written in."
                        .formatted(name(page), name(dates)),
                null,
                "/language");
    }

    private static String name(Locale language) {
        return Locale.of(language.getLanguage()).getDisplayLanguage(Locale.ENGLISH);
    }
}
