package dev.handbill.campaign.template.html;

import dev.handbill.kernel.text.Marks;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one start tag; finds its end, also where a value holds a {@code >}. */
final class HtmlAttributes {
    /** By these an element is hidden or colored. */
    private static final Set<String> TELLING =
            Set.of("hidden", "style", "id", "class", "bgcolor", "color");

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

    /** Where the value of the first attribute of this name stands; null without a quoted one. */
    HtmlLinks.@Nullable Place quoted(String name) {
        for (Attribute each = next(start); each != null; each = next(each.behind())) {
            if (isNamed(each, name)) {
                return each.isQuoted() ? new HtmlLinks.Place(each.from(), each.to()) : null;
            }
        }
        return null;
    }

    /**
     * Whether all marks stand in quoted values of attributes that tell nothing of what is seen: a
     * value that is escaped cannot leave them.
     */
    boolean takeMarks(Marks marks) {
        int taken = 0;
        for (Attribute each = next(start); each != null; each = next(each.behind())) {
            String name = html.substring(each.nameStart(), each.nameEnd());
            if (each.isQuoted() && !TELLING.contains(name.toLowerCase(Locale.ROOT))) {
                taken += count(marks, each.from(), each.to());
            }
        }
        return taken == count(marks, start, end);
    }

    private int count(Marks marks, int from, int to) {
        int count = 0;
        for (int at = marks.next(html, from); at >= 0 && at < to; at = marks.next(html, at + 1)) {
            count++;
        }
        return count;
    }

    private @Nullable String find(String name) {
        for (Attribute each = next(start); each != null; each = next(each.behind())) {
            if (isNamed(each, name)) {
                return HtmlEntities.decoded(html.substring(each.from(), each.to()));
            }
        }
        return null;
    }

    private boolean isNamed(Attribute attribute, String name) {
        return attribute.nameEnd() - attribute.nameStart() == name.length()
                && html.regionMatches(true, attribute.nameStart(), name, 0, name.length());
    }

    /**
     * One attribute.
     *
     * @param from of its value, without quotation marks; where there is none, it is empty
     * @param isQuoted whether the value has both its quotation marks
     * @param behind where the next one may begin
     */
    private record Attribute(
            int nameStart, int nameEnd, int from, int to, boolean isQuoted, int behind) {}

    private @Nullable Attribute next(int behind) {
        if (behind >= end) {
            return null;
        }
        int name = skipSpace(behind);
        int nameEnd = name;
        while (nameEnd < end && "= \t\r\n/>".indexOf(html.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        int at = skipSpace(nameEnd);
        if (at >= end || html.charAt(at) != '=') {
            return new Attribute(name, nameEnd, at, at, false, at == nameEnd ? at + 1 : at);
        }
        int from = skipSpace(at + 1);
        if (from >= end || !isQuote(html.charAt(from))) {
            int to = valueEnd(from);
            return new Attribute(name, nameEnd, from, to, false, to);
        }
        // a page may be cut off right behind the first quotation mark
        int to = Math.max(valueEnd(from), from + 1);
        boolean isClosed = to < end && html.charAt(to) == html.charAt(from);
        return new Attribute(name, nameEnd, from + 1, to, isClosed, to + 1);
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
