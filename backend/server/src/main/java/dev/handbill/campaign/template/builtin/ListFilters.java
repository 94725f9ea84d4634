package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Arithmetic;
import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Comparing;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Printing;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What works on lists, and on texts as lists of letters. */
final class ListFilters {
    static final Builtin[] ALL = {
        Builtin.of("length", "", (value, _, _) -> Sequences.length(value)),
        Builtin.of("count", "", (value, _, _) -> Sequences.length(value)),
        Builtin.of("first", "", (value, _, in) -> end(value, false, in.budget())),
        Builtin.of("last", "", (value, _, in) -> end(value, true, in.budget())),
        Builtin.of("list", "", (value, _, in) -> copy(value, in.budget())),
        Builtin.of("items", "", ListFilters::items),
        Builtin.of("join", "d?", ListFilters::join),
        Builtin.of("reverse", "", ListFilters::reverse),
        Builtin.of("sort", "reverse?, case_sensitive?", ListFilters::sort),
        Builtin.of("dictsort", "case_sensitive?, by?, reverse?", ListFilters::dictsort),
        Builtin.of("unique", "case_sensitive?", ListFilters::unique),
        Builtin.of("min", "case_sensitive?", (value, given, in) -> extreme(value, given, -1, in)),
        Builtin.of("max", "case_sensitive?", (value, given, in) -> extreme(value, given, 1, in)),
        Builtin.of("sum", "attribute?, start?", ListFilters::sum),
        Builtin.of("batch", "linecount, fill_with?", ListFilters::batch),
        Builtin.of("slice", "slices, fill_with?", ListFilters::slice)
    };

    private ListFilters() {}

    private static @Nullable Object end(@Nullable Object value, boolean isLast, Budget budget) {
        if (ValueKinds.isText(value)) {
            return Sequences.item(String.valueOf(value), isLast ? -1L : 0L, budget);
        }
        List<@Nullable Object> elements = Sequences.elements(value, budget);
        return elements.isEmpty()
                ? Undefined.UNDEFINED
                : isLast ? elements.getLast() : elements.getFirst();
    }

    private static List<@Nullable Object> copy(@Nullable Object value, Budget budget) {
        List<@Nullable Object> elements = Sequences.elements(value, budget);
        budget.elements(elements.size());
        return new ArrayList<>(elements);
    }

    private static Object items(@Nullable Object value, Arguments given, Environment in) {
        return switch (value) {
            case Undefined _ -> List.of();
            case Map<?, ?> map -> entries(map, in.budget());
            case null, default ->
                    throw WrongValue.of("%s has no names and values", ValueKinds.named(value));
        };
    }

    static List<@Nullable Object> entries(Map<?, ?> map, Budget budget) {
        budget.elements(map.size() * 2L);
        List<@Nullable Object> entries = new ArrayList<>(map.size());
        map.forEach((name, value) -> entries.add(Sequences.pair(name, value)));
        return entries;
    }

    private static Object join(@Nullable Object value, Arguments given, Environment in) {
        return joined(given.get("d", ""), Sequences.elements(value, in.budget()), in);
    }

    static Object joined(
            @Nullable Object between, List<? extends @Nullable Object> elements, Environment in) {
        Budget budget = in.budget();
        boolean isSafe =
                in.isHtml()
                        && (between instanceof SafeHtml
                                || elements.stream().anyMatch(SafeHtml.class::isInstance));
        String gap = isSafe ? Printing.html(between, budget) : Printing.text(between, budget);
        StringBuilder joined = new StringBuilder();
        boolean isFirst = true;
        for (Object element : elements) {
            budget.step();
            String text = isSafe ? Printing.html(element, budget) : Printing.text(element, budget);
            budget.letters((long) text.length() + gap.length());
            joined.append(isFirst ? "" : gap).append(text);
            isFirst = false;
        }
        return isSafe ? new SafeHtml(joined.toString()) : joined.toString();
    }

    private static @Nullable Object reverse(
            @Nullable Object value, Arguments given, Environment in) {
        if (ValueKinds.isText(value)) {
            return TextFilters.changed(value, PythonText::reversed, in.budget());
        }
        List<@Nullable Object> copy = copy(value, in.budget());
        Collections.reverse(copy);
        return copy;
    }

    private static Comparator<@Nullable Object> order(boolean isCaseSensitive, Budget budget) {
        return (a, b) ->
                Comparing.order(
                        key(a, isCaseSensitive, budget), key(b, isCaseSensitive, budget), budget);
    }

    private static @Nullable Object key(
            @Nullable Object value, boolean isCaseSensitive, Budget budget) {
        if (isCaseSensitive || !ValueKinds.isText(value)) {
            return value;
        }
        String text = String.valueOf(value);
        budget.letters(text.length());
        return PythonText.lower(text);
    }

    private static Object sort(@Nullable Object value, Arguments given, Environment in) {
        List<@Nullable Object> copy = copy(value, in.budget());
        Comparator<@Nullable Object> order = order(given.isTrue("case_sensitive"), in.budget());
        copy.sort(turned(order, given.isTrue("reverse")));
        return copy;
    }

    private static Object dictsort(@Nullable Object value, Arguments given, Environment in) {
        if (!(value instanceof Map<?, ?> map)) {
            throw WrongValue.of("%s has no names and values to sort", ValueKinds.named(value));
        }
        String by = String.valueOf(given.get("by", "key"));
        if (!by.equals("key") && !by.equals("value")) {
            throw new WrongValue("dictsort sorts by \"key\" or by \"value\"");
        }
        long side = by.equals("key") ? 0 : 1;
        List<@Nullable Object> entries = entries(map, in.budget());
        Comparator<@Nullable Object> order = order(given.isTrue("case_sensitive"), in.budget());
        Comparator<@Nullable Object> bySide =
                (a, b) ->
                        order.compare(
                                Sequences.item(a, side, in.budget()),
                                Sequences.item(b, side, in.budget()));
        entries.sort(turned(bySide, given.isTrue("reverse")));
        return entries;
    }

    private static Comparator<@Nullable Object> turned(
            Comparator<@Nullable Object> order, boolean isReversed) {
        return isReversed ? (a, b) -> order.compare(b, a) : order;
    }

    private static Object unique(@Nullable Object value, Arguments given, Environment in) {
        boolean isCaseSensitive = given.isTrue("case_sensitive");
        List<@Nullable Object> unique = new ArrayList<>();
        List<@Nullable Object> keys = new ArrayList<>();
        for (Object element : Sequences.elements(value, in.budget())) {
            Object key = key(element, isCaseSensitive, in.budget());
            if (!Comparing.contains(keys, key, in.budget())) {
                in.budget().elements(2);
                keys.add(key);
                unique.add(element);
            }
        }
        return unique;
    }

    private static @Nullable Object extreme(
            @Nullable Object value, Arguments given, int side, Environment in) {
        Comparator<@Nullable Object> order = order(given.isTrue("case_sensitive"), in.budget());
        Object found = Undefined.UNDEFINED;
        boolean isFirst = true;
        for (Object element : Sequences.elements(value, in.budget())) {
            if (isFirst || order.compare(element, found) * side > 0) {
                found = element;
            }
            isFirst = false;
        }
        return found;
    }

    private static @Nullable Object sum(@Nullable Object value, Arguments given, Environment in) {
        Object attribute = given.get("attribute", null);
        Object sum = given.get("start", 0L);
        for (Object element : Sequences.elements(value, in.budget())) {
            sum =
                    Arithmetic.plus(
                            sum,
                            attribute == null
                                    ? element
                                    : Sequences.item(element, attribute, in.budget()),
                            in);
        }
        return sum;
    }

    private static Object batch(@Nullable Object value, Arguments given, Environment in) {
        long size = given.whole("linecount", 1);
        if (size < 1) {
            throw new WrongValue("batch needs at least 1 in each line");
        }
        List<@Nullable Object> lines = new ArrayList<>();
        List<@Nullable Object> line = new ArrayList<>();
        for (Object element : copy(value, in.budget())) {
            if (line.size() == size) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(element);
        }
        Object fill = given.get("fill_with", null);
        while (fill != null && !line.isEmpty() && line.size() < size) {
            in.budget().elements(1);
            line.add(fill);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static Object slice(@Nullable Object value, Arguments given, Environment in) {
        long slices = given.whole("slices", 1);
        if (slices < 1) {
            throw new WrongValue("slice needs at least 1 column");
        }
        in.budget().elements(slices);
        List<@Nullable Object> all = copy(value, in.budget());
        Object fill = given.get("fill_with", null);
        long each = all.size() / slices;
        long longer = all.size() % slices;
        List<@Nullable Object> columns = new ArrayList<>();
        int from = 0;
        for (long column = 0; column < slices; column++) {
            int to = from + (int) each + (column < longer ? 1 : 0);
            List<@Nullable Object> cut = new ArrayList<>(all.subList(from, to));
            if (fill != null && column >= longer && longer > 0) {
                cut.add(fill);
            }
            columns.add(cut);
            from = to;
        }
        return columns;
    }
}
