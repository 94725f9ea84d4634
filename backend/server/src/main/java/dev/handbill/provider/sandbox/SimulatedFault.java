package dev.handbill.provider.sandbox;

import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a message, if anything. A delivery's lot comes from its id, so that it is
 * the same at every attempt and in every run, over all workers; throttling alone is by chance.
 */
final class SimulatedFault {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private SimulatedFault() {}

    static @Nullable SendOutcome of(SandboxBehavior behavior, OutgoingMessage message) {
        if (behavior.throttleShare() > 0
                && ThreadLocalRandom.current().nextDouble() < behavior.throttleShare()) {
            return new SendOutcome.Throttled(PAUSE, "429");
        }
        double lot = lot(message);
        double failForever = behavior.failForeverShare();
        double refuse = failForever + behavior.refuseShare();
        double failOnce = refuse + behavior.failOnceShare();
        if (lot < failForever) {
            return new SendOutcome.Retryable("503", "The sandbox fails this message for ever.");
        }
        if (lot < refuse) {
            return new SendOutcome.Refused("400", "The sandbox refuses this recipient.");
        }
        if (lot < failOnce && message.attempt() <= 1) {
            return new SendOutcome.Retryable("500", "The sandbox fails this message once.");
        }
        return null;
    }

    /** Between 0 and 1, spread evenly over ids that follow each other. */
    static double lot(OutgoingMessage message) {
        long seed =
                message.deliveryId() > 0
                        ? message.deliveryId()
                        : message.to().hashCode() * 0x9e3779b97f4a7c15L;
        return (mix(seed) >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
