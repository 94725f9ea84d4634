package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.DesignLink;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where links of a design lead. */
final class Links {
    private Links() {}

    /** For a quoted attribute; null while the link leads nowhere. */
    static @Nullable String html(@Nullable DesignLink link) {
        if (link == null) {
            return null;
        }
        return switch (link.kind()) {
            case WEB -> Escaped.address(link.url());
            case MAIL -> Escaped.address(mail(link.address()));
            case PHONE -> Escaped.address(phone(link.address()));
            case COUPON, UNSUBSCRIBE, PREFERENCES -> placeholder(link.kind());
        };
    }

    /** For plain text; null while the link leads nowhere. */
    static @Nullable String plain(@Nullable DesignLink link) {
        if (link == null) {
            return null;
        }
        String address =
                switch (link.kind()) {
                    case WEB -> link.url();
                    case MAIL, PHONE -> link.address();
                    case COUPON, UNSUBSCRIBE, PREFERENCES -> null;
                };
        if (address == null || address.isBlank()) {
            return placeholder(link.kind());
        }
        return Escaped.plain(address.strip());
    }

    private static @Nullable String placeholder(DesignLink.Kind kind) {
        return switch (kind) {
            case COUPON -> "{{ short_url }}";
            case UNSUBSCRIBE -> "{{ unsubscribe_url }}";
            case PREFERENCES -> "{{ preferences_url }}";
            case WEB, MAIL, PHONE -> null;
        };
    }

    private static @Nullable String mail(@Nullable String address) {
        return address == null || address.isBlank() ? null : "mailto:" + encoded(address.strip());
    }

    private static @Nullable String phone(@Nullable String number) {
        return number == null || number.isBlank()
                ? null
                : "tel:" + number.replaceAll("[^0-9+]", "");
    }

    /** What would end the address in a link, or begin its subject. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if ("%?&#\"'<>{}|\\^`/ ".indexOf(c) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
