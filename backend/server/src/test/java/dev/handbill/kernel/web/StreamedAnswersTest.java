package dev.handbill.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamedAnswersTest {
    @Test
    void slowReadersTakeTheirShareAndNoMore() throws Exception {
        StreamedAnswers answers = new StreamedAnswers(2, Duration.ofMillis(20));
        CountDownLatch reading = new CountDownLatch(2);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                readers.execute(
                        () ->
                                answers.run(
                                        () -> {
                                            reading.countDown();
                                            await(slow);
                                            done.incrementAndGet();
                                        }));
            }
            reading.await();
            assertThatThrownBy(() -> answers.run(done::incrementAndGet))
                    .isInstanceOf(ApiProblem.class)
                    .hasMessageContaining("Try again");
            slow.countDown();
        }
        answers.run(done::incrementAndGet);

        assertThat(done).hasValue(3);
    }

    @Test
    void aBrokenDownloadGivesItsTurnBack() {
        StreamedAnswers answers = new StreamedAnswers(1, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () ->
                                    answers.run(
                                            () -> {
                                                throw new IllegalStateException("gone");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
