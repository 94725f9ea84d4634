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
public final class Reckoning {
    private Reckoning() {}

    public static @Nullable Object plus(@Nullable Object a, @Nullable Object b, Environment in) {
        Budget budget = in.budget();
        budget.step();
        if (Kinds.isText(a) && Kinds.isText(b)) {
            return a instanceof Safe || b instanceof Safe
                    ? new Safe(together(Printing.html(a, budget), Printing.html(b, budget), budget))
                    : together(String.valueOf(a), String.valueOf(b), budget);
        }
        if (a instanceof List<?> && b instanceof List<?>) {
            return joined(Sequences.elements(a, budget), Sequences.elements(b, budget), budget);
        }
        if (a instanceof Tuple one && b instanceof Tuple other) {
            return new Tuple(joined(one.elements(), other.elements(), budget));
        }
        if (Kinds.isText(a) != Kinds.isText(b)) {
            throw WrongValue.of(
                    "%s and %s cannot be added. Put texts together with ~, or make a number of the text with the filter int or float",
                    Kinds.named(a), lower(b));
        }
        numbers(a, b, "added");
        return Kinds.isWhole(a) && Kinds.isWhole(b)
                ? (Object) whole(() -> Math.addExact(Kinds.whole(a), Kinds.whole(b)))
                : (Object) (Kinds.decimal(a) + Kinds.decimal(b));
    }

    public static Object minus(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "subtracted");
        return Kinds.isWhole(a) && Kinds.isWhole(b)
                ? (Object) whole(() -> Math.subtractExact(Kinds.whole(a), Kinds.whole(b)))
                : (Object) (Kinds.decimal(a) - Kinds.decimal(b));
    }

    public static @Nullable Object times(@Nullable Object a, @Nullable Object b, Environment in) {
        in.budget().step();
        if (Kinds.isWhole(b) && !Kinds.isNumber(a)) {
            return repeated(a, Kinds.whole(b), in.budget());
        }
        if (Kinds.isWhole(a) && !Kinds.isNumber(b)) {
            return repeated(b, Kinds.whole(a), in.budget());
        }
        numbers(a, b, "multiplied");
        return Kinds.isWhole(a) && Kinds.isWhole(b)
                ? (Object) whole(() -> Math.multiplyExact(Kinds.whole(a), Kinds.whole(b)))
                : (Object) (Kinds.decimal(a) * Kinds.decimal(b));
    }

    public static Object divided(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "divided");
        return Kinds.decimal(a) / notZero(b);
    }

    public static Object dividedWhole(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "divided");
        notZero(b);
        return Kinds.isWhole(a) && Kinds.isWhole(b)
                ? (Object) whole(() -> Math.floorDivExact(Kinds.whole(a), Kinds.whole(b)))
                : (Object) Math.floor(Kinds.decimal(a) / Kinds.decimal(b));
    }

    /** {@code a % b}; behind a text it fills the text's holes. */
    public static Object rest(@Nullable Object a, @Nullable Object b, Budget budget) {
        if (a != null && Kinds.isText(a)) {
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
        if (Kinds.isWhole(a) && Kinds.isWhole(b)) {
            return Math.floorMod(Kinds.whole(a), Kinds.whole(b));
        }
        double divisor = Kinds.decimal(b);
        double rest = Kinds.decimal(a) % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }

    public static Object power(@Nullable Object a, @Nullable Object b) {
        numbers(a, b, "raised to a power");
        if (Kinds.isWhole(a) && Kinds.isWhole(b) && Kinds.whole(b) >= 0) {
            return whole(() -> powerExact(Kinds.whole(a), Kinds.whole(b)));
        }
        double power = Math.pow(Kinds.decimal(a), Kinds.decimal(b));
        if (Double.isNaN(power) || Double.isInfinite(power)) {
            throw tooLarge();
        }
        return power;
    }

    public static Object negative(@Nullable Object value) {
        numbers(value, 0L, "made negative");
        return Kinds.isWhole(value)
                ? (Object) whole(() -> Math.negateExact(Kinds.whole(value)))
                : (Object) (-Kinds.decimal(value));
    }

    public static Object positive(@Nullable Object value) {
        numbers(value, 0L, "used with a sign");
        return Kinds.isWhole(value) ? (Object) Kinds.whole(value) : Kinds.decimal(value);
    }

    /** {@code a ~ b}: as texts. */
    public static Object together(List<@Nullable Object> values, Environment in) {
        boolean isSafe = in.isHtml() && values.stream().anyMatch(Safe.class::isInstance);
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String part =
                    isSafe ? Printing.html(value, in.budget()) : Printing.text(value, in.budget());
            in.budget().letters(part.length());
            text.append(part);
        }
        return isSafe ? new Safe(text.toString()) : text.toString();
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
            case Safe safe -> new Safe(repeated(safe.html(), count, budget));
            case List<?> list -> repeated(Sequences.elements(list, budget), count, budget);
            case Tuple tuple -> new Tuple(repeated(tuple.elements(), count, budget));
            case null, default ->
                    throw WrongValue.of("%s cannot be multiplied", Kinds.named(value));
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
        double number = Kinds.decimal(divisor);
        if (number == 0) {
            throw new WrongValue("A number is divided by zero");
        }
        return number;
    }

    private static void numbers(@Nullable Object a, @Nullable Object b, String what) {
        for (Object each : new @Nullable Object[] {a, b}) {
            if (!Kinds.isNumber(each)) {
                throw WrongValue.of(
                        "%s cannot be %s%s",
                        Kinds.named(each),
                        what,
                        Kinds.isText(each)
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
        String words = Kinds.named(value);
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
