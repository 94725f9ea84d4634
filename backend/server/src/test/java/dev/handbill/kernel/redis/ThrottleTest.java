package dev.handbill.kernel.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.web.ApiProblem;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThrottleTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject Throttle throttle;
    @Inject RedisDataSource redis;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void oneTryTooManyIsToldWhenToComeBack() {
        tryTimes(3);

        assertThatThrownBy(() -> tryTimes(1))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(429);
                            assertThat((Long) problem.body().get("retryAfterSeconds"))
                                    .isBetween(1L, WINDOW.toSeconds());
                        });
    }

    @Test
    void subjectsAndNamesAreCountedApart() {
        tryTimes(3);
        assertThatCode(() -> throttle.check("sign-in", "b", 3, WINDOW)).doesNotThrowAnyException();
        assertThatCode(() -> throttle.check("coupon", "a", 3, WINDOW)).doesNotThrowAnyException();
    }

    @Test
    void successStartsOver() {
        tryTimes(3);
        throttle.forget("sign-in", "a");
        assertThatCode(() -> tryTimes(3)).doesNotThrowAnyException();
    }

    @Test
    void everyCounterExpires() {
        tryTimes(1);
        List<String> keys = redis.key().keys("handbill:throttle:*");
        assertThat(keys).hasSize(1);
        assertThat(redis.key().pttl(keys.getFirst())).isBetween(1L, WINDOW.toMillis());
    }

    @Test
    void noMoreGetThroughWhenManyTryAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tries.add(this::isLetThrough);
            }
            int through = 0;
            for (Future<Boolean> answer : threads.invokeAll(tries)) {
                through += answer.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(10);
        }
    }

    private boolean isLetThrough() {
        try {
            throttle.check("race", "a", 10, WINDOW);
            return true;
        } catch (ApiProblem tooMany) {
            return false;
        }
    }

    private void tryTimes(int times) {
        for (int i = 0; i < times; i++) {
            throttle.check("sign-in", "a", 3, WINDOW);
        }
    }
}
