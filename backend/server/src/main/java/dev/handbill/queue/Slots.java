package dev.handbill.queue;

import dev.handbill.kernel.redis.LuaScript;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rate limits where they matter, at the provider's door. A claim brings slots with it; a
 * message that comes to the door too late for its own looks for another one here.
 */
@ApplicationScoped
public class Slots {
    /** When Redis was empty for the last time: whether a slot was lost or never taken. */
    static final String KNOWN_SINCE = "hb:slots-known-since";

    private static final LuaScript SLOT = LuaScript.named("limiter", "slot");

    private final RedisDataSource redis;

    Slots(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Whether a message of this lease needs to {@link #await} another slot. */
    public static boolean isMissed(Lease lease) {
        return lease.isPastSlot();
    }

    /**
     * Waits for a slot as long as something that takes {@code work} would still end inside the
     * lease.
     *
     * @return false if there was none in that time
     */
    public boolean await(Lease lease, Duration work) throws InterruptedException {
        while (true) {
            Duration wait = untilSlot(lease);
            if (wait.isZero()) {
                return true;
            }
            if (!lease.hasTimeFor(work.plus(wait))) {
                return false;
            }
            Thread.sleep(wait);
        }
    }

    /**
     * The same for a message of no campaign: it obeys the provider's limit and holds alone, which
     * all workers share.
     *
     * @param latestNanos until when to wait, on {@link System#nanoTime()}
     */
    public boolean await(String provider, int perSecond, long latestNanos)
            throws InterruptedException {
        Pace pace = Pace.ofProvider(provider, perSecond);
        while (true) {
            Duration wait = untilSlot("hb:slot:notices:" + provider, pace, "");
            if (wait.isZero()) {
                return true;
            }
            if (latestNanos - System.nanoTime() < wait.toNanos()) {
                return false;
            }
            Thread.sleep(wait);
        }
    }

    /** Takes a slot and returns zero, or says when to ask again. */
    Duration untilSlot(Lease lease) {
        return untilSlot(ofCampaign(lease.lane()), lease.pace(), lease.nextSlot());
    }

    private Duration untilSlot(String own, Pace pace, String nextSlot) {
        List<String> args = new ArrayList<>(pace.limiterArguments());
        args.add(nextSlot);
        List<String> keys = List.of(own, ofProvider(pace), holdOn(pace.provider()), KNOWN_SINCE);
        return Duration.ofMillis(
                Objects.requireNonNull(SLOT.run(redis, keys, args), "scripts always answer")
                        .toLong());
    }

    static String ofCampaign(Lane lane) {
        return "hb:slot:campaign:" + lane;
    }

    static String ofProvider(Pace pace) {
        return "hb:slot:provider:" + pace.provider();
    }

    static String holdOn(String provider) {
        return "hb:hold:" + provider;
    }
}
