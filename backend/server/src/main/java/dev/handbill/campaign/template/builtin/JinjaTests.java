package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Arithmetic;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Comparing;
import dev.handbill.campaign.template.value.Printing;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may stand behind {@code is}. */
public final class JinjaTests {
    /** By name, in the order of the alphabet. */
    public static final Map<String, Builtin> ALL = all();

    private JinjaTests() {}

    private interface Order {
        boolean holds(@Nullable Object a, @Nullable Object b, Budget budget);
    }

    private static Map<String, Builtin> all() {
        Map<String, Builtin> all = new TreeMap<>();
        kind(all, "defined", value -> value != Undefined.UNDEFINED);
        kind(all, "undefined", value -> value == Undefined.UNDEFINED);
        kind(all, "none", value -> value == null);
        kind(all, "boolean", Boolean.class::isInstance);
        kind(all, "true", Boolean.TRUE::equals);
        kind(all, "false", Boolean.FALSE::equals);
        kind(all, "integer", value -> ValueKinds.isWhole(value) && !(value instanceof Boolean));
        kind(all, "float", Double.class::isInstance);
        kind(all, "number", ValueKinds::isNumber);
        kind(all, "string", ValueKinds::isText);
        kind(all, "mapping", Map.class::isInstance);
        kind(
                all,
                "sequence",
                value -> ValueKinds.isSequence(value) || value == Undefined.UNDEFINED);
        kind(
                all,
                "iterable",
                value -> ValueKinds.isSequence(value) || value == Undefined.UNDEFINED);
        kind(all, "escaped", SafeHtml.class::isInstance);
        all.put("lower", cased("lower", false));
        all.put("upper", cased("upper", true));
        divisible(all);
        order(all, "eq equalto ==", Comparing::areEqual);
        order(all, "ne !=", (a, b, budget) -> !Comparing.areEqual(a, b, budget));
        order(all, "gt greaterthan >", (a, b, budget) -> Comparing.order(a, b, budget) > 0);
        order(all, "ge >=", (a, b, budget) -> Comparing.order(a, b, budget) >= 0);
        order(all, "lt lessthan <", (a, b, budget) -> Comparing.order(a, b, budget) < 0);
        order(all, "le <=", (a, b, budget) -> Comparing.order(a, b, budget) <= 0);
        order(all, "in", (a, b, budget) -> Comparing.contains(b, a, budget));
        order(
                all,
                "sameas",
                (a, b, budget) ->
                        (a == null ? b == null : b != null && a.getClass() == b.getClass())
                                && Comparing.areEqual(a, b, budget));
        return Collections.unmodifiableMap(all);
    }

    private static void kind(
            Map<String, Builtin> all, String name, Predicate<@Nullable Object> holds) {
        all.put(name, Builtin.of(name, "", (value, _, _) -> holds.test(value)));
    }

    private static Builtin cased(String name, boolean isUpper) {
        return Builtin.of(
                name,
                "",
                (value, _, in) -> PythonText.isCased(Printing.text(value, in.budget()), isUpper));
    }

    private static void divisible(Map<String, Builtin> all) {
        all.put("even", remainder("even", "", 2, 0));
        all.put("odd", remainder("odd", "", 2, 1));
        all.put("divisibleby", remainder("divisibleby", "num", 0, 0));
    }

    private static Builtin remainder(String name, String takes, long by, long rest) {
        return Builtin.of(
                name,
                takes,
                (value, given, in) ->
                        Comparing.areEqual(
                                Arithmetic.rest(
                                        number(value),
                                        by == 0 ? given.get("num") : (Object) by,
                                        in.budget()),
                                rest,
                                in.budget()));
    }

    /** A text before {@code %} would be a format. */
    private static Object number(@Nullable Object value) {
        return Arithmetic.positive(value);
    }

    private static void order(Map<String, Builtin> all, String names, Order order) {
        for (String name : names.split(" ")) {
            all.put(
                    name,
                    Builtin.of(
                            name,
                            "other",
                            (value, given, in) ->
                                    order.holds(value, given.get("other"), in.budget())));
        }
    }
}
