package dev.handbill.kernel.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A coupon's code for typing: 13 letters of Crockford's Base 32, which has no I, L, O and U.
 *
 * @param value upper case, without separators
 */
public record CouponCode(String value) {
    public static final int LENGTH = 13;
    public static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}−_.]");

    /** In any case and grouping; letters that look like digits are read as these. */
    public static Optional<CouponCode> of(String typed) {
        String code =
                SEPARATORS
                        .matcher(CleanText.exact(typed).toUpperCase(Locale.ROOT))
                        .replaceAll("")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(new CouponCode(code))
                : Optional.empty();
    }
}
