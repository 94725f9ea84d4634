package dev.handbill.test.simulator;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What all simulated providers share: behavior, the log of what came in, and its violations. */
public abstract class ProviderSimulator implements AutoCloseable {
    private final Queue<ReceivedMessage> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<String, Behavior> behavior = _ -> Behavior.ACCEPT;

    public final void behave(Behavior always) {
        behavior = _ -> always;
    }

    /** The recipient decides. */
    public final void behave(Function<String, Behavior> byRecipient) {
        behavior = byRecipient;
    }

    /** Everything accepted so far, in order of arrival. */
    public final List<ReceivedMessage> accepted() {
        return List.copyOf(accepted);
    }

    /** Requests that broke the provider's contract; they were refused. */
    public final List<String> violations() {
        return List.copyOf(violations);
    }

    /** Messages that arrived, whatever became of them. */
    public final int requests() {
        return requests.get();
    }

    public abstract int port();

    @Override
    public void close() {
        closing.countDown();
    }

    final Behavior behaviorFor(String recipient) {
        requests.incrementAndGet();
        return behavior.apply(recipient);
    }

    final void accept(ReceivedMessage message) {
        accepted.add(message);
    }

    final void violation(String what) {
        violations.add(what);
    }

    /** Keeps the caller waiting until the simulator closes. */
    final void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
