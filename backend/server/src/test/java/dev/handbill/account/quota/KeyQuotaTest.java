package dev.handbill.account.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.account.quota.KeyQuota.Standing;
import dev.handbill.test.SetClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyQuotaTest {
    private final SetClock clock = new SetClock();
    private final KeyQuota quota = new KeyQuota(2, clock);

    @Test
    void aWindowHasTenSecondsWorth() {
        for (int left = 19; left >= 0; left--) {
            assertThat(quota.take(1)).isEqualTo(new Standing(20, left, 10));
        }
        clock.now = clock.now.plusMillis(2_500);

        assertThat(quota.take(1)).isEqualTo(new Standing(20, -1, 8));
        assertThat(quota.take(1).isExceeded()).isTrue();
    }

    @Test
    void itEndsByItself() {
        IntStream.range(0, 30).forEach(_ -> quota.take(1));
        clock.now = clock.now.plus(KeyQuota.WINDOW).minusMillis(1);
        assertThat(quota.take(1)).isEqualTo(new Standing(20, -1, 1));

        clock.now = clock.now.plusMillis(1);

        assertThat(quota.take(1)).isEqualTo(new Standing(20, 19, 10));
    }

    @Test
    void oneKeyDoesNotHoldUpAnother() {
        IntStream.range(0, 30).forEach(_ -> quota.take(1));

        assertThat(quota.take(2).isExceeded()).isFalse();
    }

    @Test
    void aClockSetBackBeginsAnew() {
        IntStream.range(0, 30).forEach(_ -> quota.take(1));
        clock.now = clock.now.minus(Duration.ofHours(1));

        assertThat(quota.take(1)).isEqualTo(new Standing(20, 19, 10));
    }

    @Test
    void manyAtOnceGetNoMore() {
        AtomicInteger let = new AtomicInteger();

        IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> !quota.take(1).isExceeded())
                .forEach(_ -> let.incrementAndGet());

        assertThat(let).hasValue(20);
    }

    @Test
    void withoutABoundNothingIsCounted() {
        assertThat(new KeyQuota(0, clock).isOn()).isFalse();
    }
}
