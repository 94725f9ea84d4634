package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void emailAddressesAreTrimmedAndLowered() {
        assertThat(EmailAddresses.normalised("  Ada.Lovelace+news@Example.COM "))
                .contains("ada.lovelace+news@example.com");
        assertThat(EmailAddresses.normalised("jo@bücher.example"))
                .contains("jo@xn--bcher-kva.example");
    }

    @Test
    void whatNoProviderDeliversIsNoAddress() {
        for (String text :
                new String[] {
                    "",
                    "a",
                    "a@",
                    "@b.de",
                    "a b@c.de",
                    "a@b",
                    "a@b..de",
                    ".a@b.de",
                    "a.@b.de",
                    "a@-b.de",
                    "a@b.de\nBcc: x@y.de",
                    "<a@b.de>",
                    "a@b@c..",
                    "a@[10.0.0.1]",
                    "é@b.de",
                    "x".repeat(65) + "@b.de",
                    "a@" + "b".repeat(250) + ".de",
                    "a@b.d\0e"
                }) {
            assertThat(EmailAddresses.normalised(text)).as(text).isEmpty();
        }
    }

    @Test
    void phoneNumbersBecomeE164() {
        assertThat(PhoneNumbers.normalised("(202) 555-0143", "US")).contains("+12025550143");
        assertThat(PhoneNumbers.normalised("'+12025550143", "DE")).contains("+12025550143");
        assertThat(PhoneNumbers.normalised("0151 23456789", "DE")).contains("+4915123456789");
        assertThat(PhoneNumbers.normalised("0044 20 7946 0011", "DE")).contains("+442079460011");
        assertThat(PhoneNumbers.normalised("2025550143.0", "US")).contains("+12025550143");
    }

    @Test
    void whatCannotBeDialledIsNoPhoneNumber() {
        for (String text :
                new String[] {"", "abc", "12", "555-0143", "1.20256E+10", "9".repeat(100), "\0"}) {
            assertThat(PhoneNumbers.normalised(text, "US")).as(text).isEmpty();
        }
    }

    @Test
    void segmentNamesAreNormalised() {
        assertThat(SegmentNames.normal("  Wine \t Club ")).isEqualTo("wine club");
        assertThat(SegmentNames.isAllowed("東京 été_2-x")).isTrue();
        assertThat(SegmentNames.isAllowed("a;b")).isFalse();
        assertThat(SegmentNames.isAllowed("'")).isFalse();
        assertThat(SegmentNames.isAllowed("all")).isFalse();
        assertThat(SegmentNames.isAllowed("x".repeat(65))).isFalse();
        assertThat(SegmentNames.isAllowed("")).isFalse();
    }
}
