package dev.handbill.provider;

/** Text that becomes part of a message header. */
final class HeaderText {
    static final int MOST_IN_A_NAME = 200;

    /** Longer lines than 998 octets are not allowed (RFC 5322, 2.1.1); characters may take four. */
    static final int MOST_IN_A_SUBJECT = 500;

    private HeaderText() {}

    /** Turns line breaks and other control characters into single spaces, and cuts at the bound. */
    static String oneLine(String text, int most) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), most));
        text.codePoints()
                .map(c -> isBreak(c) ? ' ' : c)
                .filter(c -> c != ' ' || !endsInSpace(line))
                .takeWhile(c -> line.length() + Character.charCount(c) <= most)
                .forEachOrdered(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Whether the text could end a header, or confuse whoever parses it. */
    static boolean hasBreak(String text) {
        return text.codePoints().anyMatch(HeaderText::isBreak);
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean endsInSpace(StringBuilder line) {
        return !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
    }
}
