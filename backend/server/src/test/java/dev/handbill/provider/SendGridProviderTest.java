package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.handbill.provider.sendgrid.SendGridProvider;
import dev.handbill.provider.sendgrid.SendGridSettings;
import dev.handbill.test.simulator.Behavior;
import dev.handbill.test.simulator.SendGridSimulator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

    /** Half a letter is left to the SDK, which writes a question mark for it. */
    @Test
    void whatIsFilledGoesAsTheSdkSendsIt() throws IOException {
        List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    Map<String, List<String>> request = new TreeMap<>(exchange.getRequestHeaders());
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    request.put("request", List.of(exchange.getRequestURI().toString()));
                    request.put("body", List.of(new String(body, StandardCharsets.UTF_8)));
                    requests.add(request);
                    exchange.sendResponseHeaders(202, -1);
                });
        server.start();
        MessageProvider provider = newProvider(server.getAddress().getPort(), LIMITS, true);
        for (String text : List.of("Grüße ?", "Grüße \ud83c")) {
            provider.send(
                    new OutgoingEmail(
                            1,
                            7,
                            1,
                            false,
                            "a@shop.example",
                            "",
                            "",
                            "b@x.example",
                            "",
                            "Hi",
                            "<p>Hi</p>",
                            text,
                            null,
                            ""));
        }
        provider.close();
        server.stop(0);

        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo(requests.get(1));
    }

    @Test
    void theKeyIsInNoLog() {
        assertThat(new SendGridSettings("SG.secret", URI.create("https://x.example")).toString())
                .doesNotContain("SG.secret");
    }
}
