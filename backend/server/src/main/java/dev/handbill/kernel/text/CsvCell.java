package dev.handbill.kernel.text;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a CSV file that we write, quoted by RFC 4180.
 *
 * <p>A cell that a spreadsheet would run as a formula is defused by an apostrophe, as OWASP's "CSV
 * Injection" advises: customers choose their own names. Plain numbers, phone numbers among them
 * ({@code +15550100}, {@code -3.5}), start no formula and stay as they are.
 */
public final class CsvCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    public static String of(@Nullable Object value) {
        String text = value == null ? "" : neutralized(value.toString());
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A whole line with its CRLF. */
    public static String line(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(of(values[i]));
        }
        return line.append("\r\n").toString();
    }

    private static String neutralized(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        boolean runs = start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
        return runs && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '.' || (i == 0 && (c == '+' || c == '-')))) {
                return false;
            }
        }
        return digits > 0;
    }

    private static boolean needsQuotes(String text) {
        return text.chars()
                        .anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                || text.startsWith(" ")
                || text.endsWith(" ");
    }
}
