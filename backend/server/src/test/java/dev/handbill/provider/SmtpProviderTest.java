package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.provider.smtp.SmtpProvider;
import dev.handbill.provider.smtp.SmtpSettings;
import dev.handbill.provider.smtp.SmtpSettings.Pool;
import dev.handbill.test.simulator.Behavior;
import dev.handbill.test.simulator.SmtpSimulator;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SmtpProviderTest extends EmailProviderContract<SmtpSimulator> {
    private static final Vertx VERTX = Vertx.vertx();

    @Override
    SmtpSimulator newSimulator() {
        return new SmtpSimulator();
    }

    @Override
    MessageProvider newProvider(int port, CallLimits limits, boolean mayEnter) {
        String password = mayEnter ? SmtpSimulator.PASSWORD : "wrong";
        return provider(port, limits, password, SmtpSettings.Tls.NONE);
    }

    @Test
    void headersNameSenderAndRecipient() {
        provider().send(Messages.email(1, "ana@example.com", "Ana \"A\" <x>", "Hi", "Café"));

        assertThat(received().fields())
                .containsEntry("From", "Café <hello@shop.example>")
                .containsEntry("To", "\"Ana \\\"A\\\" <x>\" <ana@example.com>")
                .containsEntry("Reply-To", "reply@shop.example");
        assertThat(received().fields().get("Message-ID")).endsWith("@shop.example>");
    }

    @Test
    void mailProgramsFindTextHtmlAndImageInTheirPlaces() {
        provider().send(Messages.emailTo("ana@example.com"));

        assertThat(received().fields())
                .containsEntry(
                        "Shape",
                        "multipart/alternative[text/plain, multipart/related[text/html, image/png]]");
    }

    @Test
    void noLineIsLongerThanMailServersTake() {
        provider()
                .send(
                        Messages.email(
                                1,
                                "ana@example.com",
                                "Ñ".repeat(200),
                                "é".repeat(500),
                                "店".repeat(60)));

        assertThat(received().fields().getOrDefault("Raw", "").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void noEncryptionNoPassword() {
        MessageProvider demanding =
                provider(
                        simulator.port(),
                        LIMITS,
                        SmtpSimulator.PASSWORD,
                        SmtpSettings.Tls.STARTTLS);

        assertThat(demanding.send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
        assertThat(simulator.violations()).isEmpty();
        demanding.close();
    }

    @Test
    void noGreetingIsMissedHoweverOftenConnectionsOpen() {
        for (int i = 1; i <= 60; i++) {
            behave(Behavior.RESET);
            provider().send(message(2 * i));
            behave(Behavior.ACCEPT);

            assertThat(provider().send(message(2 * i + 1)))
                    .isInstanceOf(SendOutcome.Accepted.class);
        }
        assertThat(simulator.requests()).isEqualTo(120);
    }

    @Test
    void eachReplyMeansWhatItsCodeSays() {
        assertThat(answer("450 4.2.1 Greylisted, come back later"))
                .isInstanceOf(SendOutcome.Retryable.class);
        assertThat(answer("452 4.5.3 Too many recipients"))
                .isInstanceOf(SendOutcome.Retryable.class);
        assertThat(answer("454 4.7.0 Throttling failure: rate exceeded"))
                .isInstanceOf(SendOutcome.Throttled.class);
        assertThat(answer("550 5.1.1 User unknown")).isInstanceOf(SendOutcome.AddressRefused.class);
        assertThat(answer("556 5.1.10 Null MX")).isInstanceOf(SendOutcome.AddressRefused.class);
        assertThat(answer("554 5.7.1 Looks like spam"))
                .isInstanceOf(SendOutcome.MessageRefused.class);
        assertThat(answer("550 5.4.5 Daily user sending limit exceeded"))
                .isInstanceOf(SendOutcome.CredentialsRefused.class);
        assertThat(answer("550 No")).isEqualTo(new SendOutcome.MessageRefused("550", "550 No"));
    }

    @Test
    void whatSpeaksAgainstUsConcernsAll() {
        simulator.answerSendersWith("550 5.7.60 Not your address to send from");
        assertThat(provider().send(message(1)))
                .isEqualTo(
                        new SendOutcome.CredentialsRefused(
                                "550", "550 5.7.60 Not your address to send from"));
        simulator.answerSendersWith("552 5.3.4 Message too big");
        assertThat(provider().send(message(2))).isInstanceOf(SendOutcome.MessageRefused.class);
        simulator.answerSendersWith("452 4.3.1 Disk full");
        assertThat(provider().send(message(3))).isInstanceOf(SendOutcome.Retryable.class);
    }

    @Test
    void aServerThatTurnsUsAwayAtItsDoorFailsNobody() {
        simulator.greetWith("554 5.7.1 Your network is blocked");
        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
        simulator.greetWith("421 4.3.2 Too many connections");
        assertThat(provider().send(message(2))).isInstanceOf(SendOutcome.Throttled.class);
        simulator.greetWith("450 4.3.2 Later");
        assertThat(provider().send(message(3))).isInstanceOf(SendOutcome.Retryable.class);
    }

    private SendOutcome answer(String reply) {
        simulator.refuseWith(reply);
        return provider().send(message(1));
    }

    @Test
    void connectionsAreGivenUpInTime() {
        for (int i = 1; i <= 120; i++) {
            assertThat(provider().send(message(i))).isInstanceOf(SendOutcome.Accepted.class);
        }

        assertThat(simulator.connections()).isEqualTo(3);
    }

    @Test
    void manyAtOnceShareTenConnections() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 100; i++) {
                OutgoingMessage message = message(i);
                threads.execute(() -> provider().send(message));
            }
        }

        assertThat(acceptedMessages()).isEqualTo(100);
        assertThat(simulator.connections()).isLessThanOrEqualTo(12);
    }

    @Test
    void whoGetsNoConnectionCanBeTakenBack() throws Exception {
        behave(Behavior.HANG);
        CallLimits brief = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), 20);
        MessageProvider provider =
                provider(simulator.port(), brief, SmtpSimulator.PASSWORD, SmtpSettings.Tls.NONE);
        List<SendOutcome> outcomes = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 30; i++) {
                OutgoingMessage message = message(i);
                threads.execute(() -> outcomes.add(provider.send(message)));
            }
        }

        assertThat(outcomes).filteredOn(SendOutcome.NotTried.class::isInstance).hasSize(20);
        assertThat(outcomes).filteredOn(SendOutcome.Uncertain.class::isInstance).hasSize(10);
        assertThat(simulator.requests()).isEqualTo(10);
        provider.close();
    }

    @Test
    void thePasswordIsInNoLog() {
        SmtpSettings settings =
                new SmtpSettings(
                        "h", 25, "user", "secret-word", SmtpSettings.Tls.NONE, "", Pool.USUAL);

        assertThat(settings.toString()).doesNotContain("secret-word");
    }

    @Test
    void asManyConnectionsAsTheSettingsSay() throws Exception {
        behave(Behavior.HANG);
        CallLimits brief = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), 40);
        MessageProvider provider =
                provider(
                        simulator.port(),
                        brief,
                        SmtpSimulator.PASSWORD,
                        SmtpSettings.Tls.NONE,
                        new Pool(30, 50));
        List<SendOutcome> outcomes = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 35; i++) {
                OutgoingMessage message = message(i);
                threads.execute(() -> outcomes.add(provider.send(message)));
            }
        }

        assertThat(outcomes).filteredOn(SendOutcome.NotTried.class::isInstance).hasSize(5);
        assertThat(simulator.requests()).isEqualTo(30);
        provider.close();
    }

    @Test
    void aConnectionTakesAsManyMailsAsTheySay() {
        MessageProvider provider =
                provider(
                        simulator.port(),
                        LIMITS,
                        SmtpSimulator.PASSWORD,
                        SmtpSettings.Tls.NONE,
                        new Pool(1, 4));
        for (int i = 1; i <= 8; i++) {
            provider.send(message(i));
        }

        assertThat(simulator.connections()).isEqualTo(2);
        provider.close();
    }

    private static MessageProvider provider(
            int port, CallLimits limits, String password, SmtpSettings.Tls tls) {
        return provider(port, limits, password, tls, Pool.USUAL);
    }

    private static MessageProvider provider(
            int port, CallLimits limits, String password, SmtpSettings.Tls tls, Pool pool) {
        return new SmtpProvider(
                new SmtpSettings("127.0.0.1", port, SmtpSimulator.USER, password, tls, "", pool),
                "shop.example",
                limits,
                VERTX);
    }
}
