package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.bench.Settings;
import dev.handbill.bench.Snapshot;
import dev.handbill.bench.Upgrade;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * The part of {@code make upgrade} that needs no programs of the last release: its rows, kept in
 * mid-campaign, under the schema of this one.
 */
class UpgradeIT {
    /** Of the last release; {@code make upgrade FROM=… KEEP=…} writes the next one. */
    private static final Path LAST = Path.of("src", "test", "resources", "upgrade", "0.1.0.sql");

    @Test
    void theLastReleasesCampaignGoesOn() throws Exception {
        Upgrade.Outcome outcome =
                new Upgrade(Settings.of(Path.of("..", ".."), true))
                        .outcome(Snapshot.of(LAST), UpgradeIT::migrate);

        assertThat(outcome.broken()).isEmpty();
        assertThat(outcome.holds()).as(outcome.toString()).isTrue();
        assertThat(outcome.before()).isPositive().isLessThan(outcome.customers());
    }

    private static void migrate(String url, String user, String password, int migration) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target(Integer.toString(migration))
                .load()
                .migrate();
    }
}
