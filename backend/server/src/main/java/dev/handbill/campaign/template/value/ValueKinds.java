package dev.handbill.campaign.template.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a value is. */
public final class ValueKinds {
    private ValueKinds() {}

    /** Whether a condition holds for it. */
    public static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Double number -> number != 0;
            case Number number -> number.longValue() != 0;
            case Undefined _ -> false;
            case Loop _ -> true;
            default -> Sequences.length(value) != 0;
        };
    }

    public static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof SafeHtml;
    }

    /** Truth values count as 0 and 1, as in Python. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    public static boolean isWhole(@Nullable Object value) {
        return isNumber(value) && !(value instanceof Double);
    }

    public static boolean isSequence(@Nullable Object value) {
        return isText(value)
                || value instanceof List<?>
                || value instanceof Tuple
                || value instanceof Map<?, ?>
                || value instanceof Map.Entry<?, ?>
                || value instanceof Range;
    }

    public static long whole(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Double _ -> throw new WrongValue("A whole number is needed here");
            case Number number -> number.longValue();
            case null, default ->
                    throw WrongValue.of("%s stands where a whole number is needed", named(value));
        };
    }

    public static double decimal(@Nullable Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Number number -> number.doubleValue();
            case null, default ->
                    throw WrongValue.of("%s stands where a number is needed", named(value));
        };
    }

    /** In plain words, at the beginning of a sentence. */
    public static String named(@Nullable Object value) {
        return switch (value) {
            case null -> "Nothing (none)";
            case Boolean truth -> "The truth value " + (truth ? "true" : "false");
            case Double number -> "The number " + Printing.number(number);
            case Number number -> "The number " + number;
            case String text -> "The text \"%s\"".formatted(shortened(text));
            case SafeHtml safe -> "The text \"%s\"".formatted(shortened(safe.html()));
            case Map<?, ?> _ -> "A list of names and values";
            case Undefined _ -> "A value that this customer does not have";
            default -> "A list";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
