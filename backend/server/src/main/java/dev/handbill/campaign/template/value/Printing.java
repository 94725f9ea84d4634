package dev.handbill.campaign.template.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as texts: Python's {@code str} and {@code repr}. */
public final class Printing {
    private Printing() {}

    /** What is printed for it, not escaped. */
    public static String text(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof SafeHtml safe) {
            return safe.html();
        }
        if (value == Undefined.UNDEFINED) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        written(value, text, budget);
        return text.toString();
    }

    /** As it would be written in a template. */
    public static String repr(@Nullable Object value, Budget budget) {
        StringBuilder text = new StringBuilder();
        written(value, text, budget);
        return text.toString();
    }

    /** Escaped unless it is HTML already. */
    public static String html(@Nullable Object value, Budget budget) {
        if (value instanceof SafeHtml safe) {
            return safe.html();
        }
        String text = text(value, budget);
        budget.letters(text.length());
        return SafeHtml.escape(text).html();
    }

    /** Text as text, HTML as HTML: what filters work on. */
    public static Object soft(@Nullable Object value, Budget budget) {
        return value instanceof SafeHtml safe ? safe : text(value, budget);
    }

    private static void written(@Nullable Object value, StringBuilder text, Budget budget) {
        budget.step();
        budget.deeper();
        int before = text.length();
        switch (value) {
            case null -> text.append("None");
            case Boolean truth -> text.append(truth ? "True" : "False");
            case Double number -> text.append(number(number));
            case Number number -> text.append(number.longValue());
            case String words -> {
                budget.letters(words.length());
                quoted(words, text);
            }
            case SafeHtml safe -> {
                budget.letters(safe.html().length());
                text.append("Markup(");
                quoted(safe.html(), text);
                text.append(')');
            }
            case List<?> list -> elements(list, '[', ']', text, budget);
            case Tuple tuple -> tuple(tuple, text, budget);
            case Map<?, ?> map -> entries(map, text, budget);
            case Map.Entry<?, ?> entry ->
                    tuple(Sequences.pair(entry.getKey(), entry.getValue()), text, budget);
            case Range range -> text.append(range(range));
            case Undefined _ -> text.append("Undefined");
            default -> throw new WrongValue("This cannot be printed");
        }
        budget.back();
        budget.letters(Math.max(0, text.length() - before));
    }

    private static void elements(
            List<?> list, char opening, char closing, StringBuilder text, Budget budget) {
        text.append(opening);
        String between = "";
        for (Object element : list) {
            text.append(between);
            written(element, text, budget);
            between = ", ";
        }
        text.append(closing);
    }

    private static void tuple(Tuple tuple, StringBuilder text, Budget budget) {
        elements(tuple.elements(), '(', ')', text, budget);
        if (tuple.elements().size() == 1) {
            text.insert(text.length() - 1, ',');
        }
    }

    private static void entries(Map<?, ?> map, StringBuilder text, Budget budget) {
        text.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(between);
            written(entry.getKey(), text, budget);
            text.append(": ");
            written(entry.getValue(), text, budget);
            between = ", ";
        }
        text.append('}');
    }

    private static String range(Range range) {
        return range.step() == 1
                ? "range(%d, %d)".formatted(range.start(), range.stop())
                : "range(%d, %d, %d)".formatted(range.start(), range.stop(), range.step());
    }

    /** The shortest digits that read back as the same number; always with a point. */
    public static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = exact.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = exact.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    private static void quoted(String words, StringBuilder text) {
        char quote = words.indexOf('\'') >= 0 && words.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        words.codePoints()
                .forEach(
                        letter -> {
                            switch (letter) {
                                case '\\' -> text.append("\\\\");
                                case '\n' -> text.append("\\n");
                                case '\r' -> text.append("\\r");
                                case '\t' -> text.append("\\t");
                                default -> {
                                    if (letter == quote) {
                                        text.append('\\').append(quote);
                                    } else if (isPrinted(letter)) {
                                        text.appendCodePoint(letter);
                                    } else {
                                        text.append(escaped(letter));
                                    }
                                }
                            }
                        });
        text.append(quote);
    }

    private static boolean isPrinted(int letter) {
        if (letter == ' ') {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String escaped(int letter) {
        if (letter < 0x100) {
            return "\\x%02x".formatted(letter);
        }
        return letter < 0x10000 ? "\\u%04x".formatted(letter) : "\\U%08x".formatted(letter);
    }
}
