package dev.handbill.campaign.template.value;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values are equal, and which comes first. */
public final class Comparing {
    private Comparing() {}

    public static boolean areEqual(@Nullable Object a, @Nullable Object b, Budget budget) {
        budget.step();
        if (ValueKinds.isNumber(a) && ValueKinds.isNumber(b)) {
            return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                    ? ValueKinds.whole(a) == ValueKinds.whole(b)
                    : ValueKinds.decimal(a) == ValueKinds.decimal(b);
        }
        if (ValueKinds.isText(a) && ValueKinds.isText(b)) {
            String first = String.valueOf(a);
            budget.steps(first.length() / 64);
            return first.equals(String.valueOf(b));
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return areEqualMaps(one, other, budget);
        }
        if (a instanceof Range || b instanceof Range) {
            return a instanceof Range
                    && b instanceof Range
                    && areEqual(
                            Sequences.elements(a, budget), Sequences.elements(b, budget), budget);
        }
        boolean areLists = a instanceof List<?> && b instanceof List<?>;
        if (areLists || isTuple(a) && isTuple(b)) {
            return areEqualLists(
                    Sequences.elements(a, budget), Sequences.elements(b, budget), budget);
        }
        return a == b;
    }

    private static boolean isTuple(@Nullable Object value) {
        return value instanceof Tuple || value instanceof Map.Entry<?, ?>;
    }

    private static boolean areEqualLists(List<?> a, List<?> b, Budget budget) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<?> other = b.iterator();
        budget.deeper();
        for (Object element : a) {
            if (!areEqual(element, other.next(), budget)) {
                budget.back();
                return false;
            }
        }
        budget.back();
        return true;
    }

    private static boolean areEqualMaps(Map<?, ?> a, Map<?, ?> b, Budget budget) {
        if (a.size() != b.size()) {
            return false;
        }
        budget.deeper();
        boolean areEqual = true;
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            areEqual =
                    areEqual
                            && b.containsKey(entry.getKey())
                            && areEqual(entry.getValue(), b.get(entry.getKey()), budget);
        }
        budget.back();
        return areEqual;
    }

    /**
     * Less than 0 if the first comes first.
     *
     * @throws WrongValue where Python refuses, such as a text and a number
     */
    public static int order(@Nullable Object a, @Nullable Object b, Budget budget) {
        budget.step();
        if (ValueKinds.isNumber(a) && ValueKinds.isNumber(b)) {
            return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                    ? Long.compare(ValueKinds.whole(a), ValueKinds.whole(b))
                    : Double.compare(ValueKinds.decimal(a) + 0.0, ValueKinds.decimal(b) + 0.0);
        }
        if (ValueKinds.isText(a) && ValueKinds.isText(b)) {
            return orderOfTexts(String.valueOf(a), String.valueOf(b), budget);
        }
        if (a instanceof List<?> && b instanceof List<?> || isTuple(a) && isTuple(b)) {
            return orderOfLists(
                    Sequences.elements(a, budget), Sequences.elements(b, budget), budget);
        }
        throw WrongValue.of(
                "%s and %s cannot be compared%s",
                ValueKinds.named(a), lower(ValueKinds.named(b)), advice(a, b));
    }

    private static String advice(@Nullable Object a, @Nullable Object b) {
        boolean mixes =
                ValueKinds.isText(a) && ValueKinds.isNumber(b)
                        || ValueKinds.isNumber(a) && ValueKinds.isText(b);
        return mixes ? ". Make a number of the text first, with the filter int or float" : "";
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static int orderOfTexts(String a, String b, Budget budget) {
        budget.steps(Math.min(a.length(), b.length()) / 64);
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int one = a.codePointAt(i);
            int other = b.codePointAt(i);
            if (one != other) {
                return Integer.compare(one, other);
            }
            i += Character.charCount(one);
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int orderOfLists(List<?> a, List<?> b, Budget budget) {
        Iterator<?> other = b.iterator();
        for (Object element : a) {
            if (!other.hasNext()) {
                return 1;
            }
            Object second = other.next();
            if (!areEqual(element, second, budget)) {
                return order(element, second, budget);
            }
        }
        return other.hasNext() ? -1 : 0;
    }

    /** {@code element in container}. */
    public static boolean contains(
            @Nullable Object container, @Nullable Object element, Budget budget) {
        budget.step();
        if (ValueKinds.isText(container)) {
            if (!ValueKinds.isText(element)) {
                throw WrongValue.of("%s cannot be looked for in a text", ValueKinds.named(element));
            }
            String text = String.valueOf(container);
            budget.letters(text.length());
            return text.contains(String.valueOf(element));
        }
        if (container instanceof Map<?, ?> map) {
            return map.containsKey(element instanceof SafeHtml safe ? safe.html() : element);
        }
        for (Object each : Sequences.elements(container, budget)) {
            if (areEqual(each, element, budget)) {
                return true;
            }
        }
        return false;
    }
}
