package dev.handbill.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(202) 555-0143|US|+12025550143",
                "'''+12025550143'|DE|+12025550143",
                "0151 23456789|DE|+4915123456789",
                "0044 20 7946 0011|DE|+442079460011",
                "2025550143.0|US|+12025550143",
                "447911123456.0|GB|+447911123456",
                "4.47911123456E+11|GB|+447911123456",
                "4,47911123456E+11|GB|+447911123456",
                "4.4791112345600E+11|GB|+447911123456",
                "'=\"07911123456\"'|GB|+447911123456",
                "=447911123456|GB|+447911123456",
                "020 7946 0018 ext. 5|GB|+442079460018",
                "+447911123437x12|US|+447911123437",
                "whatsapp:+447911123426|US|+447911123426",
                "tel:+44-7911-123427|US|+447911123427",
                "https://wa.me/447911123444|US|+447911123444",
                "Mob: 07911 123434|GB|+447911123434",
                "+44 (0)7911 123428|US|+447911123428",
                "+44 07911 123440|US|+447911123440",
                "++447911123441|US|+447911123441",
                "07911123443#|GB|+447911123443",
                "7911123432|GB|+447911123432",
                "44 7911 123431|GB|+447911123431",
                "０７９１１ １２３４１７|GB|+447911123417",
                "۰۷۹۱۱ ۱۲۳۴۱۷|GB|+447911123417",
                "\u202a+44\u202f7911\u00a0123\u200b416\u202c|US|+447911123416",
                "+39 06 1234 5678|DE|+390612345678",
            })
    void isReadAsPeopleWriteIt(String text, String country, String e164) {
        assertThat(PhoneNumber.of(text, country)).map(PhoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12",
                "12345",
                "1.20256E+10",
                "\0",
                "07911 12O439",
                "0791l 123439",
                "1-800-FLOWERS",
                "0000000000",
                "1111111111",
                "+99999999999",
                "00",
                "0",
                "+",
                "unknown",
                "+4479111234500000",
                "07911 123433 (Mum)",
                "07911 123421 / 07911 123422",
                "07911 123433 Mum 2",
                "+44 7911 1234S5",
            })
    void whatIsNotOneNumberIsRefused(String text) {
        assertThat(PhoneNumber.of(text, "GB")).isEmpty();
        assertThat(PhoneNumber.of("555-0143", "US")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07911 123421 / 07911 123422",
                "07911 123421; 07911 123422",
                "020 7946 0018 or 07911 123421",
                "07911 123421\n020 7946 0018",
                "07911 123421 (Mum)",
                "+44 7911 123421 work",
                "07911123421 – Mum",
            })
    void theGoodPartOfACellIsUsed(String text) {
        ReadCell<PhoneNumber> cell = PhoneNumber.written(text, "GB");
        assertThat(cell.first()).map(PhoneNumber::e164).contains("+447911123421");
        assertThat(cell.problem()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.47911E+11", "4,47911E+11", "4.47911E11", "4E+11"})
    void whatASpreadsheetRoundedIsNamed(String text) {
        assertThat(PhoneNumber.written(text, "GB").values()).isEmpty();
        assertThat(PhoneNumber.written(text, "GB").problem()).contains("rounded");
    }

    @Test
    void aLetterInsideIsNamed() {
        assertThat(PhoneNumber.written("07911 12O439", "GB").problem()).contains("letter");
        assertThat(PhoneNumber.written("9".repeat(400), "GB").problem()).contains("too long");
    }

    /**
     * What a spreadsheet leaves of "+49 170 1234567", and what people there write, is one number.
     */
    @ParameterizedTest
    @MethodSource("countries")
    void aNumberWithoutItsPlusIsTheSameNumber(String country) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
            var example = library.getExampleNumberForType(country, type);
            if (example != null) {
                String e164 = library.format(example, PhoneNumberFormat.E164);
                String national = library.format(example, PhoneNumberFormat.NATIONAL);
                assertThat(PhoneNumber.of(national, country))
                        .as(national)
                        .contains(new PhoneNumber(e164));
                if (type == PhoneNumberType.MOBILE) {
                    assertThat(PhoneNumber.of(e164.substring(1), country))
                            .as(e164)
                            .contains(new PhoneNumber(e164));
                }
            }
        }
    }

    static Set<String> countries() {
        return new TreeSet<>(PhoneNumberUtil.getInstance().getSupportedRegions());
    }
}
