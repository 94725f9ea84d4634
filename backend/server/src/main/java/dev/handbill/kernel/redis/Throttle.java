package dev.handbill.kernel.redis;

import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how often something may be tried, over all processes: at most so many times within a
 * window that starts with the first try.
 */
@ApplicationScoped
public class Throttle {
    private static final Logger LOG = Logger.getLogger(Throttle.class);
    private static final LuaScript COUNT = LuaScript.named("throttle");

    private final RedisPatience patience = new RedisPatience();
    private final RedisDataSource redis;

    Throttle(RedisDataSource redis) {
        this.redis = redis;
    }

    /**
     * Counts one try. Without Redis everyone is let through: that a counter is lost must not keep
     * the owner out.
     *
     * @param name what is tried, such as {@code sign-in}
     * @param subject who tries, or on whom it is tried; only its hash is kept
     * @throws ApiProblem 429 with {@code retryAfterSeconds} beyond {@code most} tries
     */
    public void check(String name, String subject, int most, Duration window) {
        long seconds = waitSeconds(name, subject, most, window);
        if (seconds > 0) {
            throw ApiProblem.tooMany(
                            "too-many-attempts",
                            "Too many attempts. Try again in %d seconds.".formatted(seconds))
                    .with("retryAfterSeconds", seconds);
        }
    }

    /** Counts one try like {@link #check}; the seconds to wait beyond {@code most}, else 0. */
    public long waitSeconds(String name, String subject, int most, Duration window) {
        return Math.ceilDiv(waitMillis(key(name, subject), most, window), 1000L);
    }

    /** Starts over for this subject, as after a success. */
    public void forget(String name, String subject) {
        try {
            redis.key().del(key(name, subject));
        } catch (RuntimeException e) {
            LOG.warnf("Redis did not forget a counter of %s: %s", name, e.getMessage());
        }
    }

    private long waitMillis(String key, int most, Duration window) {
        if (!patience.isWorthIt()) {
            return 0;
        }
        try {
            @Nullable Response answer =
                    COUNT.run(
                            redis,
                            List.of(key),
                            List.of(String.valueOf(most), String.valueOf(window.toMillis())),
                            RedisPatience.WAIT);
            patience.answered();
            return answer == null ? 0 : answer.toLong();
        } catch (RuntimeException e) {
            patience.wasSilent();
            LOG.warnf("Redis did not count, so nobody is throttled: %s", e.getMessage());
            return 0;
        }
    }

    // hashed, so that no input makes a long key and no address stands in Redis
    private static String key(String name, String subject) {
        UUID hash = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        return "handbill:throttle:" + name + ":" + hash;
    }
}
