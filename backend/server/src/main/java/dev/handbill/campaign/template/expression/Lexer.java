package dev.handbill.campaign.template.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the inside of one tag into tokens, as Jinja2 does, and finds where the tag ends. */
public final class Lexer {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\w]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?:\\d+_)*+\\d+(?:(?:\\.(?:\\d+_)*+\\d+)?[eE][+-]?(?:\\d+_)*+\\d+|\\.(?:\\d+_)*+\\d+)");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "0[bB][01_]+|0[oO][0-7_]+|0[xX][0-9a-fA-F_]+|[1-9](?:_?\\d)*+|0(?:_?0)*+");
    private static final List<String> SIGNS =
            List.of(
                    "**", "//", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(",
                    ")", "{", "}", ">", "<", "=", ".", ":", "|", ",", ";");

    private static final int LONGEST = 1_000;

    private final String text;
    private final String end;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Token> brackets = new ArrayDeque<>();
    private int at;

    private Lexer(String text, int at, String end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    /**
     * The tokens of a tag.
     *
     * @param behind index behind its end
     * @param trims whether the white space behind it goes too
     */
    public record Read(List<Token> tokens, int behind, boolean trims) {}

    /**
     * @param at index behind the opening
     * @param end {@code }}} or {@code %}}
     * @throws SyntaxMistake with its place
     */
    public static Read read(String text, int at, String end) {
        return new Lexer(text, at, end).read();
    }

    private Read read() {
        int start = at;
        while (at < text.length()) {
            boolean trims = text.charAt(at) == '-' && text.startsWith(end, at + 1);
            boolean isPlus =
                    end.equals("%}") && text.charAt(at) == '+' && text.startsWith(end, at + 1);
            if (brackets.isEmpty() && (trims || isPlus || text.startsWith(end, at))) {
                tokens.add(new Token(Token.Kind.END, end, at));
                return new Read(tokens, at + end.length() + (trims || isPlus ? 1 : 0), trims);
            }
            if (at - start > LONGEST && text.indexOf(end, at) >= 0) {
                throw new SyntaxMistake(
                        start, "This expression is too long or too nested. Make it simpler.");
            }
            if (at - start > LONGEST) {
                break;
            }
            next();
        }
        throw new SyntaxMistake(
                start - 2, "This is opened but never closed. Add %s at its end.".formatted(end));
    }

    private void next() {
        if (found(SPACE) > 0) {
            at += found(SPACE);
            return;
        }
        char letter = text.charAt(at);
        if (letter == '"' || letter == '\'') {
            literal(letter);
        } else if (Character.isDigit(letter)) {
            number();
        } else if (found(NAME) > 0) {
            take(Token.Kind.NAME, found(NAME));
        } else {
            sign();
        }
    }

    private int found(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private void take(Token.Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(at, at + length), at));
        at += length;
    }

    private void number() {
        boolean isBehindDot = !tokens.isEmpty() && tokens.getLast().is(".");
        int decimal = isBehindDot ? 0 : found(DECIMAL);
        int length = decimal > 0 ? decimal : found(WHOLE);
        if (length == 0) {
            throw new SyntaxMistake(at, "This number cannot be read.");
        }
        take(decimal > 0 ? Token.Kind.DECIMAL : Token.Kind.WHOLE, length);
        if (!isBehindDot && at < text.length() && found(NAME) > 0) {
            throw new SyntaxMistake(
                    at,
                    "\"%s\" is not understood behind a number. Put names of columns that begin with a number in quotes: attributes[\"2nd_name\"]."
                            .formatted(text.substring(at, at + Math.min(40, found(NAME)))));
        }
    }

    private void literal(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new SyntaxMistake(
                    start, "The text that begins with %s is never closed.".formatted(quote));
        }
        tokens.add(
                new Token(
                        Token.Kind.TEXT,
                        Literals.unescaped(text.substring(start + 1, at), start),
                        start));
        at++;
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                balance(sign);
                take(Token.Kind.SIGN, sign.length());
                return;
            }
        }
        throw new SyntaxMistake(at, Advice.forLetter(text, at));
    }

    private void balance(String sign) {
        switch (sign) {
            case "(", "[", "{" -> brackets.push(new Token(Token.Kind.SIGN, sign, at));
            case ")", "]", "}" -> {
                String expected = brackets.isEmpty() ? "" : closing(brackets.pop().text());
                if (!sign.equals(expected)) {
                    throw unbalanced(expected);
                }
            }
            default -> {}
        }
    }

    private SyntaxMistake unbalanced(String expected) {
        String found = text.startsWith(end, at) ? end : text.substring(at, at + 1);
        return new SyntaxMistake(
                at,
                expected.isEmpty()
                        ? "\"%s\" is not understood here; %s is expected.".formatted(found, end)
                        : "\"%s\" is not understood here; \"%s\" is missing before it."
                                .formatted(found, expected));
    }

    private static String closing(String opening) {
        return switch (opening) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
    }
}
