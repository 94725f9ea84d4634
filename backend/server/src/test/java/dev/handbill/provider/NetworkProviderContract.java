package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.simulator.Behavior;
import dev.handbill.test.simulator.ProviderSimulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What further holds for providers behind a network, against their simulators. */
abstract class NetworkProviderContract<S extends ProviderSimulator> extends ProviderContract {
    static final CallLimits LIMITS =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 32);
    private static final CallLimits IMPATIENT =
            new CallLimits(Duration.ofMillis(500), Duration.ofMillis(700), 4);

    S simulator;
    private MessageProvider provider;

    abstract S newSimulator();

    /** Talks to that port of this machine, with credentials that are right or wrong. */
    abstract MessageProvider newProvider(int port, CallLimits limits, boolean mayEnter);

    @BeforeEach
    void start() {
        simulator = newSimulator();
        provider = newProvider(simulator.port(), LIMITS, true);
    }

    @AfterEach
    void stop() {
        provider.close();
        simulator.close();
    }

    @Override
    MessageProvider provider() {
        return provider;
    }

    @Override
    void behave(Behavior behavior) {
        simulator.behave(behavior);
    }

    @Override
    int acceptedMessages() {
        assertThat(simulator.violations()).isEmpty();
        return simulator.accepted().size();
    }

    @Test
    void aWrongKeyConcernsTheAccount() {
        MessageProvider stranger = newProvider(simulator.port(), LIMITS, false);

        assertThat(stranger.send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
        stranger.close();
    }

    @Test
    void aRefusedSenderConcernsTheAccount() {
        behave(Behavior.REFUSE_CREDENTIALS);

        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.CredentialsRefused.class);
    }

    @Test
    void aClosedPortIsCertainlyNotAccepted() throws IOException {
        MessageProvider lost = newProvider(closedPort(), LIMITS, true);

        assertThat(lost.send(message(1))).isInstanceOf(SendOutcome.Unreachable.class);
        lost.close();
    }

    @Test
    void afterTheDeadlineNothingLeavesTheHouse() {
        SendOutcome outcome =
                CallDeadline.within(System.nanoTime() - 1, () -> provider().send(message(1)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SendOutcome.NotTried.class,
                        late -> assertThat(late.code()).isEqualTo("lease-over"));
        assertThat(simulator.requests()).isZero();
    }

    @Test
    void silenceAfterTheRequestLeavesTheMessageInDoubt() {
        MessageProvider impatient = newProvider(simulator.port(), IMPATIENT, true);
        behave(Behavior.HANG);

        assertThat(impatient.send(message(1))).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(simulator.requests()).isEqualTo(1);
        impatient.close();
    }

    @Test
    void aConnectionLostLateLeavesDoubt() {
        behave(Behavior.RESET);

        assertThat(provider().send(message(1))).isInstanceOf(SendOutcome.Uncertain.class);
        assertThat(simulator.requests()).isEqualTo(1);
    }

    @Test
    void aFailureIsNotTriedAgainBehindTheLimitersBack() {
        behave(Behavior.FAIL);
        provider().send(message(1));
        behave(Behavior.THROTTLE);
        provider().send(message(2));

        assertThat(simulator.requests()).isEqualTo(2);
    }

    @Test
    void manyAtOnceArriveOnceEach() throws Exception {
        List<Future<SendOutcome>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 300; i++) {
                OutgoingMessage message = message(i);
                sent.add(threads.submit(() -> provider().send(message)));
            }
        }

        for (Future<SendOutcome> outcome : sent) {
            assertThat(outcome.get()).isInstanceOf(SendOutcome.Accepted.class);
        }
        assertThat(acceptedMessages()).isEqualTo(300);
        assertThat(simulator.accepted()).extracting("to").doesNotHaveDuplicates();
    }

    @Test
    void afterAFailureTheNextMessageGoes() {
        behave(Behavior.RESET);
        provider().send(message(1));
        behave(Behavior.ACCEPT);

        assertThat(provider().send(message(2))).isInstanceOf(SendOutcome.Accepted.class);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
