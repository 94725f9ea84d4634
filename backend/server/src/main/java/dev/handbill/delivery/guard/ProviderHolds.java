package dev.handbill.delivery.guard;

import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Has all workers hold back from a provider that asked for a pause, or does not answer. */
@ApplicationScoped
public class ProviderHolds {
    private final WorkQueue queue;

    ProviderHolds(WorkQueue queue) {
        this.queue = queue;
    }

    /**
     * @param outcomes of what was just sent through this guard
     */
    public void after(ProviderGuard guard, List<SendOutcome> outcomes) {
        Duration longest = guard.isOpen() ? ProviderGuard.OPEN_FOR : Duration.ZERO;
        for (SendOutcome one : outcomes) {
            if (one instanceof SendOutcome.Throttled(Duration pause, String _)
                    && pause.compareTo(longest) > 0) {
                longest = pause;
            }
        }
        if (longest.isPositive()) {
            queue.hold(guard.holdName(), longest);
        }
    }
}
