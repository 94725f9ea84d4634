package dev.handbill.campaign.template;

import dev.handbill.consent.OptOutLinks;
import dev.handbill.coupon.CouponTokens;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of one message: plain maps, lists and strings, nothing else. */
final class RecipientValues {
    private final TemplateSettings settings;
    private final String qrMarker;
    private final Map<String, Object> shared;

    private final DateTimeFormatter dates;

    /** A campaign's coupons mostly expire on one day. */
    private volatile @Nullable Written latest;

    private record Written(LocalDate day, String text) {}

    RecipientValues(TemplateSettings settings, TemplateSource source, String qrMarker) {
        this.settings = settings;
        this.qrMarker = qrMarker;
        this.dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(settings.localeOf(source));
        this.shared =
                Map.of(
                        "offer_title", source.offerTitle(),
                        "offer_terms", source.offerTerms(),
                        "qr_code", qrMarker,
                        "business",
                                Map.of(
                                        "name", settings.business().name(),
                                        "postal_address", settings.business().postalAddress()));
    }

    /** What is the same in all messages of the campaign. */
    Map<String, Object> shared() {
        return shared;
    }

    /** What {@code qr_code} is until the image is put there. */
    String qrMarker() {
        return qrMarker;
    }

    Map<String, Object> of(Recipient recipient, String unsubscribeUrl) {
        Map<String, Object> customer = customer(recipient);
        Map<String, Object> values = new HashMap<>(48);
        values.putAll(recipient.variables());
        values.putAll(shared);
        values.putAll(customer);
        values.remove("id");
        values.put("customer", customer);
        values.put("qr_url", qrUrl(recipient));
        values.put("short_url", shortUrl(recipient));
        values.put("coupon_code", couponCode(recipient));
        values.put("expires_at", expiresAt(recipient));
        values.put("unsubscribe_url", unsubscribeUrl);
        values.put("preferences_url", OptOutLinks.preferencesUrl(unsubscribeUrl));
        values.put("why_url", OptOutLinks.whyUrl(unsubscribeUrl));
        return values;
    }

    String qrUrl(Recipient recipient) {
        return recipient.couponToken() == null
                ? ""
                : settings.coupons().qrUrl(recipient.couponToken());
    }

    String shortUrl(Recipient recipient) {
        return recipient.couponShortCode() == null
                ? ""
                : settings.coupons().pageUrl(recipient.couponShortCode());
    }

    static String couponCode(Recipient recipient) {
        return recipient.couponShortCode() == null
                ? ""
                : CouponTokens.inGroups(recipient.couponShortCode());
    }

    private static Map<String, Object> customer(Recipient recipient) {
        Map<String, Object> customer = new HashMap<>(16);
        customer.put("id", recipient.customerId());
        customer.put("first_name", recipient.firstName());
        customer.put("last_name", recipient.lastName());
        customer.put("email", orEmpty(recipient.email()));
        customer.put("phone", orEmpty(recipient.phone()));
        customer.put("segments", recipient.segments());
        customer.put("language", orEmpty(recipient.language()));
        customer.put("attributes", recipient.attributes());
        return customer;
    }

    /** The last day in the business's zone, in the message's language, whoever reads it. */
    private String expiresAt(Recipient recipient) {
        if (recipient.couponExpiresAt() == null) {
            return "";
        }
        LocalDate day =
                LocalDate.ofInstant(recipient.couponExpiresAt(), settings.business().timeZone());
        Written written = latest;
        if (written == null || !written.day().equals(day)) {
            written = new Written(day, dates.format(day));
            latest = written;
        }
        return written.text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
