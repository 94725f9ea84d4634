package dev.handbill.delivery.notice;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What a notice does after a try. Somebody waits for it, so that its waits are shorter than a
 * campaign's, and it goes on until its time is over rather than for a number of tries.
 */
@ApplicationScoped
class NoticeWaits {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int FACTOR = 2;

    /** Beyond it the longest wait is reached whatever the base is. */
    private static final int MOST_DOUBLINGS = 16;

    private final Duration base;

    @Inject
    NoticeWaits(HandbillConfig config) {
        this(config.delivery().retryBase().dividedBy(6));
    }

    NoticeWaits(Duration base) {
        this.base = base;
    }

    /** What comes next. */
    sealed interface Next {
        /** The provider has it. */
        record Sent() implements Next {}

        /** It is tried again. */
        record Again(Duration delay, String reason) implements Next {}

        /** It can never succeed. */
        record Never(String reason) implements Next {}
    }

    /**
     * @param attempt 1 after the first try
     */
    Next after(SendOutcome outcome, int attempt) {
        return switch (outcome) {
            case SendOutcome.Accepted _ -> new Next.Sent();
            case SendOutcome.Refused(String code, String _) -> new Next.Never(code);
            case SendOutcome.MessageRefused(String code, String _) -> new Next.Never(code);
            case SendOutcome.AddressRefused(String code, String _) -> new Next.Never(code);
            case SendOutcome.RecipientOptedOut(String code, String _) -> new Next.Never(code);
            case SendOutcome.Throttled(Duration pause, String code) -> new Next.Again(pause, code);
            // at once would be again and again while Redis is away
            case SendOutcome.NotTried(Duration wait, String code, String _) ->
                    new Next.Again(wait.plus(base), code);
            case SendOutcome.Retryable(String code, String _) -> again(code, attempt);
            case SendOutcome.Uncertain(String code, String _) -> again(code, attempt);
            case SendOutcome.Unreachable(String code, String _) -> again(code, attempt);
            case SendOutcome.CredentialsRefused(String code, String _) -> again(code, attempt);
        };
    }

    private Next again(String code, int attempt) {
        Duration wait =
                base.multipliedBy((long) Math.pow(FACTOR, Math.min(attempt - 1, MOST_DOUBLINGS)));
        return new Next.Again(wait.compareTo(LONGEST) > 0 ? LONGEST : wait, code);
    }
}
