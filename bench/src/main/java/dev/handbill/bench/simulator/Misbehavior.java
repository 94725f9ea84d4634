package dev.handbill.bench.simulator;

import org.jspecify.annotations.Nullable;

/**
 * How the simulated providers behave; shares are between 0 and 1.
 *
 * @param latencyMillis before every answer
 * @param throttled share answered 429, and how: {@code retry-after}, {@code reset} or {@code none}
 * @param failed share answered 500
 * @param reset share of connections closed with RST before the message is taken
 * @param acceptedThenReset share taken, logged as accepted, and then cut off
 * @param hung share never answered
 * @param slowBody share whose answer comes a byte at a time
 * @param down null, or what everybody meets: {@code error} (503), {@code reset}, {@code
 *     credentials} (401)
 * @param slowCampaign the campaign whose messages take {@code slowMillis}; 0 = none
 */
public record Misbehavior(
        int latencyMillis,
        double throttled,
        @Nullable String throttleHeader,
        int throttleSeconds,
        double failed,
        double reset,
        double acceptedThenReset,
        double hung,
        double slowBody,
        @Nullable String down,
        long slowCampaign,
        int slowMillis) {

    public static final Misbehavior NONE = latency(0);

    public static Misbehavior latency(int millis) {
        return new Misbehavior(millis, 0, null, 0, 0, 0, 0, 0, 0, null, 0, 0);
    }

    public static Misbehavior down(String how) {
        return new Misbehavior(0, 0, null, 0, 0, 0, 0, 0, 0, how, 0, 0);
    }

    public static Misbehavior acceptingThenResetting(double share, int latencyMillis) {
        return new Misbehavior(latencyMillis, 0, null, 0, 0, 0, share, 0, 0, null, 0, 0);
    }

    public static Misbehavior slow(long campaign, int millis, int othersMillis) {
        return new Misbehavior(othersMillis, 0, null, 0, 0, 0, 0, 0, 0, null, campaign, millis);
    }

    /** A bad day: a little of everything. */
    public static Misbehavior badDay() {
        return new Misbehavior(
                5, 0.002, "retry-after", 1, 0.03, 0.01, 0.003, 0.0005, 0.01, null, 0, 0);
    }
}
