package dev.handbill.campaign.template.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code "%s costs %.2f" % (name, price)}. */
public final class PercentFormat {
    private static final int WIDEST = 1_000;
    private static final int MOST_DECIMALS = 50;
    private static final Pattern HOLE =
            Pattern.compile(
                    "%(?:\\((?<name>[^)]*)\\))?(?<flags>[-+ #0]*)(?<width>\\d{0,6})(?:\\.(?<digits>\\d{0,6}))?[hlL]?(?<kind>.)?",
                    Pattern.DOTALL);

    private final List<? extends @Nullable Object> values;
    private final @Nullable Map<?, ?> named;
    private final boolean isSafe;
    private final Budget budget;
    private int next;

    private PercentFormat(
            List<? extends @Nullable Object> values,
            @Nullable Map<?, ?> named,
            boolean isSafe,
            Budget budget) {
        this.values = values;
        this.named = named;
        this.isSafe = isSafe;
        this.budget = budget;
    }

    /**
     * @param format text, or HTML into which texts are put escaped
     * @param named for holes with a name; null if there are none
     */
    public static Object of(
            Object format,
            List<? extends @Nullable Object> values,
            @Nullable Map<?, ?> named,
            Budget budget) {
        boolean isSafe = format instanceof SafeHtml;
        String filled =
                new PercentFormat(values, named, isSafe, budget).filled(String.valueOf(format));
        return isSafe ? new SafeHtml(filled) : filled;
    }

    private String filled(String format) {
        StringBuilder text = new StringBuilder(format.length() + 32);
        Matcher hole = HOLE.matcher(format);
        int from = 0;
        int at = format.indexOf('%');
        while (at >= 0) {
            hole.region(at, format.length());
            if (!hole.lookingAt() || hole.group("kind") == null) {
                throw new WrongValue("The format ends after a %");
            }
            budget.step();
            text.append(format, from, at).append(part(hole));
            budget.letters(text.length() - Math.max(0, at - from));
            from = hole.end();
            at = format.indexOf('%', from);
        }
        if (next < values.size() && named == null) {
            throw new WrongValue("The format has fewer holes than values");
        }
        budget.letters(text.length() + format.length());
        return text.append(format, from, format.length()).toString();
    }

    private String part(Matcher hole) {
        char kind = hole.group("kind").charAt(0);
        int width = bounded(hole.group("width"), WIDEST, 0);
        int digits = bounded(hole.group("digits"), MOST_DECIMALS, -1);
        String flags = hole.group("flags");
        if (kind == '%') {
            return "%";
        }
        if (flags.indexOf('#') >= 0) {
            throw new WrongValue("The sign # is not known in a format here");
        }
        Object value = value(hole.group("name"));
        return switch (kind) {
            case 's', 'r' -> padded(text(kind, value, digits), flags.replace("0", ""), width);
            case 'd', 'i', 'u' -> number(whole(value), digits, flags, width);
            case 'f', 'F' -> number(fixed(value, digits < 0 ? 6 : digits), -1, flags, width);
            case 'e', 'E' ->
                    number(scientific(value, digits < 0 ? 6 : digits, kind), -1, flags, width);
            case 'g', 'G' ->
                    number(
                            general(value, digits < 0 ? 6 : Math.max(1, digits), kind),
                            -1,
                            flags,
                            width);
            case 'x' -> number(Long.toString(asWhole(value), 16), digits, flags, width);
            case 'X' ->
                    number(
                            Long.toString(asWhole(value), 16).toUpperCase(java.util.Locale.ROOT),
                            digits,
                            flags,
                            width);
            case 'o' -> number(Long.toString(asWhole(value), 8), digits, flags, width);
            default ->
                    throw WrongValue.of(
                            "The format knows no %%%s. Use %%s for a text, %%d for a whole number or %%.2f for one with two decimals",
                            hole.group("kind"));
        };
    }

    private static int bounded(@Nullable String written, int most, int missing) {
        if (written == null) {
            return missing;
        }
        int number = written.isEmpty() ? 0 : Integer.parseInt(written);
        if (number > most) {
            throw WrongValue.of("A format asks for %,d places, and %,d are the most", number, most);
        }
        return number;
    }

    private @Nullable Object value(@Nullable String name) {
        if (name != null) {
            if (named == null || !named.containsKey(name)) {
                throw WrongValue.of("The format names \"%s\", and there is no such value", name);
            }
            return named.get(name);
        }
        if (next >= values.size()) {
            throw new WrongValue("The format has more holes than values");
        }
        return values.get(next++);
    }

    private String text(char kind, @Nullable Object value, int digits) {
        Object printed = kind == 'r' ? Printing.repr(value, budget) : value;
        String text = isSafe ? Printing.html(printed, budget) : Printing.text(printed, budget);
        return digits >= 0 && digits < text.codePointCount(0, text.length())
                ? text.substring(0, text.offsetByCodePoints(0, digits))
                : text;
    }

    private static long asWhole(@Nullable Object value) {
        return value instanceof Double number && !number.isNaN() && Math.abs(number) < 9e18
                ? (long) (double) number
                : ValueKinds.whole(value);
    }

    private static String whole(@Nullable Object value) {
        return Long.toString(asWhole(value));
    }

    private static String fixed(@Nullable Object value, int digits) {
        double number = ValueKinds.decimal(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Printing.number(number);
        }
        String text =
                new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        boolean isNegative = number < 0 || 1 / number < 0;
        return isNegative && !text.startsWith("-") ? "-" + text : text;
    }

    private static String scientific(@Nullable Object value, int digits, char kind) {
        double number = ValueKinds.decimal(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Printing.number(number);
        }
        BigDecimal rounded =
                new BigDecimal(number).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        String all = rounded.unscaledValue().abs().toString();
        int exponent = number == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        StringBuilder text =
                new StringBuilder(all.substring(0, Math.min(all.length(), digits + 1)));
        text.repeat('0', digits + 1 - text.length());
        if (digits > 0) {
            text.insert(1, '.');
        }
        return (number < 0 ? "-" : "") + text + kind + exponent(exponent);
    }

    private static String exponent(int exponent) {
        return (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    private static String general(@Nullable Object value, int digits, char kind) {
        double number = ValueKinds.decimal(value);
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
            return number == 0 ? "0" : Printing.number(number);
        }
        BigDecimal rounded =
                new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.stripTrailingZeros().toPlainString();
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return scientific(value, stripped.precision() - 1, kind == 'g' ? 'e' : 'E');
    }

    /** Signs, leading zeros and padding. */
    private static String number(String given, int digits, String flags, int width) {
        boolean isNegative = given.startsWith("-");
        String bare = isNegative ? given.substring(1) : given;
        String filled = digits > bare.length() ? "0".repeat(digits - bare.length()) + bare : bare;
        String sign =
                isNegative
                        ? "-"
                        : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
        boolean hasZeros = flags.indexOf('0') >= 0 && flags.indexOf('-') < 0;
        int missing = width - sign.length() - filled.length();
        return hasZeros && missing > 0
                ? sign + "0".repeat(missing) + filled
                : padded(sign + filled, flags, width);
    }

    private static String padded(String text, String flags, int width) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        return flags.indexOf('-') >= 0 ? text + " ".repeat(missing) : " ".repeat(missing) + text;
    }
}
