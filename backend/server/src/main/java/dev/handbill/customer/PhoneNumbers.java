package dev.handbill.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Phone numbers as people write them, turned into E.164 by libphonenumber.
 *
 * <p>A number counts when its length is possible in its country. Whether the number is given out is
 * not asked: numbering plans change faster than the library, and the provider refuses the rest.
 */
public final class PhoneNumbers {
    private static final int LONGEST = 64;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SPREADSHEET_FRACTION = Pattern.compile("\\d+\\.0+");

    private PhoneNumbers() {}

    /**
     * @param country ISO 3166 code of the country whose numbers need no country code
     */
    public static Optional<String> normalised(String text, String country) {
        String written = plain(text);
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = LIBRARY.parse(written, country);
            if (LIBRARY.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
                return Optional.empty();
            }
            return Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    .filter(e164 -> E164.matcher(e164).matches());
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    public static boolean isCountry(String country) {
        return LIBRARY.getSupportedRegions().contains(country.toUpperCase(Locale.ROOT));
    }

    /** Shopify and Square write an apostrophe in front of a plus, Excel a ".0" behind a number. */
    private static String plain(String text) {
        String written = text.strip();
        if (written.startsWith("'") || written.startsWith("’")) {
            written = written.substring(1);
        }
        return SPREADSHEET_FRACTION.matcher(written).matches()
                ? written.substring(0, written.indexOf('.'))
                : written;
    }
}
