package dev.handbill.delivery.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.trace.Traces;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.OutgoingSms;
import dev.handbill.provider.SendOutcome;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProviderGuardTest {
    @Inject HandbillConfig config;
    @Inject Traces traces;
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aDeadProviderCostsNobodyAnAttempt() {
        ProviderGuard guard =
                guardOf(message -> new SendOutcome.Unreachable("refused", "No one there"));

        for (int i = 0; i < 50; i++) {
            assertThat(guard.send(sms(1)))
                    .isInstanceOfAny(SendOutcome.Unreachable.class, SendOutcome.NotTried.class);
        }

        assertThat(guard.isOpen()).isTrue();
        assertThat(calls.get()).isLessThan(50);
    }

    @Test
    void errorsForAllOpenTheCircuit() {
        ProviderGuard guard = guardOf(message -> new SendOutcome.Retryable("500", "Down"));

        for (int i = 0; i < 30; i++) {
            guard.send(sms(1));
        }

        assertThat(guard.isOpen()).isTrue();
    }

    @Test
    void aFewBadRecipientsOpenNoCircuit() {
        ProviderGuard guard =
                guardOf(message -> new SendOutcome.Retryable("500", "This one fails"));

        for (int i = 0; i < 100; i++) {
            guard.send(sms(3));
        }

        assertThat(guard.isOpen()).isFalse();
        assertThat(calls.get()).isEqualTo(100);
    }

    @Test
    void refusalsSayNothingAgainstTheProvider() {
        ProviderGuard guard = guardOf(message -> new SendOutcome.Refused("400", "Bad address"));

        for (int i = 0; i < 100; i++) {
            guard.send(sms(1));
        }

        assertThat(guard.isOpen()).isFalse();
    }

    @Test
    void aConnectionThatBreaksOnceIsTriedAgainAtOnce() {
        ProviderGuard guard =
                guardOf(
                        message ->
                                calls.get() == 1
                                        ? new SendOutcome.Unreachable("reset", "Broken")
                                        : new SendOutcome.Accepted("m1"));

        assertThat(guard.send(sms(1))).isEqualTo(new SendOutcome.Accepted("m1"));
        assertThat(calls.get()).isEqualTo(2);
    }

    @Test
    void whateverIsThrownIsUncertain() {
        for (Throwable thrown :
                List.of(new IllegalStateException("bug"), new StackOverflowError())) {
            ProviderGuard guard =
                    guardOf(
                            message -> {
                                throw sneaky(thrown);
                            });

            assertThat(guard.send(sms(1)))
                    .isEqualTo(
                            new SendOutcome.Uncertain(
                                    "unexpected-error", thrown.getClass().getSimpleName()));
        }
    }

    @Test
    void whatWeKeptBackSaysNothingAgainstIt() {
        SendOutcome late = NetworkFailure.tooLate();
        ProviderGuard guard = guardOf(message -> late);

        for (int i = 0; i < 100; i++) {
            assertThat(guard.send(sms(1))).isEqualTo(late);
        }

        assertThat(guard.isOpen()).isFalse();
        assertThat(calls.get()).isEqualTo(100);
    }

    @Test
    void noProviderSeesWhatIsNoNumber() {
        ProviderGuard guard = guardOf(message -> new SendOutcome.Accepted("m1"));

        assertThat(guard.send(new OutgoingSms(1, 1, 1, false, "+1555\n0100", "Hello")))
                .isInstanceOf(SendOutcome.Refused.class);
        assertThat(calls.get()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private ProviderGuard guardOf(Function<OutgoingMessage, SendOutcome> answer) {
        return new ProviderGuard(
                new MessageProvider() {
                    @Override
                    public String name() {
                        return "scripted";
                    }

                    @Override
                    public Channel channel() {
                        return Channel.SMS;
                    }

                    @Override
                    public SendOutcome send(OutgoingMessage message) {
                        calls.incrementAndGet();
                        return answer.apply(message);
                    }
                },
                config,
                traces);
    }

    private static OutgoingSms sms(int attempt) {
        return new OutgoingSms(1, 1, attempt, false, "+15550100", "Hello");
    }
}
