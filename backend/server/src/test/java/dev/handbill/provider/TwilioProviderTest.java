package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.provider.twilio.StatusCallback;
import dev.handbill.provider.twilio.TwilioProvider;
import dev.handbill.provider.twilio.TwilioSettings;
import dev.handbill.test.simulator.Behavior;
import dev.handbill.test.simulator.ReceivedMessage;
import dev.handbill.test.simulator.TwilioSimulator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwilioProviderTest extends NetworkProviderContract<TwilioSimulator> {
    private static final String SERVICE = "MG0123456789abcdef0123456789abcdef";

    @Override
    TwilioSimulator newSimulator() {
        return new TwilioSimulator();
    }

    @Override
    MessageProvider newProvider(int port, CallLimits limits, boolean mayEnter) {
        return provider(port, limits, mayEnter ? TwilioSimulator.AUTH_TOKEN : "wrong", null);
    }

    @Override
    OutgoingMessage message(int number) {
        return Messages.sms(number, 1, "+1415555%04d".formatted(number), "Café week: 2€ off");
    }

    @Test
    void anSmsArrivesAsItWasWritten() {
        provider().send(Messages.sms(1, 1, "+14155550123", "Café & more = 2€ off 🎉"));

        ReceivedMessage received = simulator.accepted().getFirst();
        assertThat(received.to()).isEqualTo("+14155550123");
        assertThat(received.from()).isEqualTo(TwilioSimulator.FROM);
        assertThat(received.text()).isEqualTo("Café & more = 2€ off 🎉");
    }

    @Test
    void aMessagingServiceCanBeTheSender() {
        MessageProvider service =
                provider(simulator.port(), LIMITS, TwilioSimulator.AUTH_TOKEN, SERVICE);

        assertThat(service.send(message(1))).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(simulator.accepted().getFirst().fields())
                .containsEntry("MessagingServiceSid", SERVICE)
                .doesNotContainKey("From");
        service.close();
    }

    @Test
    void whoSentStopHasOptedOut() {
        simulator.refuseWith(21610);

        assertThat(provider().send(message(1)))
                .isInstanceOfSatisfying(
                        SendOutcome.RecipientOptedOut.class,
                        outcome -> assertThat(outcome.code()).isEqualTo("21610"));
    }

    @Test
    void aDeafNumberIsRefusedWithTwiliosCode() {
        for (int code : new int[] {21211, 21614}) {
            simulator.refuseWith(code);

            assertThat(provider().send(message(1)))
                    .isInstanceOfSatisfying(
                            SendOutcome.AddressRefused.class,
                            outcome -> assertThat(outcome.code()).isEqualTo(String.valueOf(code)));
        }
    }

    @Test
    void whatMayHitEverybodyIsNotTheRecipients() {
        for (int code : new int[] {21408, 21608, 21266}) {
            simulator.refuseWith(code);
            assertThat(provider().send(message(1)))
                    .as("%d", code)
                    .isInstanceOf(SendOutcome.MessageRefused.class);
        }
        simulator.refuseWith(21704);
        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
    }

    @Test
    void aFullQueueIsTriedAgainLater() {
        simulator.refuseWith(21611);

        assertThat(provider().send(message(1)))
                .isEqualTo(new SendOutcome.Throttled(Duration.ofMinutes(1), "21611"));
    }

    @Test
    void onlyAMessageIdIsAnAcceptance() {
        simulator.answerWith(200, "<html>Welcome to the hotel</html>");
        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
        simulator.answerWith(201, "{}");
        assertThat(provider().send(message(2))).isInstanceOf(SendOutcome.Uncertain.class);
        simulator.answerWith(201, "<html></html>");
        assertThat(provider().send(message(3))).isInstanceOf(SendOutcome.Uncertain.class);
    }

    @Test
    void anInvalidSenderStopsTheCampaign() {
        simulator.refuseWith(21212);

        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
    }

    @Test
    void thePauseIsTheOneThatTwilioAsksFor() {
        behave(Behavior.THROTTLE);

        assertThat(provider().send(message(1)))
                .isEqualTo(new SendOutcome.Throttled(Duration.ofSeconds(7), "20429"));
    }

    @Test
    void twilioIsToldWhereToReport() {
        provider().send(message(3));

        assertThat(simulator.violations()).isEmpty();
        assertThat(simulator.accepted().getFirst().fields())
                .containsEntry(
                        "StatusCallback", "https://shop.example/webhooks/twilio/status?delivery=3");
    }

    @Test
    void anAddressThatTwilioCannotReachIsNotGiven() {
        for (String url :
                List.of("http://shop.example", "https://localhost:3000", "https://10.0.0.1")) {
            assertThat(StatusCallback.base(url)).as(url).isNull();
        }
    }

    @Test
    void theTokenIsInNoLog() {
        assertThat(settings(1, "secret-token", null).toString()).doesNotContain("secret-token");
    }

    private static MessageProvider provider(
            int port, CallLimits limits, String token, @Nullable String service) {
        return new TwilioProvider(
                settings(port, token, service), "https://shop.example", limits, Clock.systemUTC());
    }

    private static TwilioSettings settings(int port, String token, @Nullable String service) {
        return new TwilioSettings(
                TwilioSimulator.ACCOUNT_SID,
                token,
                service == null ? TwilioSimulator.FROM : null,
                service,
                URI.create("http://127.0.0.1:" + port));
    }
}
