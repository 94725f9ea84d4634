package dev.handbill.campaign.template.html;

import dev.handbill.kernel.text.Marks;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the holes of a page are. An escaped value between tags, or in the quoted value of an
 * attribute that is only read or followed, changes no more than the words there. Anywhere else it
 * could: as a style, as an attribute of its own, as the end of a comment.
 */
final class HolePlaces {
    private static final int LONGEST_ENTITY = 32;

    private final String html;
    private final Marks marks;
    private final Set<Integer> inMarkup = new HashSet<>();
    private boolean areSafe = true;

    HolePlaces(String html, Marks marks) {
        this.html = html;
        this.marks = marks;
        for (int at = marks.next(html, 0); at >= 0; at = marks.next(html, at + 1)) {
            areSafe &= !isBegun(at);
        }
    }

    boolean areSafe() {
        return areSafe;
    }

    /** Holes that no quotation mark may come into. */
    Set<Integer> inMarkup() {
        return inMarkup;
    }

    /**
     * Whether a value is words only, with nothing begun that could end outside.
     *
     * @param value as it stands in the HTML
     */
    static boolean takes(String value, boolean isInMarkup) {
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '<' -> {
                    return false;
                }
                case '>', '"', '\'' -> {
                    if (isInMarkup) {
                        return false;
                    }
                }
                case '&' -> {
                    if (!isEntity(value, i)) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean isEntity(String value, int start) {
        int at = start + 1;
        while (at < value.length() && isOfAnEntity(value.charAt(at))) {
            at++;
        }
        return at < value.length() && value.charAt(at) == ';' && at - start <= LONGEST_ENTITY;
    }

    private static boolean isOfAnEntity(char letter) {
        return letter == '#' || Character.isLetterOrDigit(letter);
    }

    /** Whether a tag or an entity begins right before, so that the value would be its name. */
    private boolean isBegun(int mark) {
        int at = mark - 1;
        while (at >= 0 && isOfAnEntity(html.charAt(at))) {
            at--;
        }
        if (at > 0 && "/!?".indexOf(html.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && "&<".indexOf(html.charAt(at)) >= 0;
    }

    /** Markup was read, from index to index. */
    void markup(int from, int to) {
        int first = marks.next(html, from);
        if (first < 0 || first >= to) {
            return;
        }
        marks.cut(html.substring(from, to)).holes().forEach(inMarkup::add);
        areSafe &= html.startsWith("<!--", from) ? areInComment(from, to) : areInTag(from, to);
    }

    private boolean areInComment(int from, int to) {
        for (int at = marks.next(html, from); at >= 0 && at < to; at = marks.next(html, at + 1)) {
            int behind = at + marks.length();
            boolean mayEndIt =
                    at == from + "<!--".length()
                            || behind >= to
                            || "->".indexOf(html.charAt(behind)) >= 0
                            || marks.next(html, behind) == behind;
            if (mayEndIt) {
                return false;
            }
        }
        return true;
    }

    /** What is behind the tag is text that nobody sees, such as a title. */
    private boolean areInTag(int from, int to) {
        String name = elementAt(from + 1);
        if (name == null) {
            return false;
        }
        HtmlAttributes attributes = new HtmlAttributes(html, from + 1 + name.length());
        int behind = marks.next(html, attributes.end());
        boolean hasContent = behind >= 0 && behind < to;
        return attributes.takeMarks(marks) && !(hasContent && name.equalsIgnoreCase("style"));
    }

    private @Nullable String elementAt(int start) {
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return end == start ? null : html.substring(start, end);
    }
}
