package dev.handbill.campaign.template.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signs {@code + - * / // % **} and {@code ~}, as Python reckons; whole numbers beyond 64 bits
 * are refused, because they could be squared until no machine finishes.
 */
public final class Arithmetic {
    private Arithmetic() {}

    public static @Nullable Object plus(@Nullable Object a, @Nullable Object b, Environment in) {
        Budget budget = in.budget();
        budget.step();
        if (ValueKinds.isText(a) && ValueKinds.isText(b)) {
            return a instanceof SafeHtml || b instanceof SafeHtml
                    ? new SafeHtml(
                            together(Printing.html(a, budget), Printing.html(b, budget), budget))
                    : together(String.valueOf(a), String.valueOf(b), budget);
        }
        if (a instanceof List<?> && b instanceof List<?>) {
            return joined(Sequences.elements(a, budget), Sequences.elements(b, budget), budget);
        }
        if (a instanceof Tuple one && b instanceof Tuple other) {
            return new Tuple(joined(one.elements(), other.elements(), budget));
        }
        if (ValueKinds.isText(a) != ValueKinds.isText(b)) {
            throw WrongValue.of(
                    "%s and %s cannot be added. Put texts together with ~, or make a number of the text with the filter int or float",
                    ValueKinds.named(a), lower(b));
        }
        numbers(a, b, "added");
        return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                ? (Object) whole(() -> Math.addExact(ValueKinds.whole(a), ValueKinds.whole(b)))
                : (Object) (ValueKinds.decimal(a) + ValueKinds.decimal(b));
    }

    public static Object minus(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "subtracted");
        return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                ? (Object) whole(() -> Math.subtractExact(ValueKinds.whole(a), ValueKinds.whole(b)))
                : (Object) (ValueKinds.decimal(a) - ValueKinds.decimal(b));
    }

    public static @Nullable Object times(@Nullable Object a, @Nullable Object b, Environment in) {
        in.budget().step();
        if (ValueKinds.isWhole(b) && !ValueKinds.isNumber(a)) {
            return repeated(a, ValueKinds.whole(b), in.budget());
        }
        if (ValueKinds.isWhole(a) && !ValueKinds.isNumber(b)) {
            return repeated(b, ValueKinds.whole(a), in.budget());
        }
        numbers(a, b, "multiplied");
        return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                ? (Object) whole(() -> Math.multiplyExact(ValueKinds.whole(a), ValueKinds.whole(b)))
                : (Object) (ValueKinds.decimal(a) * ValueKinds.decimal(b));
    }

    public static Object divided(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "divided");
        return ValueKinds.decimal(a) / notZero(b);
    }

    public static Object dividedWhole(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "divided");
        notZero(b);
        return ValueKinds.isWhole(a) && ValueKinds.isWhole(b)
                ? (Object) whole(() -> Math.floorDivExact(ValueKinds.whole(a), ValueKinds.whole(b)))
                : (Object) Math.floor(ValueKinds.decimal(a) / ValueKinds.decimal(b));
    }

    /** {@code a % b}; behind a text it fills the text's holes. */
    public static Object rest(@Nullable Object a, @Nullable Object b, Budget budget) {
        if (a != null && ValueKinds.isText(a)) {
            return switch (b) {
                case Tuple tuple -> PercentFormat.of(a, tuple.elements(), null, budget);
                case Map<?, ?> map -> PercentFormat.of(a, List.of(), map, budget);
                // Python lets a list be left over, as it lets a map
                case List<?> list -> PercentFormat.of(a, List.of(list), Map.of(), budget);
                case Range range -> PercentFormat.of(a, List.of(range), Map.of(), budget);
                case null, default ->
                        PercentFormat.of(a, Collections.singletonList(b), null, budget);
            };
        }
        numbers(a, b, "divided");
        notZero(b);
        if (ValueKinds.isWhole(a) && ValueKinds.isWhole(b)) {
            return Math.floorMod(ValueKinds.whole(a), ValueKinds.whole(b));
        }
        double divisor = ValueKinds.decimal(b);
        double rest = ValueKinds.decimal(a) % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }

    public static Object power(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "raised to a power");
        if (ValueKinds.isWhole(a) && ValueKinds.isWhole(b) && ValueKinds.whole(b) >= 0) {
            return whole(() -> powerExact(ValueKinds.whole(a), ValueKinds.whole(b)));
        }
        double power = Math.pow(ValueKinds.decimal(a), ValueKinds.decimal(b));
        if (Double.isNaN(power) || Double.isInfinite(power)) {
            throw tooLarge();
        }
        return power;
    }

    public static Object negative(@Nullable Object value) {
        numbers(value, 0L, "made negative");
        return ValueKinds.isWhole(value)
                ? (Object) whole(() -> Math.negateExact(ValueKinds.whole(value)))
                : (Object) (-ValueKinds.decimal(value));
    }

    public static Object positive(@Nullable Object value) {
        numbers(value, 0L, "used with a sign");
        return ValueKinds.isWhole(value)
                ? (Object) ValueKinds.whole(value)
                : ValueKinds.decimal(value);
    }

    /** {@code a ~ b}: as texts. */
    public static Object together(List<@Nullable Object> values, Environment in) {
        boolean isSafe = in.isHtml() && values.stream().anyMatch(SafeHtml.class::isInstance);
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String part =
                    isSafe ? Printing.html(value, in.budget()) : Printing.text(value, in.budget());
            in.budget().letters(part.length());
            text.append(part);
        }
        return isSafe ? new SafeHtml(text.toString()) : text.toString();
    }

    private static String together(String a, String b, Budget budget) {
        budget.letters((long) a.length() + b.length());
        return a + b;
    }

    private static List<@Nullable Object> joined(
            List<@Nullable Object> a, List<@Nullable Object> b, Budget budget) {
        budget.elements((long) a.size() + b.size());
        List<@Nullable Object> joined = new ArrayList<>(a.size() + b.size());
        joined.addAll(a);
        joined.addAll(b);
        return joined;
    }

    private static Object repeated(@Nullable Object value, long times, Budget budget) {
        int count = (int) Math.clamp(times, 0, Integer.MAX_VALUE);
        return switch (value) {
            case String text -> repeated(text, count, budget);
            case SafeHtml safe -> new SafeHtml(repeated(safe.html(), count, budget));
            case List<?> list -> repeated(Sequences.elements(list, budget), count, budget);
            case Tuple tuple -> new Tuple(repeated(tuple.elements(), count, budget));
            case null, default ->
                    throw WrongValue.of("%s cannot be multiplied", ValueKinds.named(value));
        };
    }

    private static String repeated(String text, int times, Budget budget) {
        budget.letters((long) text.length() * times);
        return text.repeat(times);
    }

    private static List<@Nullable Object> repeated(
            List<@Nullable Object> list, int times, Budget budget) {
        budget.elements((long) list.size() * times);
        List<@Nullable Object> repeated = new ArrayList<>();
        for (int i = 0; i < times && !list.isEmpty(); i++) {
            repeated.addAll(list);
        }
        return repeated;
    }

    private static double notZero(@Nullable Object divisor) {
        double number = ValueKinds.decimal(divisor);
        if (number == 0) {
            throw new WrongValue("A number is divided by zero");
        }
        return number;
    }

    private static void numbers(@Nullable Object a, @Nullable Object b, String what) {
        for (Object each : new @Nullable Object[] {a, b}) {
            if (!ValueKinds.isNumber(each)) {
                throw WrongValue.of(
                        "%s cannot be %s%s",
                        ValueKinds.named(each),
                        what,
                        ValueKinds.isText(each)
                                ? ". Make a number of it first, with the filter int or float"
                                : "");
            }
        }
    }

    private static long powerExact(long base, long exponent) {
        long power = 1;
        if (base == 0 || base == 1 || base == -1) {
            return exponent == 0 || base == 1 || base == -1 && exponent % 2 == 0 ? 1 : base;
        }
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private interface Exact {
        long value();
    }

    private static long whole(Exact exact) {
        try {
            return exact.value();
        } catch (ArithmeticException overflow) {
            throw tooLarge();
        }
    }

    private static WrongValue tooLarge() {
        return new WrongValue("A number is too large");
    }

    private static String lower(@Nullable Object value) {
        String words = ValueKinds.named(value);
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
