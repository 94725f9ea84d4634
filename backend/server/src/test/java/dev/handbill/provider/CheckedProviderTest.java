package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedProviderTest {
    private final List<OutgoingMessage> passed = new ArrayList<>();
    private final MessageProvider email = new CheckedProvider(new Recording(Channel.EMAIL));
    private final MessageProvider sms = new CheckedProvider(new Recording(Channel.SMS));

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
        assertThat(email.send(Messages.emailTo(address))).isInstanceOf(SendOutcome.Refused.class);
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ana@example.com", "o'brien+tag@mail.example.co", "a@xn--bcher-kva.example"})
    void anAddressPasses(String address) {
        assertThat(email.send(Messages.emailTo(address))).isInstanceOf(SendOutcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4155550123", "+0123456789", "+1415555012x", "+1415555\n0123"})
    void aNumberThatIsNotE164IsRefused(String number) {
        assertThat(sms.send(Messages.smsTo(number))).isInstanceOf(SendOutcome.Refused.class);
        assertThat(passed).isEmpty();
    }

    @Test
    void aMissingSenderStopsTheCampaign() {
        assertThat(email.send(Messages.from("", "", "")))
                .isInstanceOf(SendOutcome.CredentialsRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://x.example/a b",
                "https://x.example/>\r\nX: 1"
            })
    void anUnsubscribeLinkThatIsNoWebAddressIsRefused(String link) {
        assertThat(email.send(Messages.from("a@shop.example", "", link)))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void sizesAreBounded() {
        assertThat(sms.send(Messages.sms(1, 1, "+14155550123", "x".repeat(1601))))
                .isInstanceOf(SendOutcome.Refused.class);
        assertThat(
                        email.send(
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
        assertThat(passed).isEmpty();
    }

    private class Recording implements MessageProvider {
        private final Channel channel;

        Recording(Channel channel) {
            this.channel = channel;
        }

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public SendOutcome send(OutgoingMessage message) {
            passed.add(message);
            return new SendOutcome.Accepted("1");
        }
    }
}
