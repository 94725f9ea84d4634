package dev.handbill.queue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How fast one lane may go.
 *
 * @param perMinute the campaign's own limit on this channel
 * @param provider whose limit and holds are shared by all campaigns and workers
 * @param providerPerSecond the provider-wide limit
 */
public record Pace(int perMinute, String provider, int providerPerSecond) {
    /**
     * Slots are spaced for 98.5 % of the limit. The rest is room for the way to the provider: two
     * messages sent a slot apart may arrive closer together, and the limit holds where they arrive.
     */
    static final double SHARE_USED = 0.985;

    /** A worker that is late by less than this makes up for it; see {@code limiter.lua}. */
    static final Duration TOLERANCE = Duration.ofMillis(300);

    /**
     * A message that comes to the provider later than this after its slot needs another one. The
     * limit holds where messages arrive: between 98.5 % and 102 % of a minute lie 2.1 seconds, for
     * this, the tolerance and what calls differ in length.
     */
    static final Duration SLOT_LASTS = Duration.ofMillis(750);

    private static final double MICROS_A_MINUTE = 60e6;
    private static final double MICROS_A_SECOND = 1e6;

    /** For what belongs to no campaign, and is as fast as its provider. */
    static Pace ofProvider(String provider, int perSecond) {
        return new Pace(Math.multiplyExact(60, perSecond), provider, perSecond);
    }

    private String campaignIntervalMicros() {
        return micros(MICROS_A_MINUTE / (perMinute * SHARE_USED));
    }

    private String providerIntervalMicros() {
        return micros(MICROS_A_SECOND / (providerPerSecond * SHARE_USED));
    }

    List<String> limiterArguments() {
        return List.of(
                campaignIntervalMicros(),
                providerIntervalMicros(),
                Long.toString(TOLERANCE.toNanos() / 1000));
    }

    private static String micros(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
