package dev.handbill.provider;

/** Text of one line and bounded length: for message headers, and for what providers answer. */
public final class HeaderText {
    public static final int MOST_IN_A_NAME = 200;

    /** A line may have 998 octets (RFC 5322, 2.1.1), and a customer reads some 60 characters. */
    public static final int MOST_IN_A_SUBJECT = 500;

    public static final int MOST_IN_AN_ANSWER = 500;

    private HeaderText() {}

    /** Turns line breaks and other control characters into single spaces, and cuts at the bound. */
    public static String oneLine(String text, int most) {
        if (text.length() <= most && isPlain(text)) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), most));
        text.codePoints()
                .map(c -> isBreak(c) ? ' ' : c)
                .filter(c -> c != ' ' || !endsInSpace(line))
                .takeWhile(c -> line.length() + Character.charCount(c) <= most)
                .forEachOrdered(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Most texts: nothing to turn or cut, and not two spaces in a row. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == ' ' && before == ' '
                    || Character.isSurrogate(letter)
                    || isBreak(letter)) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    /** Whether the text could end a header, or confuse whoever parses it. */
    static boolean hasBreak(String text) {
        return text.codePoints().anyMatch(HeaderText::isBreak);
    }

    /** Lone surrogates count too: encoders disagree about them. */
    private static boolean isBreak(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean endsInSpace(StringBuilder line) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
    }
}
