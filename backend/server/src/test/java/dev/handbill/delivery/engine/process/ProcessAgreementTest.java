package dev.handbill.delivery.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProcessAgreementTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Inject ProcessAgreement processes;
    @Inject CleanState state;
    @Inject Db db;

    @BeforeEach
    void nobodyRuns() {
        state.reset();
        processes.join(FIRST, with("90000ms"));
    }

    @Test
    void whoAgreesMayStart() {
        processes.join(SECOND, with("90000ms"));

        assertThat(running()).isEqualTo(2);
    }

    @Test
    void whoDiffersIsToldInOneLine() {
        assertThatThrownBy(() -> processes.join(SECOND, with("30000ms")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "HANDBILL_DELIVERY_LEASE is 30000ms here and 90000ms at the processes that"
                                + " run.")
                .message()
                .hasLineCount(1);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whenAllHaveStoppedAnotherValueIsFine() {
        processes.leave(FIRST);

        processes.join(SECOND, with("30000ms"));

        assertThatThrownBy(() -> processes.join(FIRST, with("90000ms")))
                .hasMessageContaining("30000ms at the processes");
    }

    @Test
    void aKilledOneCountsForAWhileOnly() {
        db.update("UPDATE processes SET seen_at = now() - interval '1 minute'");

        processes.join(SECOND, with("30000ms"));

        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whoComesBackToOthersThatDifferStops() {
        db.update("UPDATE processes SET seen_at = now() - interval '1 minute'");
        processes.join(SECOND, with("30000ms"));

        assertThatThrownBy(() -> processes.stay(FIRST, with("90000ms")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("HANDBILL_DELIVERY_LEASE is 90000ms here and 30000ms")
                .message()
                .hasLineCount(1);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void whoComesBackToOthersThatAgreeGoesOn() {
        db.update("UPDATE processes SET seen_at = now() - interval '1 minute'");
        processes.join(SECOND, with("90000ms"));

        processes.stay(FIRST, with("90000ms"));

        assertThat(running()).isEqualTo(2);
    }

    @Test
    void aStartThatFailedIsSoonForgotten() {
        // it joined, and a later step of its start failed: it never said that it stays
        db.update(
                "UPDATE processes SET seen_at = seen_at - ? * interval '1 second'",
                ProcessAgreement.NEW_FOR.toSeconds());

        processes.join(SECOND, with("30000ms"));

        assertThat(running()).isEqualTo(1);
    }

    private static Map<String, String> with(String lease) {
        return Map.of("HANDBILL_DELIVERY_LEASE", lease, "HANDBILL_PUBLIC_URL", "https://a.example");
    }

    private long running() {
        return db.one("SELECT count(*) AS n FROM processes", row -> row.getLong("n"));
    }
}
