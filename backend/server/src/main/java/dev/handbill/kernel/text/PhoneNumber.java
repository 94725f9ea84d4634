package dev.handbill.kernel.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number as people write it, turned into E.164 by libphonenumber.
 *
 * <p>A number counts when its length is possible in its country. Whether the number is given out is
 * not asked: numbering plans change faster than the library, and the provider refuses the rest. The
 * library reads letters as the digits of a keypad and skips what it does not know; here a letter
 * inside a number makes it unreadable, since the number left over may be somebody else's.
 *
 * @param e164 such as {@code +447911123456}
 */
public record PhoneNumber(String e164) {
    private static final int LONGEST = 64;

    /** With spaces and signs, as people write it. */
    public static final int LONGEST_WRITTEN = 64;

    private static final int LONGEST_CELL = 300;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)\\s*(?:;ext=|,?\\s*(?:ext(?:ension|n)?|durchwahl|dw|poste|anexo|int)\\.?"
                            + "\\s*:?|x)\\s*\\d{1,7}$");

    /** Digits and what stands between them; a “#” behind is a key that was pressed. */
    private static final Pattern DIGITS =
            Pattern.compile("[+\\d\\s()\\[\\]./·‐-―−~-]*\\d[\\d\\s()\\[\\]./·‐-―−~-]*#?");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)(?:[\\p{L}][\\p{L}\\p{M}. _-]{0,29}(?::\\s*|[.\\s]\\s*))(?=[+(\\d])");

    /** These numbers are international, with or without their plus. */
    private static final Pattern WHATSAPP_LINK =
            Pattern.compile("(?i)^https?://(?:www\\.)?wa\\.me/\\+?");

    private static final Pattern NOTE =
            Pattern.compile("(?<number>.*\\d)[\\s,–-]*(?<note>[\\s(\\[][^\\d]*\\p{L}[^\\d]*)");
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?i)\\s*[,;|\\n\\r]\\s*|\\s+/+\\s+|(?<=\\d{5})/(?=[+0]\\d{5})"
                            + "|\\s+(?:or|oder|ou|o|and|und|et|y|e|&)\\s+");
    private static final Pattern REPEATED = Pattern.compile("(\\d)\\1*");

    /** Whether a text is a number in the one form that is stored and sent. */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** Empty for anything but one number. */
    public static Optional<PhoneNumber> of(String text, String country) {
        return written(text, country).only();
    }

    /**
     * Reads a cell: one number or several (mobile ones first), with a label before or a note
     * behind.
     *
     * @param country ISO 3166 code of the country whose numbers need no country code
     */
    public static ReadCell<PhoneNumber> written(String cell, String country) {
        String text = SpreadsheetNumber.unwrapped(asciiDigits(CleanText.exact(cell)));
        if (text.length() > LONGEST_CELL) {
            return ReadCell.none("This is too long for a phone number.");
        }
        if (SpreadsheetNumber.isRounded(text)) {
            return ReadCell.none(
                    "The spreadsheet has rounded this number, and its last digits are lost. Format"
                            + " the column as text in the original list, and export it again.");
        }
        String digits = SpreadsheetNumber.digits(text);
        ReadCell<PhoneNumber> one = one(digits, country);
        return one.values().isEmpty() ? several(digits, country, one) : one;
    }

    public static boolean isCountry(String country) {
        return LIBRARY.getSupportedRegions().contains(country.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return e164;
    }

    private static ReadCell<PhoneNumber> several(
            String text, String country, ReadCell<PhoneNumber> whole) {
        String[] parts = SEPARATOR.split(text);
        if (parts.length < 2) {
            return whole;
        }
        List<PhoneNumber> found = new ArrayList<>();
        for (String part : parts) {
            one(part, country).values().stream()
                    .filter(number -> !found.contains(number))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            return whole;
        }
        found.sort((a, b) -> Boolean.compare(b.isMobile(), a.isMobile()));
        return new ReadCell<>(
                found,
                found.size() == 1
                        ? "Only %s could be read; the rest is no phone number."
                                .formatted(found.getFirst())
                        : "The cell holds more than one phone number; %s is used."
                                .formatted(found.getFirst()));
    }

    private static ReadCell<PhoneNumber> one(String text, String country) {
        String plain = WHATSAPP_LINK.matcher(text).replaceFirst("+");
        Matcher label = LABEL.matcher(plain);
        String unlabeled = label.lookingAt() ? plain.substring(label.end()) : plain;
        String number = EXTENSION.matcher(unlabeled).replaceFirst("");
        if (DIGITS.matcher(number).matches()) {
            return parsed(number, country);
        }
        Matcher note = NOTE.matcher(number);
        if (note.matches() && DIGITS.matcher(note.group("number")).matches()) {
            ReadCell<PhoneNumber> read = parsed(note.group("number"), country);
            return read.values().isEmpty()
                    ? read
                    : new ReadCell<>(
                            read.values(),
                            "The number %s is used; “%s” behind it is left out."
                                    .formatted(
                                            read.values().getFirst(), note.group("note").strip()));
        }
        boolean hasLetterInside = text.matches("(?s).*(?:\\d\\p{L}|\\p{L}\\d).*");
        return hasLetterInside
                ? ReadCell.none("A letter stands inside this phone number.")
                : ReadCell.none(wanted(country));
    }

    private static ReadCell<PhoneNumber> parsed(String written, String country) {
        String number = written.strip().replace("#", "");
        if (REPEATED.matcher(number.replaceAll("\\D", "")).matches()) {
            return ReadCell.none("This is one digit again and again, not a phone number.");
        }
        if (number.length() > LONGEST) {
            return ReadCell.none("This is too long for a phone number.");
        }
        try {
            Phonenumber.PhoneNumber parsed = withoutPlus(number, country);
            if (LIBRARY.isPossibleNumberWithReason(parsed) != ValidationResult.IS_POSSIBLE) {
                return ReadCell.none(wanted(country));
            }
            if (REPEATED.matcher(LIBRARY.getNationalSignificantNumber(parsed)).matches()) {
                return ReadCell.none("This is one digit again and again, not a phone number.");
            }
            String e164 = LIBRARY.format(parsed, PhoneNumberFormat.E164);
            return E164.matcher(e164).matches()
                    ? ReadCell.all(new PhoneNumber(e164))
                    : ReadCell.none(wanted(country));
        } catch (NumberParseException notANumber) {
            return ReadCell.none(wanted(country));
        }
    }

    /**
     * Spreadsheets take the plus away, and "491701234567" has a length that is possible in Germany
     * as well: it would be somebody else's in Leer. Taken for international where only that is a
     * number that is given out, or the mobile one of the two.
     */
    private static Phonenumber.PhoneNumber withoutPlus(String number, String country)
            throws NumberParseException {
        Phonenumber.PhoneNumber national = LIBRARY.parse(number, country);
        String digits = number.replaceAll("\\D", "");
        boolean mayBeInternational =
                !number.startsWith("+")
                        && digits.startsWith(
                                Integer.toString(LIBRARY.getCountryCodeForRegion(country)));
        if (!mayBeInternational) {
            return national;
        }
        Phonenumber.PhoneNumber international = LIBRARY.parse("+" + digits, null);
        boolean isLikelier =
                LIBRARY.isValidNumber(international)
                        && (!LIBRARY.isValidNumber(national)
                                || (isMobile(international) && !isMobile(national)));
        return isLikelier ? international : national;
    }

    /** Arabic, Persian, Devanagari and other digits are digits. */
    private static String asciiDigits(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isMobile() {
        try {
            return isMobile(LIBRARY.parse(e164, null));
        } catch (NumberParseException cannotBe) {
            return false;
        }
    }

    private static boolean isMobile(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = LIBRARY.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    private static String wanted(String country) {
        return "This is not a phone number in %s. Write it with its country code, such as +1…."
                .formatted(country);
    }
}
