package dev.handbill.campaign.template.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code range(999)} and its like: Jinjava ends a range after so many numbers without a word.
 */
public final class LongLoops {
    public static final int MOST_ROUNDS = TemplateLanguage.LONGEST_RANGE;

    private static final Pattern RANGE =
            Pattern.compile(
                    "\\brange\\(\\s*(-?\\d{1,9})\\s*(?:,\\s*(-?\\d{1,9})\\s*(?:,\\s*(-?\\d{1,9})\\s*)?)?\\)");

    private LongLoops() {}

    /** Whether a range of the text, written with numbers, is cut. */
    public static boolean in(String text) {
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            long first = Long.parseLong(range.group(1));
            String second = range.group(2);
            String third = range.group(3);
            long start = second == null ? 0 : first;
            long end = second == null ? first : Long.parseLong(second);
            long step = third == null ? 1 : Long.parseLong(third);
            if (step != 0 && Math.ceilDiv(end - start, step) > MOST_ROUNDS) {
                return true;
            }
        }
        return false;
    }
}
