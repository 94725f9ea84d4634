package dev.handbill.campaign.template.language;

import java.util.Set;

/** The names that a template may print. */
final class TemplateVariables {
    private static final Set<String> PERSONAL =
            Set.of(
                    "id",
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "segments",
                    "language",
                    "attributes");

    private static final Set<String> BUSINESS = Set.of("name", "postal_address");

    private static final Set<String> KNOWN =
            Set.of(
                    "first_name",
                    "last_name",
                    "email",
                    "phone",
                    "segments",
                    "language",
                    "attributes",
                    "customer",
                    "qr_code",
                    "qr_url",
                    "short_url",
                    "coupon_code",
                    "expires_at",
                    "unsubscribe_url",
                    "preferences_url",
                    "why_url",
                    "offer_title",
                    "offer_terms",
                    "business");

    private TemplateVariables() {}

    /**
     * @param path with its members, such as {@code customer.attributes.city}
     */
    static boolean isKnown(String path) {
        String[] parts = path.split("\\.", -1);
        if (!KNOWN.contains(parts[0])) {
            return false;
        }
        return switch (parts[0]) {
            case "customer" ->
                    parts.length == 1
                            || PERSONAL.contains(parts[1])
                                    && (parts.length == 2 || isContainer(parts[1]));
            case "business" ->
                    parts.length == 1 || parts.length == 2 && BUSINESS.contains(parts[1]);
            default -> parts.length == 1 || isContainer(parts[0]);
        };
    }

    /** Whether every customer's value is a text, or missing. */
    static boolean isText(String path) {
        String own = path.startsWith("customer.") ? path.substring("customer.".length()) : path;
        return own.startsWith("attributes.")
                || Set.of("first_name", "last_name", "email", "phone", "language").contains(own);
    }

    private static boolean isContainer(String name) {
        return name.equals("attributes") || name.equals("segments");
    }
}
