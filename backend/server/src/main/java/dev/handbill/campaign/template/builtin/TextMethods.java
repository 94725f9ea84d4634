package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.Tuple;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Methods of texts that take something. */
final class TextMethods {
    static final Builtin STARTS = asking("startswith", "prefix", String::startsWith);
    static final Builtin ENDS = asking("endswith", "suffix", String::endsWith);
    static final Builtin REPLACE =
            Builtin.of(
                    "replace",
                    "old, new, count?",
                    (value, given, in) -> {
                        text(given.get("old"));
                        text(given.get("new"));
                        return TextFilters.replaced(
                                soft(value),
                                given.get("old"),
                                given.get("new"),
                                given.whole("count", -1),
                                in.budget());
                    });
    static final Builtin SPLIT = Builtin.of("split", "sep?, maxsplit?", TextMethods::split);
    static final Builtin JOIN =
            Builtin.of(
                    "join",
                    "list",
                    (value, given, in) -> {
                        List<@Nullable Object> parts =
                                Sequences.elements(given.get("list"), in.budget());
                        parts.forEach(TextMethods::text);
                        return ListFilters.joined(
                                value,
                                parts,
                                new Environment(in.budget(), value instanceof SafeHtml));
                    });
    static final Builtin FIND =
            Builtin.of(
                    "find",
                    "part",
                    (value, given, _) -> {
                        String text = text(value);
                        int at = text.indexOf(text(given.get("part")));
                        return at < 0 ? -1L : (long) text.codePointCount(0, at);
                    });
    static final Builtin COUNT =
            Builtin.of(
                    "count",
                    "part",
                    (value, given, in) -> {
                        in.budget().letters(text(value).length());
                        return PythonText.count(text(value), text(given.get("part")));
                    });
    static final Builtin ZFILL =
            Builtin.of(
                    "zfill",
                    "width",
                    (value, given, in) -> {
                        int missing = missing(value, given, in.budget());
                        return TextFilters.changed(
                                value,
                                text -> {
                                    int sign = text.matches("(?s)[+-].*") ? 1 : 0;
                                    return text.substring(0, sign)
                                            + "0".repeat(missing)
                                            + text.substring(sign);
                                },
                                in.budget());
                    });
    static final Builtin CENTER =
            Builtin.of(
                    "center",
                    "width, fill?",
                    (value, given, in) ->
                            TextFilters.centered(
                                    value, given.whole("width", 0), fill(given), in.budget()));
    static final Builtin LEFT =
            Builtin.of(
                    "ljust",
                    "width, fill?",
                    (value, given, in) -> {
                        String padding = fill(given).repeat(missing(value, given, in.budget()));
                        return TextFilters.changed(value, text -> text + padding, in.budget());
                    });
    static final Builtin RIGHT =
            Builtin.of(
                    "rjust",
                    "width, fill?",
                    (value, given, in) -> {
                        String padding = fill(given).repeat(missing(value, given, in.budget()));
                        return TextFilters.changed(value, text -> padding + text, in.budget());
                    });
    static final Builtin WITHOUT_PREFIX =
            Builtin.of(
                    "removeprefix",
                    "prefix",
                    (value, given, in) -> {
                        String prefix = text(given.get("prefix"));
                        return TextFilters.changed(
                                value,
                                text ->
                                        text.startsWith(prefix)
                                                ? text.substring(prefix.length())
                                                : text,
                                in.budget());
                    });
    static final Builtin WITHOUT_SUFFIX =
            Builtin.of(
                    "removesuffix",
                    "suffix",
                    (value, given, in) -> {
                        String suffix = text(given.get("suffix"));
                        return TextFilters.changed(
                                value,
                                text ->
                                        !suffix.isEmpty() && text.endsWith(suffix)
                                                ? text.substring(0, text.length() - suffix.length())
                                                : text,
                                in.budget());
                    });

    private TextMethods() {}

    static String text(@Nullable Object value) {
        if (value == null || !ValueKinds.isText(value)) {
            throw WrongValue.of("%s stands where a text is needed", ValueKinds.named(value));
        }
        return String.valueOf(value);
    }

    private static Object soft(@Nullable Object value) {
        return value instanceof SafeHtml safe ? safe : text(value);
    }

    private static Builtin asking(String name, String takes, BiPredicate<String, String> holds) {
        return Builtin.of(
                name,
                takes,
                (value, given, in) -> {
                    String text = text(value);
                    Object asked = given.get(takes);
                    return asked instanceof Tuple several
                            ? several.elements().stream()
                                    .anyMatch(each -> holds.test(text, text(each)))
                            : holds.test(text, text(asked));
                });
    }

    private static String fill(Arguments given) {
        String fill = text(given.get("fill", " "));
        if (fill.codePointCount(0, fill.length()) != 1) {
            throw new WrongValue("A text is filled up with one letter");
        }
        return fill;
    }

    private static int missing(@Nullable Object value, Arguments given, Budget budget) {
        long missing = Math.max(0, given.whole("width", 0) - Sequences.length(value));
        budget.letters(missing * 2);
        return (int) missing;
    }

    private static Object split(@Nullable Object value, Arguments given, Environment in) {
        String text = text(value);
        in.budget().letters(text.length());
        Object between = given.get("sep", null);
        long most = given.whole("maxsplit", -1);
        List<String> parts =
                between == null
                        ? words(text, most, in.budget())
                        : parts(text, text(between), most, in.budget());
        List<@Nullable Object> split = new ArrayList<>(parts.size());
        parts.forEach(part -> split.add(value instanceof SafeHtml ? new SafeHtml(part) : part));
        return split;
    }

    private static List<String> parts(String text, String between, long most, Budget budget) {
        if (between.isEmpty()) {
            throw new WrongValue("A text cannot be split at nothing");
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(between);
        while (at >= 0 && (most < 0 || parts.size() < most)) {
            budget.elements(1);
            parts.add(text.substring(from, at));
            from = at + between.length();
            at = text.indexOf(between, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> words(String text, long most, Budget budget) {
        List<String> words = new ArrayList<>();
        String left = PythonText.stripped(text, null, true, false);
        while (!left.isEmpty()) {
            budget.elements(1);
            budget.letters(most < 0 ? 0 : left.length());
            if (most >= 0 && words.size() == most) {
                words.add(PythonText.stripped(left, null, false, true));
                break;
            }
            int end = 0;
            while (end < left.length() && !PythonText.isSpace(left.codePointAt(end))) {
                end += Character.charCount(left.codePointAt(end));
            }
            words.add(left.substring(0, end));
            budget.letters(left.length() - end);
            left = PythonText.stripped(left.substring(end), null, true, false);
        }
        return words;
    }
}
