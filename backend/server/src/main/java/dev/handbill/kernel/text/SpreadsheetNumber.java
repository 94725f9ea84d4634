package dev.handbill.kernel.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What spreadsheets make of long numbers: {@code 4.47911E+11}, {@code 447911123456.0}, {@code
 * ="07911123456"}, {@code '+447911123456}.
 */
final class SpreadsheetNumber {
    private static final Pattern SCIENTIFIC =
            Pattern.compile("\\+?(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
    private static final Pattern FRACTION = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"|=(\\+?\\d+)");

    private SpreadsheetNumber() {}

    /** Without what makes a spreadsheet take a number for text. */
    static String unwrapped(String text) {
        Matcher formula = FORMULA.matcher(text);
        String inner = text;
        if (formula.matches()) {
            inner = formula.group(1) == null ? formula.group(2) : formula.group(1);
        }
        int start = 0;
        while (start < inner.length() && "'’`".indexOf(inner.charAt(start)) >= 0) {
            start++;
        }
        return inner.substring(start).strip();
    }

    /** Whether digits are lost: fewer of them are written than the number has. */
    static boolean isRounded(String text) {
        Matcher number = SCIENTIFIC.matcher(text);
        if (!number.matches()) {
            return false;
        }
        int written = number.group(2) == null ? 0 : number.group(2).length();
        return written < Integer.parseInt(number.group(3));
    }

    /** In plain digits where the text is such a number with all of them; else as it is. */
    static String digits(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return fraction.group(1);
        }
        if (SCIENTIFIC.matcher(text).matches() && !isRounded(text)) {
            BigDecimal number = new BigDecimal(text.replace(',', '.').replace("+", ""));
            return number.stripTrailingZeros().scale() <= 0
                    ? number.toBigInteger().toString()
                    : text;
        }
        return text;
    }
}
