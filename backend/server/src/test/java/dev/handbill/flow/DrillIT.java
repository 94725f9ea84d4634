package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.bench.Drill;
import dev.handbill.bench.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form of {@code make drill}, on the packaged application. */
class DrillIT {
    @Test
    void aRestoredCampaignGoesOn() throws Exception {
        Drill.Outcome outcome = new Drill(Settings.of(Path.of("..", ".."), true)).outcome();

        assertThat(outcome.holds()).as(outcome.toString()).isTrue();
        // the backup was older than what was destroyed: otherwise nothing was drilled
        assertThat(outcome.mostTwice()).isPositive();
        assertThat(outcome.sentAtTheBackup()).isPositive().isLessThan(outcome.customers());
    }
}
