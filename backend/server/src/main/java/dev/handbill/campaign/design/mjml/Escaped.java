package dev.handbill.campaign.design.mjml;

import dev.handbill.campaign.design.Chip;
import dev.handbill.kernel.web.HtmlPage;
import org.jspecify.annotations.Nullable;

/**
 * The one place where what a marketer wrote becomes part of a template: never markup, never a
 * placeholder, wherever it stands.
 */
final class Escaped {
    private static final String PLAIN_IN_QUOTES = " .,!?-+:;()/*";

    private Escaped() {}

    /** For HTML, between tags and in quoted attributes. */
    static String html(String text) {
        return HtmlPage.escape(readable(text)).replace("{", "&#123;").replace("}", "&#125;");
    }

    /** The same with line breaks. */
    static String lines(String text) {
        return html(text).replace("\n", "<br>");
    }

    /** For a template of plain text. */
    static String plain(String text) {
        return readable(text).replace("{", "{{ \"{\" }}");
    }

    /** What prints a chip's value, in HTML as in plain text. */
    static String print(Chip chip) {
        String fallback = chip.fallback();
        return fallback == null || fallback.isEmpty()
                ? "{{ " + chip.value() + " }}"
                : "{{ " + chip.value() + " | default(" + quoted(fallback) + ", true) }}";
    }

    /** An address in a quoted attribute; what could end it or begin a placeholder is encoded. */
    static @Nullable String address(@Nullable String url) {
        return url == null || url.isBlank() ? null : html(url.strip());
    }

    /** A text within an expression: what is neither letter nor harmless is written by its code. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain =
                    c > 127 || Character.isLetterOrDigit(c) || PLAIN_IN_QUOTES.indexOf(c) >= 0;
            if (isPlain) {
                quoted.append(c);
            } else {
                quoted.append("\\x").append(Character.forDigit(c >> 4, 16));
                quoted.append(Character.forDigit(c & 15, 16));
            }
        }
        return quoted.append('"').toString();
    }

    /** Without characters that no reader sees; mail programs make of them what they like. */
    private static String readable(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder readable = new StringBuilder(unix.length());
        unix.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }
}
