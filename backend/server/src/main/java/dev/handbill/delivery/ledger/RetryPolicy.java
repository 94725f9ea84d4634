package dev.handbill.delivery.ledger;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides from a provider's answer what a delivery does next.
 *
 * <p>Up to three retries. With the usual base and factor ({@link HandbillConfig.Delivery}) the last
 * try comes more than ten minutes after the first even with the jitter at its lowest, so that no
 * outage of ten minutes ends in a permanent failure.
 */
@ApplicationScoped
public class RetryPolicy {
    static final int MOST_ATTEMPTS = 4;

    /** Spreads retries, so that a batch that failed together does not come back together. */
    private static final double JITTER = 0.15;

    private static final Duration UNREACHABLE_PAUSE = Duration.ofSeconds(5);

    private final Duration base;
    private final double factor;

    @Inject
    RetryPolicy(HandbillConfig config) {
        this(config.delivery().retryBase(), config.delivery().retryFactor());
    }

    public RetryPolicy(Duration base, double factor) {
        this.base = base;
        this.factor = factor;
    }

    public DeliveryResult resultOf(SendOutcome outcome, ClaimedDelivery delivery, Channel channel) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted ->
                    DeliveryResult.sent(delivery, accepted.providerMessageId());
            case SendOutcome.Refused(String code, String text) ->
                    DeliveryResult.failed(delivery, code, text, false);
            case SendOutcome.MessageRefused(String code, String text) ->
                    DeliveryResult.failed(delivery, code, text, true);
            case SendOutcome.AddressRefused(String code, String text) ->
                    DeliveryResult.failed(delivery, code, text, false);
            case SendOutcome.RecipientOptedOut(String code, String text) ->
                    DeliveryResult.failed(delivery, code, text, false);
            case SendOutcome.Retryable(String code, String text) ->
                    retryOrFail(delivery, code, text);
            case SendOutcome.Uncertain(String code, String text) ->
                    channel == Channel.EMAIL
                            ? retryOrFail(delivery, code, text)
                            : DeliveryResult.unknown(delivery, code, text);
            case SendOutcome.Throttled(Duration pause, String code) ->
                    DeliveryResult.waiting(
                            delivery, jittered(pause), code, "The provider asked for a pause.");
            case SendOutcome.Unreachable(String code, String text) ->
                    DeliveryResult.waiting(delivery, jittered(UNREACHABLE_PAUSE), code, text);
            case SendOutcome.NotTried(Duration wait, String code, String text) ->
                    DeliveryResult.waiting(delivery, wait, code, text);
            case SendOutcome.CredentialsRefused(String code, String text) ->
                    DeliveryResult.waiting(delivery, UNREACHABLE_PAUSE, code, text);
        };
    }

    /** The wait before the next try after this many, without the jitter. */
    Duration backoff(int attemptsMade) {
        double millis = base.toMillis() * Math.pow(factor, attemptsMade - 1);
        return Duration.ofMillis((long) millis);
    }

    private DeliveryResult retryOrFail(ClaimedDelivery delivery, String code, String text) {
        if (delivery.attempt() >= MOST_ATTEMPTS) {
            return DeliveryResult.failed(delivery, code, text, true);
        }
        return DeliveryResult.retry(delivery, jittered(backoff(delivery.attempt())), code, text);
    }

    private static Duration jittered(Duration wait) {
        double share = 1 - JITTER + ThreadLocalRandom.current().nextDouble() * 2 * JITTER;
        return Duration.ofMillis((long) (wait.toMillis() * share));
    }
}
