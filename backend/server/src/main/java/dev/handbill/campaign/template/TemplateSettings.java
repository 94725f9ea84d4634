package dev.handbill.campaign.template;

import dev.handbill.business.Business;
import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.coupon.CouponLinks;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.MessageLanguages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every message of this Handbill shares.
 *
 * @param optOut makes a recipient's way out
 * @param smsOptOutText ends an SMS that tells no way out
 * @param counting of opens and links; null where nothing is counted
 */
record TemplateSettings(
        Business business,
        CouponLinks coupons,
        OptOut optOut,
        String smsOptOutText,
        @Nullable LinkCounting counting) {

    /** Personal, or the same harmless page for everyone in previews and tests. */
    @FunctionalInterface
    interface OptOut {
        String url(long customerId, Channel channel);
    }

    /** What a campaign's messages are written in: BCP 47. */
    String languageOf(TemplateSource source) {
        return source.language() == null ? business.language() : source.language();
    }

    /** The same, with the business's country where the language names none. */
    Locale localeOf(TemplateSource source) {
        return MessageLanguages.locale(languageOf(source), business.defaultCountry());
    }
}
