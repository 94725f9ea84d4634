package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.provider.sendgrid.SendGridProvider;
import dev.handbill.provider.sendgrid.SendGridSettings;
import dev.handbill.test.simulator.Behavior;
import dev.handbill.test.simulator.SendGridSimulator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendGridProviderTest extends EmailProviderContract<SendGridSimulator> {
    @Override
    SendGridSimulator newSimulator() {
        return new SendGridSimulator();
    }

    @Override
    MessageProvider newProvider(int port, CallLimits limits, boolean mayEnter) {
        String key = mayEnter ? SendGridSimulator.API_KEY : "SG.wrong";
        return new SendGridProvider(
                new SendGridSettings(key, URI.create("http://127.0.0.1:" + port)),
                limits,
                Clock.systemUTC());
    }

    @Test
    void theRefusalNamesTheFieldAndTheReason() {
        behave(Behavior.REFUSE);

        assertThat(provider().send(message(1)))
                .isEqualTo(
                        new SendOutcome.Refused(
                                "400", "personalizations.0.to: Does not contain a valid address."));
    }

    @Test
    void onlyA202IsAnAcceptance() {
        for (int status : new int[] {200, 201, 204, 206}) {
            simulator.answerWith(status, "<html>Welcome to the hotel</html>");

            assertThat(provider().send(message(1)))
                    .as("%d", status)
                    .isInstanceOf(SendOutcome.CredentialsRefused.class);
        }
    }

    @Test
    void whatMayHitEverybodyIsNotTheRecipients() {
        simulator.answerWith(
                400,
                "{\"errors\":[{\"message\":\"The content is missing.\",\"field\":\"content\"}]}");
        assertThat(provider().send(message(1)))
                .isEqualTo(
                        new SendOutcome.MessageRefused("400", "content: The content is missing."));
        simulator.answerWith(413, "");
        assertThat(provider().send(message(2))).isInstanceOf(SendOutcome.MessageRefused.class);
    }

    @Test
    void thePauseIsTheOneThatSendGridAsksFor() {
        behave(Behavior.THROTTLE);

        assertThat(provider().send(message(1)))
                .isEqualTo(new SendOutcome.Throttled(Duration.ofSeconds(7), "429"));
    }

    @Test
    void eventsAreMatchedByIdsAlone() {
        provider().send(Messages.emailTo("ana@example.com"));

        assertThat(received().fields())
                .containsEntry("campaign_id", "7")
                .containsEntry("delivery_id", "1")
                .containsEntry("categories", "[\"handbill\",\"campaign-7\"]")
                .containsEntry("reply_to", "reply@shop.example")
                .containsEntry("to_name", "Ana Lovelace")
                .containsEntry("from_name", "Shop");
    }

    @Test
    void everyKindOfMessageKeepsToTheContract() {
        int sent = 0;
        for (int kind = 0; kind < 32; kind++) {
            boolean isTest = (kind & 1) > 0;
            OutgoingEmail email =
                    new OutgoingEmail(
                            isTest ? 0 : kind,
                            7,
                            1,
                            isTest,
                            "hello@shop.example",
                            (kind & 2) > 0 ? "Shop" : "",
                            (kind & 4) > 0 ? "reply@shop.example" : "",
                            "ana" + kind + "@example.com",
                            (kind & 2) > 0 ? "Ana" : "",
                            "Subject",
                            "<p>Hello</p>",
                            (kind & 8) > 0 ? "" : "Hello",
                            (kind & 16) > 0 ? new InlinePng("qr@shop", Messages.PNG) : null,
                            (kind & 4) > 0 ? Messages.UNSUBSCRIBE : "");

            assertThat(provider().send(email)).isInstanceOf(SendOutcome.Accepted.class);
            sent++;
        }
        assertThat(acceptedMessages()).isEqualTo(sent);
    }

    @Test
    void theKeyIsInNoLog() {
        assertThat(new SendGridSettings("SG.secret", URI.create("https://x.example")).toString())
                .doesNotContain("SG.secret");
    }
}
