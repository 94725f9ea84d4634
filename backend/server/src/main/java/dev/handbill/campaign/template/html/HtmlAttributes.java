package dev.handbill.campaign.template.html;

import org.jspecify.annotations.Nullable;

/** The attributes of one start tag; finds its end, also where a value holds a {@code >}. */
final class HtmlAttributes {
    private final String html;
    private final int start;
    private final int end;

    /**
     * @param start behind the element's name
     */
    HtmlAttributes(String html, int start) {
        this.html = html;
        this.start = start;
        this.end = endOf(html, start);
    }

    /** Behind the closing bracket. */
    int end() {
        return end;
    }

    /** Whether it is there, with or without a value. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** The value without its entities; empty when there is none. */
    String get(String name) {
        String value = find(name);
        return value == null ? "" : value;
    }

    private @Nullable String find(String name) {
        int at = start;
        while (at < end) {
            at = skipSpace(at);
            int nameEnd = at;
            while (nameEnd < end && "= \t\r\n/>".indexOf(html.charAt(nameEnd)) < 0) {
                nameEnd++;
            }
            boolean isAsked =
                    html.regionMatches(true, at, name, 0, name.length())
                            && nameEnd - at == name.length();
            at = skipSpace(nameEnd);
            if (at < end && html.charAt(at) == '=') {
                int from = skipSpace(at + 1);
                int to = valueEnd(from);
                boolean isQuoted = from < end && isQuote(html.charAt(from));
                if (isAsked) {
                    return HtmlEntities.decoded(
                            isQuoted ? html.substring(from + 1, to) : html.substring(from, to));
                }
                at = isQuoted ? to + 1 : to;
            } else if (isAsked) {
                return "";
            } else if (at == nameEnd) {
                at++;
            }
        }
        return null;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < end && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private int valueEnd(int from) {
        if (from >= end) {
            return end;
        }
        char quote = html.charAt(from);
        if (isQuote(quote)) {
            int close = html.indexOf(quote, from + 1);
            return close < 0 || close >= end ? end - 1 : close;
        }
        int at = from;
        while (at < end && !Character.isWhitespace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }

    private static int endOf(String html, int start) {
        char quote = 0;
        for (int at = start; at < html.length(); at++) {
            char letter = html.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '>') {
                return at + 1;
            } else if (isQuote(letter) && isBehindEquals(html, at)) {
                quote = letter;
            }
        }
        return html.length();
    }

    private static boolean isBehindEquals(String html, int quote) {
        int at = quote - 1;
        while (at > 0 && Character.isWhitespace(html.charAt(at))) {
            at--;
        }
        return html.charAt(at) == '=';
    }
}
