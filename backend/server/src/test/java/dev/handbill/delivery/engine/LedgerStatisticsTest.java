package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Results are asked for in the first second of a campaign: the planner must know it by then. */
@QuarkusTest
class LedgerStatisticsTest {
    @Inject CleanState state;
    @Inject Engine engine;

    @Test
    void aNewCampaignIsKnownToThePlanner() {
        state.reset();
        engine.customers(1_200);
        long id = engine.queuedCampaign();

        engine.expand();

        for (String table : new String[] {"deliveries", "qr_codes"}) {
            assertThat(
                            engine.texts(
                                    "SELECT most_common_vals::text AS text FROM pg_stats WHERE tablename = ? AND attname = 'campaign_id'",
                                    table))
                    .as(table)
                    .containsExactly("{" + id + "}");
        }
    }
}
