package dev.handbill.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.test.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real processes, which end by themselves or are killed. */
class PartTest {
    private final List<Child> started = new ArrayList<>();
    private final SetClock clock = new SetClock();

    private record Child(Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    private Part<Child> part() throws Exception {
        return Part.start(
                new Part.Kind<>("Redis", child -> child.process().isAlive(), _ -> "Redis ended"),
                () -> {
                    Child child = new Child(new ProcessBuilder("sleep", "600").start());
                    started.add(child);
                    return child;
                },
                clock);
    }

    @Test
    void whatRunsIsLeftAlone() throws Exception {
        try (Part<Child> part = part()) {
            assertThat(part.keepRunning()).isFalse();
            assertThat(started).hasSize(1);
        }
    }

    @Test
    void whatDiedIsStartedAgain() throws Exception {
        try (Part<Child> part = part()) {
            part.current().close();

            assertThat(part.keepRunning()).isTrue();
            assertThat(part.isRunning()).isTrue();
            assertThat(started).hasSize(2);
        }
    }

    @Test
    void whatDiesAgainAndAgainIsGivenUp() throws Exception {
        try (Part<Child> part = part()) {
            for (int i = 0; i < Part.MOST_RESTARTS; i++) {
                part.current().close();
                assertThat(part.keepRunning()).isTrue();
            }
            part.current().close();

            assertThatThrownBy(part::keepRunning)
                    .isInstanceOf(RunProblem.class)
                    .hasMessage("Redis ended. That was the 4th time within 10 minutes.");
        }
    }

    @Test
    void oldDeathsDoNotCount() throws Exception {
        try (Part<Child> part = part()) {
            for (int i = 0; i < 3 * Part.MOST_RESTARTS; i++) {
                part.current().close();
                assertThat(part.keepRunning()).isTrue();
                clock.now = clock.now.plus(Duration.ofMinutes(4));
            }
        }
    }

    @Test
    void whatWasStoppedStaysStopped() throws Exception {
        Part<Child> part = part();

        part.close();

        assertThat(part.keepRunning()).isFalse();
        assertThat(part.isRunning()).isFalse();
    }
}
