package dev.handbill.campaign.template.value;

/** Text that is HTML already, so that it is not escaped a second time: Jinja2's {@code Markup}. */
public record SafeHtml(String html) {
    /** As markupsafe escapes. */
    public static SafeHtml escape(String text) {
        int first = 0;
        while (first < text.length() && twin(text.charAt(first)) == null) {
            first++;
        }
        if (first == text.length()) {
            return new SafeHtml(text);
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            String twin = twin(text.charAt(i));
            if (twin == null) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(twin);
            }
        }
        return new SafeHtml(escaped.toString());
    }

    private static @org.jspecify.annotations.Nullable String twin(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return html;
    }
}
