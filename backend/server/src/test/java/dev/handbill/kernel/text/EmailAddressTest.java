package dev.handbill.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  Ada.Lovelace+news@Example.COM '|ada.lovelace+news@example.com",
                "jo@bücher.example|jo@xn--bcher-kva.example",
                "offers@MÜLLER.de|offers@xn--mller-kva.de",
                "x@exämple.com|x@xn--exmple-cua.com",
                "mailto:a@b.de|a@b.de",
                "'Anna <angle@c26.example>'|angle@c26.example",
                "dot@c26.example.|dot@c26.example",
                "'''quoted@c26.example'''|quoted@c26.example",
                "ａｎｎａ＠ｂ.ｄｅ|anna@b.de",
            })
    void isReadAsPeopleWriteIt(String text, String address) {
        assertThat(EmailAddress.of(text)).map(EmailAddress::value).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200bzw@b.de\u200b",
                "z\u200bw@b.de",
                "z\u00adw@b.de",
                "\u202azw@b.de\u202c",
                "zw\u00a0@b.de",
                "\ufeffzw@b.de",
                "zw@\u2066b.de\u2069",
                "zw@b\u200d.de",
                "z\ufe0fw@b.\u180ede",
            })
    void whatNobodySeesIsNotInIt(String text) {
        assertThat(EmailAddress.of(text)).map(EmailAddress::value).contains("zw@b.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.de",
                "a b@c.de",
                "mid dle@c.de",
                "a@b",
                "a@localhost",
                "a@b..de",
                "a..b@shop.example",
                ".a@b.de",
                "a.@b.de",
                "a@-b.de",
                "a@b.de\nBcc: x@y.de",
                "a@b@c..",
                "a@[10.0.0.1]",
                "\"a b\"@c.de",
                "é@b.de",
                "a@straße.de",
                "a@b.de\0e",
                "a@b.de, c@d.de",
            })
    void whatNoServerTakesIsNoAddress(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
        assertThat(EmailAddress.written(text).only()).isEmpty();
    }

    @Test
    void lengthsAreThoseOfTheProtocol() {
        assertThat(EmailAddress.of("x".repeat(64) + "@b.de")).isPresent();
        assertThat(EmailAddress.of("x".repeat(65) + "@b.de")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b".repeat(250) + ".de")).isEmpty();
    }

    @Test
    void severalInACellAreAllRead() {
        ReadCell<EmailAddress> cell = EmailAddress.written("a@c26.example; b@c26.example");
        assertThat(cell.values())
                .map(EmailAddress::value)
                .containsExactly("a@c26.example", "b@c26.example");
        assertThat(cell.problem()).contains("more than one");
    }

    @Test
    void onlyWhatGoesOutUnchangedIsSendable() {
        assertThat(EmailAddress.isSendable("Ada@Example.com")).isTrue();
        for (String text :
                new String[] {
                    "x@exämple.com", "a@localhost", "a..b@b.de", " a@b.de", "A <a@b.de>"
                }) {
            assertThat(EmailAddress.isSendable(text)).as(text).isFalse();
        }
    }
}
