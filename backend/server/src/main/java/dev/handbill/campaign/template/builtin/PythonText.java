package dev.handbill.campaign.template.builtin;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What Python's texts can do. */
final class PythonText {
    private PythonText() {}

    static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return titled(first) + lower(text.substring(Character.charCount(first)));
    }

    private static String titled(int letter) {
        int title = Character.toTitleCase(letter);
        String upper = upper(Character.toString(letter));
        // ß has no title case of its own: Python writes Ss
        return title == letter && upper.length() > 1
                ? upper.charAt(0) + lower(upper.substring(1))
                : Character.toString(title);
    }

    /** The method {@code title}: a capital behind everything that is no letter. */
    static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean isInside = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            title.append(isInside ? lower(Character.toString(letter)) : titled(letter));
            isInside =
                    Character.isUpperCase(letter)
                            || Character.isLowerCase(letter)
                            || Character.isTitleCase(letter);
            i += Character.charCount(letter);
        }
        return title.toString();
    }

    /** The filter {@code title}: a capital behind spaces, hyphens and opening brackets only. */
    static String words(String text) {
        StringBuilder title = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = from;
            boolean isBetween = isBeginning(text.charAt(from));
            while (end < text.length() && isBeginning(text.charAt(end)) == isBetween) {
                end++;
            }
            String word = text.substring(from, end);
            int first = Character.charCount(word.codePointAt(0));
            title.append(upper(word.substring(0, first))).append(lower(word.substring(first)));
            from = end;
        }
        return title.toString();
    }

    private static boolean isBeginning(char letter) {
        return isSpace(letter) || "-({[<".indexOf(letter) >= 0;
    }

    static String swapped(String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(
                        each ->
                                swapped.append(
                                        upper(each).equals(each) ? lower(each) : upper(each)));
        return swapped.toString();
    }

    /**
     * @param letters to take off; null for white space
     */
    static String stripped(String text, @Nullable String letters, boolean left, boolean right) {
        IntPredicate goes =
                letters == null ? PythonText::isSpace : each -> letters.indexOf(each) >= 0;
        int start = 0;
        int end = text.length();
        while (left && start < end && goes.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (right && end > start && goes.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /**
     * @param most how often; less than 0 for always
     */
    static String replaced(String text, String old, String fresh, long most) {
        if (most < 0 && !old.isEmpty()) {
            return text.replace(old, fresh);
        }
        StringBuilder replaced = new StringBuilder(text.length());
        long left = most < 0 ? Long.MAX_VALUE : most;
        int from = 0;
        while (left-- > 0) {
            int at = text.indexOf(old, from);
            if (at < 0 || from > text.length()) {
                break;
            }
            replaced.append(text, from, at).append(fresh);
            from = at + old.length();
            if (old.isEmpty()) {
                if (from >= text.length()) {
                    return replaced.toString();
                }
                int width = Character.charCount(text.codePointAt(from));
                replaced.append(text, from, from + width);
                from += width;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** How often {@code part} is in it, without overlap. */
    static long count(String text, String part) {
        if (part.isEmpty()) {
            return text.codePointCount(0, text.length()) + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** All letters are so, and there is one. */
    static boolean are(String text, IntPredicate kind) {
        return !text.isEmpty() && text.codePoints().allMatch(kind);
    }

    /** No letter is of the other case, and one has a case. */
    static boolean isCased(String text, boolean upper) {
        return text.codePoints().anyMatch(upper ? Character::isUpperCase : Character::isLowerCase)
                && text.codePoints()
                        .noneMatch(
                                each ->
                                        Character.isTitleCase(each)
                                                || (upper
                                                        ? Character.isLowerCase(each)
                                                        : Character.isUpperCase(each)));
    }
}
