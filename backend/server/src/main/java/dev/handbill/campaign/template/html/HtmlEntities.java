package dev.handbill.campaign.template.html;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Character references in HTML text and attributes. */
public final class HtmlEntities {
    /** Those that escaping itself writes; a parser for the others takes 10 KB a text. */
    private static final Map<String, String> USUAL =
            Map.of(
                    "&amp;", "&",
                    "&lt;", "<",
                    "&gt;", ">",
                    "&quot;", "\"",
                    "&#34;", "\"",
                    "&#39;", "'",
                    "&nbsp;", "\u00a0");

    private static final int LONGEST = 6;

    private HtmlEntities() {}

    /** Most texts have none, and are given back as they are. */
    public static String decoded(String text) {
        int next = text.indexOf('&');
        if (next < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (next >= 0) {
            int end = text.indexOf(';', next) + 1;
            boolean isShort = end > 0 && end - next <= LONGEST;
            String letter = isShort ? USUAL.get(text.substring(next, end)) : null;
            if (letter == null) {
                return Parser.unescapeEntities(text, false);
            }
            decoded.append(text, from, next).append(letter);
            from = end;
            next = text.indexOf('&', end);
        }
        return decoded.append(text, from, text.length()).toString();
    }
}
