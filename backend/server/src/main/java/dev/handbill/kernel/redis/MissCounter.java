package dev.handbill.kernel.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts misses alone, such as codes that do not exist, over all processes: whoever hits is never
 * held up by others behind the same address. Who misses too often is locked out, and may then
 * neither hit nor miss: a guesser learns nothing by going on.
 */
@ApplicationScoped
public class MissCounter {
    private static final Logger LOG = Logger.getLogger(MissCounter.class);
    private static final LuaScript SCRIPT = LuaScript.named("misses");

    /**
     * A till that redeems all day must not ask Redis each time: that was most of its time under
     * load. Only "free" is remembered, and for so short that a lock-out found by another process
     * holds soon.
     */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<List<Way>, Long> free = new ConcurrentHashMap<>();
    private final RedisPatience patience = new RedisPatience();
    private final RedisDataSource redis;

    MissCounter(RedisDataSource redis) {
        this.redis = redis;
    }

    /**
     * One way to look at who misses.
     *
     * @param name such as {@code counter-device}
     * @param subject which one; only its hash is kept
     * @param most how many misses the window allows
     */
    public record Way(String name, String subject, int most) {}

    /** How long misses count, from the first one, and how long a lock-out lasts. */
    public record Limits(Duration window, Duration lockOut) {}

    /**
     * What the counters say.
     *
     * @param pause until the caller may go on; zero for now
     * @param crossed the way whose bound this very miss went over; null for none
     */
    public record Count(Duration pause, @Nullable Way crossed) {
        public boolean isLocked() {
            return !pause.isZero();
        }

        /** In whole seconds, as {@code Retry-After} has it. */
        public long seconds() {
            return Math.ceilDiv(pause.toMillis(), 1000L);
        }
    }

    /** Whether any of the ways was locked a second ago or is now; counts nothing. */
    public Count look(List<Way> ways, Limits limits) {
        Long freeSince = free.get(ways);
        if (freeSince != null && System.nanoTime() - freeSince < REMEMBERED_NANOS) {
            return new Count(Duration.ZERO, null);
        }
        long now = System.nanoTime();
        Count count = run(ways, limits, false);
        if (!count.isLocked()) {
            remember(ways, now);
        }
        return count;
    }

    /** Counts one miss on every way. */
    public Count miss(List<Way> ways, Limits limits) {
        free.remove(ways);
        return run(ways, limits, true);
    }

    private void remember(List<Way> ways, long now) {
        if (free.size() >= MOST_REMEMBERED) {
            free.clear();
        }
        free.put(ways, now);
    }

    private Count run(List<Way> ways, Limits limits, boolean isMiss) {
        List<String> arguments =
                Stream.concat(
                                Stream.of(
                                        isMiss ? "1" : "0",
                                        String.valueOf(limits.window().toMillis()),
                                        String.valueOf(limits.lockOut().toMillis())),
                                ways.stream().map(way -> String.valueOf(way.most())))
                        .toList();
        if (!patience.isWorthIt()) {
            return new Count(Duration.ZERO, null);
        }
        try {
            @Nullable Response answer =
                    SCRIPT.run(
                            redis,
                            ways.stream().map(MissCounter::key).toList(),
                            arguments,
                            RedisPatience.WAIT);
            patience.answered();
            return answer == null ? new Count(Duration.ZERO, null) : count(answer, ways);
        } catch (RuntimeException e) {
            // a lost Redis must not close the shop
            patience.wasSilent();
            LOG.warnf("Redis did not count, so nobody is locked out: %s", e.getMessage());
            return new Count(Duration.ZERO, null);
        }
    }

    private static Count count(Response answer, List<Way> ways) {
        int crossed = answer.get(1).toInteger();
        return new Count(
                Duration.ofMillis(answer.get(0).toLong()),
                crossed == 0 ? null : ways.get(crossed - 1));
    }

    // hashed, so that no input makes a long key and no address stands in Redis
    private static String key(Way way) {
        UUID hash = UUID.nameUUIDFromBytes(way.subject().getBytes(StandardCharsets.UTF_8));
        return "handbill:misses:" + way.name() + ":" + hash;
    }
}
