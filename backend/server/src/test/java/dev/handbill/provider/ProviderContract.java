package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.simulator.Behavior;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the delivery engine may rely on, whatever provider it talks to. */
abstract class ProviderContract {
    abstract MessageProvider provider();

    /** A message that this provider's channel takes. */
    abstract OutgoingMessage message(int number);

    /** Whatever stands behind the provider does this from now on. */
    abstract void behave(Behavior behavior);

    abstract int acceptedMessages();

    @Test
    void anAcceptedMessageHasTheProvidersId() {
        SendOutcome outcome = provider().send(message(1));

        assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(((SendOutcome.Accepted) outcome).providerMessageId()).isNotEmpty();
        assertThat(acceptedMessages()).isEqualTo(1);
    }

    @Test
    void aRefusalHasCodeAndText() {
        behave(Behavior.REFUSE);

        SendOutcome outcome = provider().send(message(1));

        String reason =
                switch (outcome) {
                    case SendOutcome.Refused(String code, String text) -> code + ": " + text;
                    case SendOutcome.MessageRefused(String code, String text) -> code + ": " + text;
                    case SendOutcome.AddressRefused(String code, String text) -> code + ": " + text;
                    default -> "not refused";
                };
        assertThat(reason).matches("\\S+: \\S.*");
        assertThat(acceptedMessages()).isZero();
    }

    @Test
    void aProviderThatFailsIsWorthAnotherTry() {
        behave(Behavior.FAIL);

        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.Retryable.class);
        assertThat(acceptedMessages()).isZero();
    }

    @Test
    void aProviderThatWantsAPauseSaysForHowLong() {
        behave(Behavior.THROTTLE);

        SendOutcome outcome = provider().send(message(1));

        assertThat(outcome).isInstanceOf(SendOutcome.Throttled.class);
        assertThat(((SendOutcome.Throttled) outcome).retryAfter())
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
        assertThat(acceptedMessages()).isZero();
    }

    @Test
    void itsNameStandsInTheLedger() {
        assertThat(provider().name()).matches("[a-z]{2,20}");
    }
}
