package dev.handbill.kernel.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the owner of a phone number may be: told from the number (libphonenumber's map of prefixes
 * to time zones), else from what the customer said, else from where the business is.
 */
public final class RecipientZones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final PhoneNumberToTimeZonesMapper ZONES =
            PhoneNumberToTimeZonesMapper.getInstance();
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private static final Set<Integer> COUNTRIES = NUMBERS.getSupportedCallingCodes();

    /** The same few hundred lists again and again; names that a customer carries are not kept. */
    private static final Map<List<String>, List<ZoneId>> OF_NUMBERS = new ConcurrentHashMap<>();

    private RecipientZones() {}

    /**
     * At least one zone. A number that may be in several is narrowed by the customer's own zone
     * where that is one of them.
     *
     * @param phone E.164
     * @param timeZone as the customer has it; anything but a zone's name is ignored
     */
    public static List<ZoneId> of(
            @Nullable String phone, @Nullable String timeZone, ZoneId business) {
        List<ZoneId> byNumber = phone == null ? List.of() : ofNumber(phone);
        if (byNumber.size() == 1 || timeZone == null || !KNOWN.contains(timeZone)) {
            return byNumber.isEmpty() ? List.of(business) : byNumber;
        }
        ZoneId own = ZoneId.of(timeZone);
        return byNumber.isEmpty() || byNumber.contains(own) ? List.of(own) : byNumber;
    }

    private static List<ZoneId> ofNumber(String phone) {
        try {
            List<String> names = ZONES.getTimeZonesForNumber(number(phone));
            return OF_NUMBERS.computeIfAbsent(names, RecipientZones::zones);
        } catch (NumberParseException notANumber) {
            return List.of();
        }
    }

    /**
     * An E.164 number taken apart. The library's own parser looks for all that people may write,
     * which takes 8 µs of the 15 that a recipient costs here.
     */
    private static PhoneNumber number(String phone) throws NumberParseException {
        if (!dev.handbill.kernel.text.PhoneNumber.isE164(phone)) {
            return NUMBERS.parse(phone, null);
        }
        for (int end = 2; end <= 4; end++) {
            int country = Integer.parseInt(phone.substring(1, end));
            if (COUNTRIES.contains(country)) {
                return number(country, phone.substring(end));
            }
        }
        return NUMBERS.parse(phone, null);
    }

    private static PhoneNumber number(int country, String national) {
        PhoneNumber number =
                new PhoneNumber()
                        .setCountryCode(country)
                        .setNationalNumber(Long.parseLong(national));
        int zeros = 0;
        while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
            zeros++;
        }
        // Italy's landlines begin with a zero that belongs to the number
        return zeros == 0
                ? number
                : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
    }

    /** The library says Etc/Unknown where it knows nothing. */
    private static List<ZoneId> zones(List<String> names) {
        return names.stream()
                .filter(name -> KNOWN.contains(name) && !name.startsWith("Etc/"))
                .map(ZoneId::of)
                .toList();
    }
}
