package dev.handbill.delivery.engine;

import dev.handbill.kernel.Channel;
import dev.handbill.queue.Lane;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many messages were accepted in the last minute, over all workers: six counters of ten seconds
 * in Redis. A gauge for people; nothing is decided by it.
 */
@ApplicationScoped
public class Throughput {
    private static final int SECONDS_A_BUCKET = 10;
    private static final int BUCKETS = 6;

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
        Map<String, Long> found = counters.mget(keys.toArray(String[]::new));
        return found.values().stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    }

    private long bucket() {
        return clock.instant().getEpochSecond() / SECONDS_A_BUCKET;
    }

    private static String key(Lane lane, long bucket) {
        return "hb:accepted:" + lane + ":" + bucket;
    }
}
