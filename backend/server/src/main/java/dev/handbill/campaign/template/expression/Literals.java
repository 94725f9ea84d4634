package dev.handbill.campaign.template.expression;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and texts as they are written. */
final class Literals {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r");

    private Literals() {}

    static String unescaped(String written, int at) {
        String text = LINE_BREAK.matcher(written).replaceAll("\n");
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\\' || i + 1 == text.length()) {
                plain.append(letter);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case '\n' -> {}
                case '\\', '\'', '"' -> plain.append(text.charAt(i));
                case 'x' -> i = code(text, i, 2, plain, at);
                case 'u' -> i = code(text, i, 4, plain, at);
                case 'U' -> i = code(text, i, 8, plain, at);
                case 'N', 'a', 'v', '0', '1', '2', '3', '4', '5', '6', '7' ->
                        throw new SyntaxMistake(
                                at,
                                "\"\\%s\" is not understood in a text. Write the letter itself."
                                        .formatted(text.charAt(i)));
                default -> plain.append('\\').append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static int code(String text, int i, int digits, StringBuilder plain, int at) {
        try {
            plain.appendCodePoint(Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
            return i + digits;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notALetter) {
            throw new SyntaxMistake(
                    at,
                    "\"\\%s\" needs %d digits behind it. Write the letter itself."
                            .formatted(text.charAt(i), digits));
        }
    }

    static Object whole(Token token) {
        String digits = token.text().replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (digits.startsWith("0b")) {
                return Long.valueOf(digits.substring(2), 2);
            }
            if (digits.startsWith("0o")) {
                return Long.valueOf(digits.substring(2), 8);
            }
            return digits.startsWith("0x")
                    ? Long.valueOf(digits.substring(2), 16)
                    : Long.valueOf(digits);
        } catch (NumberFormatException tooLarge) {
            throw new SyntaxMistake(token.at(), "This number is too large.");
        }
    }
}
