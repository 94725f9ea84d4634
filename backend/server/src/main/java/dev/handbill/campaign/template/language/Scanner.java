package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Lexer;
import dev.handbill.campaign.template.expression.SyntaxMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into words and tags, as Jinja2 does: white space, comments and raw text too. */
final class Scanner {
    private static final Pattern OPENING = Pattern.compile("\\{[{%#]");
    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*(-?)%\\}");
    private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*endraw\\s*([-+]?)%\\}");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final Mistakes mistakes;
    private int at;

    /** Whether the tag before ended in {@code -}. */
    private boolean trimsNext;

    private Scanner(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    static List<Piece> pieces(String text, Mistakes mistakes) {
        Scanner scanner = new Scanner(text, mistakes);
        scanner.read();
        return scanner.pieces;
    }

    private void read() {
        Matcher opening = OPENING.matcher(text);
        while (at < text.length() && !mistakes.areMany()) {
            boolean isThere = opening.find(at);
            int end = isThere ? opening.start() : text.length();
            words(
                    at,
                    end,
                    isThere && end + 2 < text.length() && text.charAt(end + 2) == '-',
                    !isThere);
            at = end;
            if (isThere) {
                markup();
            }
        }
    }

    private void words(int from, int to, boolean trimsEnd, boolean isLast) {
        String words = LINE_BREAK.matcher(text.substring(from, to)).replaceAll("\n");
        // as Jinja2: one line break at the very end does not count
        String kept =
                isLast && words.endsWith("\n") ? words.substring(0, words.length() - 1) : words;
        String start = trimsNext ? stripped(kept, true) : kept;
        String both = trimsEnd ? stripped(start, false) : start;
        trimsNext = false;
        if (!both.isEmpty()) {
            pieces.add(new Piece.Words(from, both));
        }
    }

    private static String stripped(String words, boolean isStart) {
        int start = 0;
        int end = words.length();
        while (isStart && start < end && isSpace(words.charAt(start))) {
            start++;
        }
        while (!isStart && end > start && isSpace(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85;
    }

    private void markup() {
        char kind = text.charAt(at + 1);
        try {
            if (kind == '#') {
                comment();
            } else if (kind == '%' && isRaw()) {
                raw();
            } else {
                tag(kind);
            }
        } catch (SyntaxMistake mistake) {
            mistakes.add(mistake);
            int end = text.indexOf(kind == '{' ? "}}" : "%}", Math.max(mistake.at(), at));
            at = end < 0 ? text.length() : end + 2;
        }
    }

    private void comment() {
        int end = text.indexOf("#}", at + 2);
        if (end < 0) {
            throw new SyntaxMistake(
                    at,
                    "{# begins a comment that is never closed. Add #} at its end; in a style sheet, put a space between { and #.");
        }
        trimsNext = text.charAt(end - 1) == '-' && end - 1 > at + 1;
        at = end + 2;
    }

    private void tag(char kind) {
        boolean hasSign =
                at + 2 < text.length()
                        && (text.charAt(at + 2) == '-' || text.charAt(at + 2) == '+');
        Lexer.Read read = Lexer.read(text, at + (hasSign ? 3 : 2), kind == '{' ? "}}" : "%}");
        pieces.add(
                kind == '{'
                        ? new Piece.Print(at, read.tokens())
                        : new Piece.Tag(at, read.tokens()));
        mistakes.countTag(at);
        at = read.behind();
        trimsNext = read.trims();
    }

    private boolean isRaw() {
        return RAW.matcher(text).region(at, text.length()).lookingAt();
    }

    private void raw() {
        Matcher opening = RAW.matcher(text).region(at, text.length());
        opening.lookingAt();
        Matcher end = END_RAW.matcher(text);
        if (!end.find(opening.end())) {
            throw new SyntaxMistake(at, "{% raw %} is never closed. Add {% endraw %}.");
        }
        trimsNext = !opening.group(1).isEmpty();
        words(opening.end(), end.start(), end.group(1).equals("-"), false);
        at = end.end();
        trimsNext = end.group(2).equals("-");
    }
}
