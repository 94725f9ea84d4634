package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Comparing;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Loop;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be called behind a dot: the methods of Python that authors know and that change nothing.
 */
public final class Methods {
    private static final Map<String, Builtin> OF_TEXTS = ofTexts();
    private static final Map<String, Builtin> OF_MAPS = ofMaps();
    private static final Map<String, Builtin> OF_LISTS = ofLists();
    private static final Map<String, Builtin> OF_LOOPS = ofLoops();

    /** All of them, in the order of the alphabet. */
    public static final Set<String> NAMES = names();

    private Methods() {}

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(OF_TEXTS.keySet());
        names.addAll(OF_MAPS.keySet());
        names.addAll(OF_LISTS.keySet());
        names.addAll(OF_LOOPS.keySet());
        return names;
    }

    /** A method of what a customer does not have has no answer either. */
    public static @Nullable Object call(
            @Nullable Object base,
            String name,
            List<@Nullable Object> given,
            Map<String, ? extends @Nullable Object> named,
            Environment in) {
        if (base == Undefined.UNDEFINED) {
            return Undefined.UNDEFINED;
        }
        Map<String, Builtin> methods =
                switch (base) {
                    case String _ -> OF_TEXTS;
                    case SafeHtml _ -> OF_TEXTS;
                    case Map<?, ?> _ -> OF_MAPS;
                    case Loop _ -> OF_LOOPS;
                    case null, default -> ValueKinds.isSequence(base) ? OF_LISTS : Map.of();
                };
        Builtin method = methods.get(name);
        if (method == null) {
            throw WrongValue.of("%s has no \"%s()\"", ValueKinds.named(base), name);
        }
        String mistake = method.mistake(given.size(), named.keySet());
        if (mistake != null) {
            throw new WrongValue(mistake);
        }
        return method.call(base, given, named, in);
    }

    private static Map<String, Builtin> ofTexts() {
        List<Builtin> all = new ArrayList<>();
        text(all, "upper", PythonText::upper);
        text(all, "lower", PythonText::lower);
        text(all, "title", PythonText::title);
        text(all, "capitalize", PythonText::capitalized);
        text(all, "swapcase", PythonText::swapped);
        stripping(all, "strip", true, true);
        stripping(all, "lstrip", true, false);
        stripping(all, "rstrip", false, true);
        asking(all, "isdigit", text -> PythonText.are(text, Character::isDigit));
        asking(all, "isalpha", text -> PythonText.are(text, Character::isLetter));
        asking(all, "isalnum", text -> PythonText.are(text, Character::isLetterOrDigit));
        asking(all, "isspace", text -> PythonText.are(text, PythonText::isSpace));
        asking(all, "isupper", text -> PythonText.isCased(text, true));
        asking(all, "islower", text -> PythonText.isCased(text, false));
        all.add(TextMethods.STARTS);
        all.add(TextMethods.ENDS);
        all.add(TextMethods.REPLACE);
        all.add(TextMethods.SPLIT);
        all.add(TextMethods.JOIN);
        all.add(TextMethods.FIND);
        all.add(TextMethods.COUNT);
        all.add(TextMethods.ZFILL);
        all.add(TextMethods.CENTER);
        all.add(TextMethods.LEFT);
        all.add(TextMethods.RIGHT);
        all.add(TextMethods.WITHOUT_PREFIX);
        all.add(TextMethods.WITHOUT_SUFFIX);
        return byName(all);
    }

    private static Map<String, Builtin> byName(List<Builtin> all) {
        return all.stream().collect(Collectors.toUnmodifiableMap(Builtin::name, each -> each));
    }

    private static void text(List<Builtin> all, String name, UnaryOperator<String> change) {
        all.add(
                Builtin.of(
                        name,
                        "",
                        (value, _, in) -> TextFilters.changed(value, change, in.budget())));
    }

    private static void asking(List<Builtin> all, String name, Predicate<String> question) {
        all.add(Builtin.of(name, "", (value, _, _) -> question.test(String.valueOf(value))));
    }

    private static void stripping(List<Builtin> all, String name, boolean left, boolean right) {
        all.add(
                Builtin.of(
                        name,
                        "chars?",
                        (value, given, in) -> {
                            Object chars = given.get("chars", null);
                            String taken = chars == null ? null : TextMethods.text(chars);
                            return TextFilters.changed(
                                    value,
                                    text -> PythonText.stripped(text, taken, left, right),
                                    in.budget());
                        }));
    }

    /** Methods of maps are found by the kind of the value: it is one. */
    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Map<String, Builtin> ofMaps() {
        return byName(
                List.of(
                        Builtin.of(
                                "items",
                                "",
                                (value, _, in) -> ListFilters.entries(map(value), in.budget())),
                        Builtin.of(
                                "keys",
                                "",
                                (value, _, in) -> Sequences.elements(value, in.budget())),
                        Builtin.of("values", "", (value, _, in) -> values(map(value), in.budget())),
                        Builtin.of("get", "key, default?", Methods::get)));
    }

    private static List<@Nullable Object> values(Map<?, ?> map, Budget budget) {
        budget.elements(map.size());
        return new ArrayList<>(map.values());
    }

    private static @Nullable Object get(@Nullable Object map, Arguments given, Environment in) {
        Object found = Sequences.item(map, given.get("key"), in.budget());
        return found == Undefined.UNDEFINED ? given.get("default", null) : found;
    }

    private static Map<String, Builtin> ofLists() {
        return byName(
                List.of(
                        Builtin.of(
                                "count",
                                "value",
                                (list, given, in) ->
                                        Sequences.elements(list, in.budget()).stream()
                                                .filter(
                                                        each ->
                                                                Comparing.areEqual(
                                                                        each,
                                                                        given.get("value"),
                                                                        in.budget()))
                                                .count())));
    }

    private static Map<String, Builtin> ofLoops() {
        return byName(
                List.of(
                        Builtin.of(
                                "cycle",
                                "*",
                                (loop, given, _) -> {
                                    if (!(loop instanceof Loop round)) {
                                        throw new WrongValue("Only a loop has cycle()");
                                    }
                                    return round.cycle(given.values());
                                }),
                        Builtin.of(
                                "changed",
                                "*",
                                (loop, given, in) -> {
                                    if (!(loop instanceof Loop round)) {
                                        throw new WrongValue("Only a loop has changed()");
                                    }
                                    return round.hasChanged(given.values(), in);
                                })));
    }
}
