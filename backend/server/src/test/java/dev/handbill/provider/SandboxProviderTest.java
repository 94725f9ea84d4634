package dev.handbill.provider;

import static dev.handbill.test.Misbehaving.aSandbox;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.provider.sandbox.Sandbox;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.test.CleanState;
import dev.handbill.test.simulator.Behavior;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SandboxProviderTest extends ProviderContract {
    @Inject Sandbox sandbox;
    @Inject SandboxBehaviors behaviors;
    @Inject CleanState state;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Override
    MessageProvider provider() {
        return sandbox.provider(Channel.SMS, CallLimits.within(Duration.ofSeconds(20), 8));
    }

    @Override
    OutgoingMessage message(int number) {
        return Messages.sms(number, 1, "+1415555%04d".formatted(number), "Hello");
    }

    @Override
    void behave(Behavior behavior) {
        behaviors.set(
                switch (behavior) {
                    case REFUSE -> aSandbox().refusing(1).behavior();
                    case FAIL -> aSandbox().failingForever(1).behavior();
                    case THROTTLE -> aSandbox().throttling(1).behavior();
                    default -> aSandbox().behavior();
                });
    }

    @Override
    int acceptedMessages() {
        return db.one("SELECT count(*) AS n FROM outbox_messages", row -> row.getInt("n"));
    }

    @Test
    void aMessageSentTwiceIsSeenTwice() {
        provider().send(message(1));
        provider().send(message(1));

        assertThat(acceptedMessages()).isEqualTo(2);
    }

    @Test
    void whatFailsOnceSucceedsAtTheNextAttempt() {
        behaviors.set(aSandbox().failingOnce(1).behavior());

        assertThat(provider().send(Messages.sms(5, 1, "+14155550123", "x")))
                .isInstanceOf(SendOutcome.Retryable.class);
        assertThat(provider().send(Messages.sms(5, 2, "+14155550123", "x")))
                .isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void aDeliverysLotIsTheSameAtEveryAttempt() {
        behaviors.set(aSandbox().failingOnce(0.10).failingForever(0.01).refusing(0.05).behavior());

        List<SendOutcome> first = outcomes(1);
        List<SendOutcome> second = outcomes(2);

        assertThat(count(first, "500")).isBetween(150L, 250L);
        assertThat(count(first, "503")).isBetween(8L, 34L);
        assertThat(count(first, "400")).isBetween(70L, 130L);
        assertThat(count(second, "500")).isZero();
        assertThat(count(second, "503")).isEqualTo(count(first, "503"));
        assertThat(count(second, "400")).isEqualTo(count(first, "400"));
    }

    private List<SendOutcome> outcomes(int attempt) {
        return IntStream.rangeClosed(1, 2000)
                .mapToObj(id -> provider().send(Messages.sms(id, attempt, "+14155550123", "x")))
                .toList();
    }

    private static long count(List<SendOutcome> outcomes, String code) {
        return outcomes.stream()
                .filter(
                        outcome ->
                                switch (outcome) {
                                    case SendOutcome.Retryable r -> r.code().equals(code);
                                    case SendOutcome.Refused r -> r.code().equals(code);
                                    default -> false;
                                })
                .count();
    }
}
