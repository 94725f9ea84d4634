package dev.handbill.campaign.preflight;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody most likely meant by a name that other systems have, or that is spelled otherwise.
 */
final class SimilarVariables {
    private static final Map<String, String> MEANT =
            Map.ofEntries(
                    Map.entry("firstname", "first_name"),
                    Map.entry("fname", "first_name"),
                    Map.entry("givenname", "first_name"),
                    Map.entry("vorname", "first_name"),
                    Map.entry("name", "first_name"),
                    Map.entry("lastname", "last_name"),
                    Map.entry("lname", "last_name"),
                    Map.entry("surname", "last_name"),
                    Map.entry("familyname", "last_name"),
                    Map.entry("nachname", "last_name"),
                    Map.entry("email", "email"),
                    Map.entry("emailaddress", "email"),
                    Map.entry("phone", "phone"),
                    Map.entry("sms", "phone"),
                    Map.entry("tags", "segments"),
                    Map.entry("segments", "segments"),
                    Map.entry("coupon", "coupon_code"),
                    Map.entry("couponcode", "coupon_code"),
                    Map.entry("code", "coupon_code"),
                    Map.entry("qrcode", "qr_code"),
                    Map.entry("qr", "qr_code"),
                    Map.entry("link", "short_url"),
                    Map.entry("shorturl", "short_url"),
                    Map.entry("unsubscribe", "unsubscribe_url"),
                    Map.entry("unsubscribelink", "unsubscribe_url"),
                    Map.entry("unsubscribeurl", "unsubscribe_url"),
                    Map.entry("unsub", "unsubscribe_url"),
                    Map.entry("expires", "expires_at"),
                    Map.entry("expiresat", "expires_at"),
                    Map.entry("company", "business.name"),
                    Map.entry("businessname", "business.name"),
                    Map.entry("offer", "offer_title"),
                    Map.entry("offertitle", "offer_title"));

    private SimilarVariables() {}

    static String advice(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String letters = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String meant = MEANT.get(letters);
        return meant == null
                ? "A column of your own is written customer.attributes.name_of_the_column."
                : "Did you mean {{ %s }}?".formatted(meant);
    }
}
