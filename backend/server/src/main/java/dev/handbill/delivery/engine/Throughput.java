package dev.handbill.delivery.engine;

import dev.handbill.kernel.Channel;
import dev.handbill.queue.Lane;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * How many messages were accepted in the last minute, over all workers: six counters of ten seconds
 * in Redis. A gauge for people; nothing is decided by it.
 */
@ApplicationScoped
public class Throughput {
    private static final int SECONDS_A_BUCKET = 10;
    private static final int BUCKETS = 6;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(Throughput.class);

    private final RedisDataSource redis;
    private final ValueCommands<String, Long> counters;
    private final Clock clock;

    Throughput(RedisDataSource redis, Clock clock) {
        this.redis = redis;
        this.counters = redis.value(Long.class);
        this.clock = clock;
    }

    void add(Lane lane, long accepted) {
        if (accepted > 0) {
            String key = key(lane, bucket());
            counters.incrby(key, accepted);
            redis.key().expire(key, 2L * SECONDS_A_BUCKET * BUCKETS);
        }
    }

    public long inLastMinute(long campaignId) {
        List<String> keys = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Lane lane = new Lane(campaignId, channel);
            for (int back = 0; back < BUCKETS; back++) {
                keys.add(key(lane, bucket() - back));
            }
        }
        return found(keys).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** People poll this: without Redis the rate is not known, and all else is told. */
    private Map<String, Long> found(List<String> keys) {
        try {
            return redis.getReactive()
                    .value(Long.class)
                    .mget(keys.toArray(String[]::new))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debugf("The rate is not known, Redis does not answer: %s", e.getMessage());
            return Map.of();
        }
    }

    private long bucket() {
        return clock.instant().getEpochSecond() / SECONDS_A_BUCKET;
    }

    private static String key(Lane lane, long bucket) {
        return "hb:accepted:" + lane + ":" + bucket;
    }
}
