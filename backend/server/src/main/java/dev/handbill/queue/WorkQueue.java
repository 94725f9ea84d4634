package dev.handbill.queue;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.redis.LuaScript;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.list.ListCommands;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/** Push, feed, claim, finish and recover ids of deliveries; every step is atomic in Redis. */
@ApplicationScoped
public class WorkQueue {
    private static final String QUEUE = "hb:queue:";
    private static final String CURSOR = "hb:fed:";
    private static final String LEASES = "hb:leases";
    private static final String LEASE = "hb:lease:";

    /** Where ids begin in what {@code claim.lua} answers. */
    private static final int FIRST_ID = 2;

    private static final LuaScript CLAIM = LuaScript.named("limiter", "claim");
    private static final LuaScript FEED = LuaScript.named("feed");
    private static final LuaScript RELEASE = LuaScript.named("release");
    private static final LuaScript RECOVER = LuaScript.named("recover");

    private final RedisDataSource redis;
    private final ListCommands<String, String> lists;
    private final ValueCommands<String, String> values;
    private final Duration leaseLength;

    @Inject
    WorkQueue(RedisDataSource redis, HandbillConfig config) {
        this(redis, config.delivery().lease());
    }

    WorkQueue(RedisDataSource redis, Duration leaseLength) {
        this.redis = redis;
        this.lists = redis.list(String.class);
        this.values = redis.value(String.class);
        this.leaseLength = leaseLength;
    }

    /**
     * Ids whose retry is due go before everything that waits: behind 50,000 others at 100 a minute
     * they would be eight hours late.
     *
     * @param ids the first of them goes out first
     */
    public void pushFirst(Lane lane, long[] ids) {
        lists.lpush(QUEUE + lane, reversed(texts(ids)));
    }

    /** The last id that {@link #feed} appended; 0 when nothing was, or when Redis lost it. */
    public long cursor(Lane lane) {
        String cursor = values.get(CURSOR + lane);
        return cursor == null ? 0 : Long.parseLong(cursor);
    }

    /** Appends a page of ids unless another worker did so since {@code seenCursor} was read. */
    public boolean feed(Lane lane, long seenCursor, long[] ids) {
        List<String> args = new ArrayList<>(ids.length + 2);
        args.add(Long.toString(seenCursor));
        args.add(Long.toString(ids[ids.length - 1]));
        args.addAll(Arrays.asList(texts(ids)));
        return answer(FEED, List.of(QUEUE + lane, CURSOR + lane), args).toInteger() == 1;
    }

    /** Makes the feeder start again from the first pending delivery. */
    public void rewind(Lane lane) {
        redis.key().del(CURSOR + lane);
    }

    /** Takes at most {@code most} ids, fewer if the rate allows fewer. */
    public Claim claim(Lane lane, Pace pace, int most) {
        String id = UUID.randomUUID().toString();
        String member = Lease.member(lane, id);
        long start = System.nanoTime();
        List<String> args = new ArrayList<>(pace.limiterArguments());
        args.add(Integer.toString(most));
        args.add(Long.toString(leaseLength.toMillis()));
        args.add(member);
        Response answer =
                answer(
                        CLAIM,
                        List.of(
                                QUEUE + lane,
                                LEASES,
                                LEASE + member,
                                Slots.ofCampaign(lane),
                                Slots.ofProvider(pace),
                                Slots.holdOn(pace.provider()),
                                Slots.KNOWN_SINCE),
                        args);
        long wait = answer.get(0).toLong();
        if (wait < 0) {
            return new Claim.Empty();
        }
        if (answer.size() == 1) {
            return new Claim.Wait(Duration.ofMillis(wait));
        }
        long[] ids = new long[answer.size() - FIRST_ID];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = answer.get(i + FIRST_ID).toLong();
        }
        String nextSlot = ids.length == 1 ? answer.get(1).toString() : "";
        Lease lease = new Lease(lane, pace, nextSlot, id, start, leaseLength);
        return new Claim.Granted(lease, ids, Duration.ofMillis(wait));
    }

    /** The ids of this lease are dealt with. */
    public void finish(Lease lease) {
        release(lease, "done");
    }

    /** The ids of this lease go back to the head of their queue, for whoever claims next. */
    public void giveBack(Lease lease) {
        release(lease, "back");
    }

    /** Puts back what lost workers had claimed; returns how many ids. */
    public int recover() {
        return answer(
                        RECOVER,
                        List.of(LEASES),
                        List.of(QUEUE, LEASE, Long.toString(leaseLength.toMillis())))
                .toInteger();
    }

    public long depth(Lane lane) {
        return lists.llen(QUEUE + lane);
    }

    /** What goes out next; empty for an empty queue. */
    public OptionalLong first(Lane lane) {
        String first = lists.lindex(QUEUE + lane, 0);
        return first == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(first));
    }

    /** Whether nothing of this lane is queued or claimed: what is still pending then was lost. */
    public boolean isIdle(Lane lane) {
        if (depth(lane) > 0) {
            return false;
        }
        String prefix = lane + "|";
        return redis.sortedSet(String.class).zrange(LEASES, 0, -1).stream()
                .noneMatch(member -> member.startsWith(prefix));
    }

    /**
     * Forgets the ids of a lane that is not at work; should it go on, it is fed anew. Its slot
     * stays until it is over, so that the rate holds across a pause.
     */
    public void drop(Lane lane) {
        redis.key().del(QUEUE + lane, CURSOR + lane);
    }

    /** Nobody sends through this provider for so long: it asked for a pause, or does not answer. */
    public void hold(String provider, Duration length) {
        String key = Slots.holdOn(provider);
        // a shorter hold never cuts a longer one
        if (redis.execute("PTTL", key).toLong() < length.toMillis()) {
            values.psetex(key, Math.max(1, length.toMillis()), "held");
        }
    }

    private void release(Lease lease, String how) {
        answer(
                RELEASE,
                List.of(QUEUE + lease.lane(), LEASES, LEASE + lease.member()),
                List.of(lease.member(), how));
    }

    private Response answer(LuaScript script, List<String> keys, List<String> args) {
        return Objects.requireNonNull(script.run(redis, keys, args), "scripts always answer");
    }

    private static String[] reversed(String[] ids) {
        Collections.reverse(Arrays.asList(ids));
        return ids;
    }

    private static String[] texts(long[] ids) {
        return Arrays.stream(ids).mapToObj(Long::toString).toArray(String[]::new);
    }
}
