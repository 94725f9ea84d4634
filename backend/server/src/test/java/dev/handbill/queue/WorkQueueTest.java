package dev.handbill.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.handbill.kernel.Channel;
import dev.handbill.test.CleanState;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkQueueTest {
    private static final Lane LANE = new Lane(7, Channel.EMAIL);
    private static final Pace UNLIMITED = new Pace(1_000_000, "sandbox:email", 1_000_000);

    @Inject RedisDataSource redis;
    @Inject CleanState state;
    private WorkQueue queue;

    @BeforeEach
    void clean() {
        state.reset();
        queue = new WorkQueue(redis, Duration.ofMinutes(1));
    }

    @Test
    void anEmptyLaneSaysSo() {
        assertThat(queue.claim(LANE, UNLIMITED, 100)).isInstanceOf(Claim.Empty.class);
    }

    @Test
    void idsComeOutInTheOrderTheyWentIn() {
        queue.feed(LANE, 0, new long[] {3, 5, 8});

        List<Long> taken = new ArrayList<>();
        await().until(() -> taken.addAll(claimed(queue, UNLIMITED)) && taken.size() == 3);

        assertThat(taken).containsExactly(3L, 5L, 8L);
    }

    @Test
    void dueRetriesGoBeforeWhatWaits() {
        queue.feed(LANE, 0, LongStream.rangeClosed(10, 5_000).toArray());
        queue.pushFirst(LANE, new long[] {3, 4});

        List<Long> taken = new ArrayList<>();
        await().until(() -> taken.addAll(claimed(queue, UNLIMITED)) && taken.size() >= 3);

        assertThat(taken).startsWith(3L, 4L, 10L);
    }

    @Test
    void everyIdIsClaimedByExactlyOneOfManyWorkers() throws Exception {
        int ids = 5_000;
        queue.feed(LANE, 0, LongStream.rangeClosed(1, ids).toArray());

        List<Long> all = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            List<Callable<List<Long>>> drains = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                drains.add(this::drain);
            }
            for (Future<List<Long>> drained : workers.invokeAll(drains)) {
                all.addAll(drained.get());
            }
        }

        assertThat(all).hasSize(ids).doesNotHaveDuplicates();
    }

    @Test
    void theIdsOfALostWorkerComeBackWhenItsLeaseEnds() {
        WorkQueue brief = new WorkQueue(redis, Duration.ofMillis(50));
        brief.feed(LANE, 0, new long[] {1});
        assertThat(claimed(brief, UNLIMITED)).containsExactly(1L);

        await().until(() -> brief.recover() == 1);

        await().until(() -> claimed(brief, UNLIMITED).contains(1L));
    }

    @Test
    void aClockThatWasSetBackStopsNothing() {
        queue.feed(LANE, 0, new long[] {1, 2});
        claimed(queue, new Pace(6_000, "sandbox:email", 1_000_000));
        long inAnHour = (System.currentTimeMillis() + 3_600_000) * 1_000;
        redis.value(String.class).set(Slots.KNOWN_SINCE, Long.toString(inAnHour));
        redis.value(String.class).set("hb:slot:campaign:" + LANE, Long.toString(inAnHour));
        redis.value(String.class).set("hb:slot:provider:sandbox:email", Long.toString(inAnHour));

        await().until(() -> claimed(queue, UNLIMITED).contains(2L));
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackEndsToo() {
        queue.feed(LANE, 0, new long[] {1});
        assertThat(claimed(queue, UNLIMITED)).containsExactly(1L);
        String member = redis.sortedSet(String.class).zrange("hb:leases", 0, -1).getFirst();
        redis.sortedSet(String.class)
                .zadd("hb:leases", System.currentTimeMillis() + 3_600_000.0, member);

        assertThat(queue.recover()).isEqualTo(1);
    }

    @Test
    void aLeaseThatIsNotOverIsLeftAlone() {
        queue.feed(LANE, 0, new long[] {1});
        claimed(queue, UNLIMITED);

        assertThat(queue.recover()).isZero();
        assertThat(queue.isIdle(LANE)).isFalse();
    }

    @Test
    void whatIsGivenBackIsNextAgain() {
        queue.feed(LANE, 0, new long[] {1, 2});
        Claim.Granted first = (Claim.Granted) queue.claim(LANE, UNLIMITED, 1);

        queue.giveBack(first.lease());

        await().until(() -> claimed(queue, UNLIMITED).contains(1L));
    }

    @Test
    void aFinishedLeaseLeavesNothingBehind() {
        queue.feed(LANE, 0, new long[] {1});
        Claim.Granted granted = (Claim.Granted) queue.claim(LANE, UNLIMITED, 1);

        queue.finish(granted.lease());

        assertThat(queue.isIdle(LANE)).isTrue();
        assertThat(redis.key().keys("hb:lease*")).isEmpty();
    }

    @Test
    void ofTwoFeedersThatSawTheSameCursorOneFeeds() {
        assertThat(queue.feed(LANE, 0, new long[] {1, 2})).isTrue();
        assertThat(queue.feed(LANE, 0, new long[] {1, 2})).isFalse();

        assertThat(queue.depth(LANE)).isEqualTo(2);
        assertThat(queue.cursor(LANE)).isEqualTo(2);
    }

    @Test
    void listAndCursorAreLostTogether() {
        queue.feed(LANE, 0, new long[] {1, 2});

        redis.flushall();

        assertThat(queue.cursor(LANE)).isZero();
        assertThat(queue.isIdle(LANE)).isTrue();
    }

    /** A limit of ten a minute is ten, not eleven, in the minute in which Redis was emptied. */
    @Test
    void afterALossOfRedisAWholeIntervalPasses() {
        Pace ten = new Pace(10, "sandbox:email", 1_000_000);
        queue.feed(LANE, 0, new long[] {1, 2, 3});
        assertThat(claimed(queue, ten)).containsExactly(1L);

        redis.flushall();
        queue.feed(LANE, 0, new long[] {2, 3});

        assertThat(queue.claim(LANE, ten, 1))
                .isInstanceOfSatisfying(
                        Claim.Wait.class,
                        wait ->
                                assertThat(wait.untilMore())
                                        .isBetween(
                                                Duration.ofSeconds(5), Duration.ofMillis(6_100)));
        long before = (System.currentTimeMillis() - 7_000) * 1_000;
        redis.value(String.class).set(Slots.KNOWN_SINCE, Long.toString(before));
        assertThat(claimed(queue, ten)).containsExactly(2L);
    }

    @Test
    void aHoldStopsEveryLaneOfThatProvider() {
        Lane other = new Lane(8, Channel.EMAIL);
        queue.feed(LANE, 0, new long[] {1});
        queue.feed(other, 0, new long[] {2});

        queue.hold("sandbox:email", Duration.ofSeconds(30));
        queue.hold("sandbox:email", Duration.ofMillis(1));

        assertThat(queue.claim(LANE, UNLIMITED, 1)).isInstanceOf(Claim.Wait.class);
        assertThat(queue.claim(other, UNLIMITED, 1)).isInstanceOf(Claim.Wait.class);
        Pace elsewhere = new Pace(1_000_000, "twilio:sms", 1_000_000);
        assertThat(queue.claim(other, elsewhere, 1)).isInstanceOf(Claim.Granted.class);
    }

    /** The bound holds for every moment of the run, so it holds in every window. */
    @Test
    void manyWorkersTogetherNeverExceedTheRate() throws Exception {
        Pace pace = new Pace(6_000, "sandbox:email", 1_000_000);
        assertNeverFaster(pace, 100);
    }

    @Test
    void theProvidersOwnLimitHoldsOverAllCampaigns() throws Exception {
        Pace pace = new Pace(1_000_000, "sandbox:email", 100);
        assertNeverFaster(pace, 100);
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheLane() {
        queue.feed(LANE, 0, new long[] {1, 2});
        Pace pace = new Pace(6_000, "sandbox:email", 1_000_000);
        redis.value(String.class).set("hb:slot:campaign:" + LANE, "99999999999999999");

        assertThat(queue.claim(LANE, pace, 1)).isInstanceOf(Claim.Wait.class);
        redis.value(String.class).set("hb:slot:campaign:" + LANE, "1");
        assertThat(queue.claim(LANE, pace, 1)).isInstanceOf(Claim.Granted.class);
    }

    private void assertNeverFaster(Pace pace, double perSecond) throws Exception {
        queue.feed(LANE, 0, LongStream.rangeClosed(1, 150).toArray());
        long start = System.nanoTime();
        Object one = new Object();
        List<Long> taken = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> drains = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                drains.add(
                        () -> {
                            while (queue.depth(LANE) > 0) {
                                List<Long> now = claimed(queue, pace);
                                synchronized (one) {
                                    taken.addAll(now);
                                    double seconds = (System.nanoTime() - start) / 1e9;
                                    double most =
                                            (seconds + Pace.TOLERANCE.toMillis() / 1e3) * perSecond;
                                    assertThat((double) taken.size()).isLessThan(most + 1);
                                }
                            }
                            return null;
                        });
            }
            for (Future<Void> done : workers.invokeAll(drains)) {
                done.get();
            }
        }
        assertThat(taken).hasSize(150);
    }

    private List<Long> drain() {
        List<Long> taken = new ArrayList<>();
        while (queue.depth(LANE) > 0) {
            taken.addAll(claimed(queue, UNLIMITED));
        }
        return taken;
    }

    private static List<Long> claimed(WorkQueue queue, Pace pace) {
        return queue.claim(LANE, pace, 100) instanceof Claim.Granted granted
                ? LongStream.of(granted.ids()).boxed().toList()
                : List.of();
    }
}
