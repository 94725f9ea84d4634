package dev.handbill.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.handbill.kernel.Channel;
import dev.handbill.test.CleanState;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that come to the provider too late for the slot that they were claimed in. */
@QuarkusTest
class SlotsTest {
    private static final Lane LANE = new Lane(7, Channel.EMAIL);

    /** Slots so far apart that none opens while a test runs. */
    private static final Pace ONE_A_MINUTE = new Pace(1, "sandbox:email", 1_000_000);

    private static final Pace UNLIMITED = new Pace(100_000_000, "sandbox:email", 100_000_000);

    @Inject RedisDataSource redis;
    @Inject CleanState state;
    private WorkQueue queue;
    private Slots slots;

    @BeforeEach
    void clean() {
        state.reset();
        queue = new WorkQueue(redis, Duration.ofMinutes(5));
        slots = new Slots(redis);
        queue.feed(LANE, 0, LongStream.rangeClosed(1, 1_000).toArray());
    }

    @Test
    void aLateMessageTakesItsSlotAlong() {
        Claim.Granted late = claimed(ONE_A_MINUTE);
        long before = nextSlot();

        assertThat(slots.untilSlot(late.lease())).isZero();

        assertThat(nextSlot()).isGreaterThan(before);
        assertThat(queue.claim(LANE, ONE_A_MINUTE, 1)).isInstanceOf(Claim.Wait.class);
    }

    @Test
    void itTakesItAlongOnce() {
        Claim.Granted late = claimed(ONE_A_MINUTE);
        slots.untilSlot(late.lease());

        assertThat(slots.untilSlot(late.lease())).isPositive();
    }

    @Test
    void aLateMessageWaitsForAnotherSlot() {
        Claim.Granted late = claimed(ONE_A_MINUTE);
        aMinutePasses();
        claimed(ONE_A_MINUTE);

        assertThat(slots.untilSlot(late.lease())).isBetween(seconds(50), seconds(61));
        aMinutePasses();
        assertThat(slots.untilSlot(late.lease())).isZero();
        assertThat(queue.claim(LANE, ONE_A_MINUTE, 1)).isInstanceOf(Claim.Wait.class);
    }

    @Test
    void nobodyTakesTheSlotsOfAllAlong() {
        Pace brisk = new Pace(60_000, "sandbox:email", 1_000_000);
        Claim.Granted together =
                await().until(() -> claimed(brisk), claim -> claim.ids().length > 1);

        assertThat(together.lease().nextSlot()).isEmpty();
    }

    @Test
    void aLateMessageHeedsTheProvidersPause() {
        Claim.Granted late = claimed(UNLIMITED);
        queue.hold("sandbox:email", seconds(30));

        assertThat(slots.untilSlot(late.lease())).isBetween(seconds(20), seconds(30));
    }

    @Test
    void itDoesNotWaitLongerThanItsLease() throws Exception {
        Claim.Granted late = claimed(ONE_A_MINUTE);
        slots.untilSlot(late.lease());

        assertThat(slots.await(late.lease(), Duration.ofMinutes(5))).isFalse();
    }

    private Claim.Granted claimed(Pace pace) {
        return (Claim.Granted) queue.claim(LANE, pace, 100);
    }

    private long nextSlot() {
        return Long.parseLong(redis.value(String.class).get(Slots.ofCampaign(LANE)));
    }

    private void aMinutePasses() {
        long minute = Duration.ofMinutes(1).plusSeconds(1).toNanos() / 1_000;
        redis.value(String.class).set(Slots.ofCampaign(LANE), Long.toString(nextSlot() - minute));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
