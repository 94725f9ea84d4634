package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Budget;
import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.PercentFormat;
import dev.handbill.campaign.template.value.Printing;
import dev.handbill.campaign.template.value.SafeHtml;
import dev.handbill.campaign.template.value.Sequences;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a text of a text. Each charges for what it is about to make. */
final class TextFilters {
    /** Jinja2 lets a text be so much longer before it is cut. */
    private static final long LEEWAY = 5;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static final Builtin[] ALL = {
        letters("upper", PythonText::upper),
        letters("lower", PythonText::lower),
        // plain text, as in Jinja2, also of HTML
        Builtin.of(
                "title",
                "",
                (value, _, in) ->
                        changed(Printing.text(value, in.budget()), PythonText::words, in.budget())),
        letters("capitalize", PythonText::capitalized),
        Builtin.of("string", "", (value, _, in) -> Printing.soft(value, in.budget())),
        Builtin.of("default", "default_value?, boolean?", TextFilters::fallback),
        Builtin.of("d", "default_value?, boolean?", TextFilters::fallback),
        Builtin.of("escape", "", TextFilters::escape),
        Builtin.of("e", "", TextFilters::escape),
        Builtin.of("trim", "chars?", TextFilters::trim),
        Builtin.of("replace", "old, new, count?", TextFilters::replace),
        Builtin.of("truncate", "length?, killwords?, end?, leeway?", TextFilters::truncate),
        Builtin.of("center", "width?", TextFilters::center),
        Builtin.of("format", "*", TextFilters::format),
        Builtin.of("urlencode", "", TextFilters::urlencode),
        Builtin.of(
                "wordcount",
                "",
                (value, _, in) -> WORD.matcher(Printing.text(value, in.budget())).results().count())
    };

    private TextFilters() {}

    private static Builtin letters(String name, UnaryOperator<String> change) {
        return Builtin.of(name, "", (value, _, in) -> changed(value, change, in.budget()));
    }

    /** HTML stays HTML. */
    static Object changed(@Nullable Object value, UnaryOperator<String> change, Budget budget) {
        Object soft = Printing.soft(value, budget);
        budget.letters(String.valueOf(soft).length() * 2L);
        String text = change.apply(String.valueOf(soft));
        return soft instanceof SafeHtml ? new SafeHtml(text) : text;
    }

    private static @Nullable Object fallback(
            @Nullable Object value, Arguments given, Environment in) {
        boolean isMissing =
                value == Undefined.UNDEFINED
                        || given.isTrue("boolean") && !ValueKinds.isTrue(value);
        return isMissing ? given.get("default_value", "") : value;
    }

    private static Object escape(@Nullable Object value, Arguments given, Environment in) {
        return new SafeHtml(Printing.html(value, in.budget()));
    }

    private static Object trim(@Nullable Object value, Arguments given, Environment in) {
        Object letters = given.get("chars", null);
        String taken = letters == null ? null : Printing.text(letters, in.budget());
        return changed(value, text -> PythonText.stripped(text, taken, true, true), in.budget());
    }

    private static Object replace(@Nullable Object value, Arguments given, Environment in) {
        Object old = given.get("old");
        Object fresh = given.get("new");
        Budget budget = in.budget();
        Object count = given.get("count", null);
        Object text =
                in.isHtml() ? subject(value, old, fresh, budget) : Printing.text(value, budget);
        return replaced(text, old, fresh, count == null ? -1 : ValueKinds.whole(count), budget);
    }

    /** What is put into HTML is escaped; what is looked for is not, as in markupsafe. */
    static Object replaced(
            Object text, @Nullable Object old, @Nullable Object fresh, long most, Budget budget) {
        boolean isSafe = text instanceof SafeHtml;
        String part = Printing.text(old, budget);
        String other = isSafe ? Printing.html(fresh, budget) : Printing.text(fresh, budget);
        String whole = String.valueOf(text);
        budget.letters(whole.length());
        long times = PythonText.count(whole, part);
        long replaced = most < 0 ? times : Math.min(times, most);
        budget.letters(whole.length() + replaced * Math.max(0, other.length()));
        String result = PythonText.replaced(whole, part, other, most);
        return isSafe ? new SafeHtml(result) : result;
    }

    private static Object subject(
            @Nullable Object value, @Nullable Object old, @Nullable Object fresh, Budget budget) {
        boolean isHtml =
                old instanceof SafeHtml
                        || fresh instanceof SafeHtml && !(value instanceof SafeHtml);
        return isHtml ? new SafeHtml(Printing.html(value, budget)) : Printing.soft(value, budget);
    }

    private static @Nullable Object truncate(
            @Nullable Object value, Arguments given, Environment in) {
        long length = given.whole("length", 255);
        String end = Printing.text(given.get("end", "..."), in.budget());
        Object spare = given.get("leeway", null);
        long leeway = spare == null ? LEEWAY : ValueKinds.whole(spare);
        long room = length - end.codePointCount(0, end.length());
        if (room < 0 || leeway < 0) {
            throw WrongValue.of("truncate(%d) leaves no room for \"%s\" at the end", length, end);
        }
        if (Sequences.length(value) <= length + leeway) {
            return value == Undefined.UNDEFINED ? "" : value;
        }
        if (!ValueKinds.isText(value)) {
            throw WrongValue.of("%s is no text that could be cut", ValueKinds.named(value));
        }
        Object text = Printing.soft(value, in.budget());
        return changed(
                text,
                whole -> {
                    String start = whole.substring(0, whole.offsetByCodePoints(0, (int) room));
                    int space = given.isTrue("killwords") ? -1 : start.lastIndexOf(' ');
                    return (space < 0 ? start : start.substring(0, space)) + end;
                },
                in.budget());
    }

    private static Object center(@Nullable Object value, Arguments given, Environment in) {
        return centered(value, given.whole("width", 80), " ", in.budget());
    }

    static Object centered(@Nullable Object value, long width, String fill, Budget budget) {
        long missing = width - Sequences.length(Printing.soft(value, budget));
        if (missing <= 0) {
            return Printing.soft(value, budget);
        }
        budget.letters(width);
        int left = (int) (missing / 2 + (missing & width & 1));
        return changed(
                value,
                text -> fill.repeat(left) + text + fill.repeat((int) missing - left),
                budget);
    }

    private static Object format(@Nullable Object value, Arguments given, Environment in) {
        if (!given.values().isEmpty() && !given.named().isEmpty()) {
            throw new WrongValue(
                    "A format takes values by their order or by their names, not both");
        }
        Map<String, ?> named = given.named().isEmpty() ? null : given.named();
        return PercentFormat.of(
                Printing.soft(value, in.budget()), given.values(), named, in.budget());
    }

    private static Object urlencode(@Nullable Object value, Arguments given, Environment in) {
        if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            return encoded(Printing.text(value, in.budget()), true, in.budget());
        }
        StringBuilder query = new StringBuilder();
        List<@Nullable Object> pairs =
                value instanceof Map<?, ?> map
                        ? new ArrayList<@Nullable Object>(map.entrySet())
                        : Sequences.elements(value, in.budget());
        for (Object pair : pairs) {
            List<@Nullable Object> two = Sequences.elements(pair, in.budget());
            if (two.size() != 2) {
                throw new WrongValue("urlencode takes a text, or pairs of a name and a value");
            }
            query.append(query.isEmpty() ? "" : "&");
            query.append(encoded(Printing.text(two.get(0), in.budget()), false, in.budget()));
            query.append('=');
            query.append(encoded(Printing.text(two.get(1), in.budget()), false, in.budget()));
        }
        return query.toString();
    }

    private static String encoded(String text, boolean isPath, Budget budget) {
        budget.letters(text.length() * 9L);
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean stays =
                    letter < 0x80
                            && (Character.isLetterOrDigit(letter)
                                    || "_.-~".indexOf(letter) >= 0
                                    || isPath && letter == '/');
            if (stays) {
                encoded.append(letter);
            } else if (!isPath && letter == ' ') {
                encoded.append('+');
            } else {
                encoded.append('%').append("%02X".formatted((int) letter));
            }
        }
        return encoded.toString();
    }
}
