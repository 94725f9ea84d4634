package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "ana@example.com\r\nBcc: spy@example.com",
                "ana@example.com, spy@example.com",
                "<ana@example.com>",
                "Ana <ana@example.com>",
                "ana @example.com",
                "ana@example.com\u0000",
                "x@exämple.com",
                "a@localhost",
                "a..b@example.com"
            })
    void anAddressThatIsNotOneAddressIsRefused(String address) {
        assertThat(objection(Messages.emailTo(address))).isInstanceOf(SendOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ana@example.com", "o'brien+tag@mail.example.co", "a@xn--bcher-kva.example"})
    void anAddressPasses(String address) {
        assertThat(objection(Messages.emailTo(address))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4155550123", "+0123456789", "+1415555012x", "+1415555\n0123"})
    void aNumberThatIsNotE164IsRefused(String number) {
        assertThat(objection(Messages.smsTo(number))).isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void aMissingSenderStopsTheCampaign() {
        assertThat(objection(Messages.from("", "", "")))
                .isInstanceOf(SendOutcome.CredentialsRefused.class);
    }

    @Test
    void aSandboxNeedsNoSender() {
        assertThat(MessageCheck.objection(Messages.from("", "", ""), false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://x.example/a b",
                "https://x.example/>\r\nX: 1"
            })
    void anUnsubscribeLinkThatIsNoWebAddressIsRefused(String link) {
        assertThat(objection(Messages.from("a@shop.example", "", link)))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void sizesAreBounded() {
        assertThat(objection(Messages.sms(1, 1, "+14155550123", "x".repeat(1601))))
                .isInstanceOf(SendOutcome.Refused.class);
        assertThat(
                        objection(
                                new OutgoingEmail(
                                        1,
                                        1,
                                        1,
                                        false,
                                        "a@b.example",
                                        "",
                                        "",
                                        "c@d.example",
                                        "",
                                        "S",
                                        "x".repeat(5_000_001),
                                        "",
                                        null,
                                        "")))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    private static @Nullable SendOutcome objection(OutgoingMessage message) {
        return MessageCheck.objection(message, true);
    }
}
