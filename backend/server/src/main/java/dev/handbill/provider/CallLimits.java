package dev.handbill.provider;

import java.time.Duration;

/**
 * Bounds on calls to a provider.
 *
 * @param connect until the connection stands
 * @param answer between the request and its answer
 * @param connections open at once, kept for the next call
 */
public record CallLimits(Duration connect, Duration answer, int connections) {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    /**
     * Shares one call's time out so that the provider's own time-out, which knows whether the
     * request was written, comes before whoever waits for the whole call gives up.
     */
    public static CallLimits within(Duration call, int concurrency) {
        Duration connect = shorter(LONGEST_CONNECT, call.dividedBy(4));
        Duration answer = call.minus(connect).multipliedBy(9).dividedBy(10);
        // lanes that come and go may for a moment hold more than their new shares
        return new CallLimits(connect, answer, 2 * concurrency);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
