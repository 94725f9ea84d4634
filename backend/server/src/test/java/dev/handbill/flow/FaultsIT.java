package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.bench.Faults;
import dev.handbill.bench.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The short form of {@code make faults}: what dies most often, on the packaged application. */
class FaultsIT {
    private static final Set<String> MOST_LIKELY =
            Set.of("worker killed", "frozen", "PostgreSQL and Redis at once");

    @Test
    void whateverDiesNothingIsLost() throws Exception {
        List<Faults.Outcome> outcomes = new ArrayList<>();

        new Faults(Settings.of(Path.of("..", ".."), true)).outcomes(MOST_LIKELY, outcomes::add);

        assertThat(outcomes).hasSize(MOST_LIKELY.size());
        assertThat(outcomes).allMatch(Faults.Outcome::holds);
    }
}
