package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Undefined;
import dev.handbill.campaign.template.value.ValueKinds;
import dev.handbill.campaign.template.value.WrongValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a number. */
final class NumberFilters {
    private static final long MOST_DIGITS = 15;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9a-zA-Z]+(_[0-9a-zA-Z]+)*");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d{1,4})?");

    static final Builtin[] ALL = {
        Builtin.of("int", "default?, base?", NumberFilters::whole),
        Builtin.of("float", "default?", NumberFilters::decimal),
        Builtin.of("round", "precision?, method?", NumberFilters::round),
        Builtin.of("abs", "", NumberFilters::abs)
    };

    private NumberFilters() {}

    private static @Nullable Object whole(@Nullable Object value, Arguments given, Environment in) {
        Object missing = given.get("default", 0L);
        if (value instanceof Double number) {
            return isWholeSized(number) ? (Object) (long) (double) number : missing;
        }
        if (ValueKinds.isNumber(value)) {
            return ValueKinds.whole(value);
        }
        if (value == null || !ValueKinds.isText(value)) {
            return missing;
        }
        String text = PythonText.stripped(String.valueOf(value), null, true, true);
        in.budget().letters(text.length());
        Long read = read(text, given.whole("base", 10));
        if (read != null) {
            return read;
        }
        Double number = decimal(text);
        return number != null && isWholeSized(number) ? (Object) (long) (double) number : missing;
    }

    private static boolean isWholeSized(double number) {
        return Math.abs(number) < 9e18;
    }

    private static @Nullable Long read(String text, long base) {
        if (!WHOLE.matcher(text).matches() || base < 2 || base > 36) {
            return null;
        }
        String digits = text.replace("_", "");
        if (base == 16 || base == 8 || base == 2) {
            String prefix = base == 16 ? "0x" : base == 8 ? "0o" : "0b";
            digits = PythonText.lower(digits).replaceFirst("^([+-]?)" + prefix, "$1");
        }
        try {
            return Long.valueOf(digits, (int) base);
        } catch (NumberFormatException notWhole) {
            return null;
        }
    }

    private static @Nullable Double decimal(String text) {
        return switch (PythonText.lower(text)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case "nan", "+nan", "-nan" -> Double.NaN;
            default ->
                    text.length() <= 400 && DECIMAL.matcher(text).matches()
                            ? Double.valueOf(text.replace("_", ""))
                            : null;
        };
    }

    private static @Nullable Object decimal(
            @Nullable Object value, Arguments given, Environment in) {
        if (ValueKinds.isNumber(value)) {
            return ValueKinds.decimal(value);
        }
        Double number =
                value != null && ValueKinds.isText(value)
                        ? decimal(PythonText.stripped(String.valueOf(value), null, true, true))
                        : null;
        return number == null ? given.get("default", 0.0) : number;
    }

    private static Object round(@Nullable Object value, Arguments given, Environment in) {
        String method = String.valueOf(given.get("method", "common"));
        long digits = given.whole("precision", 0);
        if (!method.equals("common") && !method.equals("ceil") && !method.equals("floor")) {
            throw new WrongValue("round knows the methods \"common\", \"ceil\" and \"floor\"");
        }
        if (Math.abs(digits) > MOST_DIGITS) {
            throw WrongValue.of("round goes to at most %d digits", MOST_DIGITS);
        }
        double number = ValueKinds.decimal(value);
        if (method.equals("common")) {
            if (ValueKinds.isWhole(value)) {
                return rounded(BigDecimal.valueOf(ValueKinds.whole(value)), digits).longValue();
            }
            return Double.isInfinite(number) || Double.isNaN(number)
                    ? number
                    : rounded(new BigDecimal(number), digits).doubleValue();
        }
        double scale = Math.pow(10, digits);
        return (method.equals("ceil") ? Math.ceil(number * scale) : Math.floor(number * scale))
                / scale;
    }

    private static BigDecimal rounded(BigDecimal number, long digits) {
        return digits >= number.scale()
                ? number
                : number.setScale((int) digits, RoundingMode.HALF_EVEN);
    }

    private static Object abs(@Nullable Object value, Arguments given, Environment in) {
        if (value == Undefined.UNDEFINED || !ValueKinds.isNumber(value)) {
            throw WrongValue.of(
                    "%s has no absolute value. Make a number of it first, with the filter int or float",
                    ValueKinds.named(value));
        }
        return ValueKinds.isWhole(value)
                ? (Object) Math.absExact(ValueKinds.whole(value))
                : (Object) Math.abs(ValueKinds.decimal(value));
    }
}
