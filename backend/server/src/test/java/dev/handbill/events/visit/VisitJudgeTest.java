package dev.handbill.events.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.events.Webhooks;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows links: a person, or a program that looks for bad ones. */
@QuarkusTest
class VisitJudgeTest {
    private static final Instant SENT = Instant.parse("2026-11-28T12:00:00Z");

    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject VisitJudge judge;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
        webhooks.aCampaign("email", 3);
        db.update("UPDATE deliveries SET finished_at = ?, first_attempt_at = ?", SENT, SENT);
    }

    @Test
    void twoLinksInAMomentAreNoPersons() {
        visit(1, 1, 60_000);
        visit(1, 2, 61_500);
        visit(1, 0, 60_500);
        // somebody else at the same time
        visit(2, 1, 60_000);
        judged();

        assertThat(clicks()).containsExactly("2/1: 1");
        assertThat(events()).containsExactly("clicked 2", "opened-by-machine 1");
    }

    @Test
    void threeLinksInTenSecondsAreNoPersons() {
        visit(1, 1, 60_000);
        visit(1, 2, 64_000);
        visit(1, 3, 69_000);
        judged();

        assertThat(clicks()).isEmpty();
    }

    @Test
    void aPersonMayFollowSeveral() {
        visit(1, 1, 60_000);
        visit(1, 2, 63_000);
        visit(1, 1, 66_000);
        visit(1, 3, 80_000);
        judged();

        assertThat(clicks()).containsExactly("1/1: 1", "1/2: 1", "1/3: 1");
    }

    @Test
    void nobodyReadsWhatIsStillBeingDelivered() {
        visit(1, 1, 4_900);
        visit(1, 0, 4_900);
        visit(2, 1, 5_100);
        judged();

        assertThat(clicks()).containsExactly("2/1: 1");
        assertThat(events()).containsExactly("clicked 2", "opened-by-machine 1");
    }

    @Test
    void whatCameAMomentAgoWaits() {
        visit(1, 1, 60_000);

        assertThat(judge.judge(SENT.plusSeconds(59))).isZero();
        assertThat(judge.judge(SENT.plusSeconds(60))).isEqualTo(1);
        assertThat(judge.judge(SENT.plusSeconds(60))).isZero();
        assertThat(clicks()).containsExactly("1/1: 1");
    }

    @Test
    void countsAreSumsOfTheirRows() {
        visit(1, 1, 60_000);
        visit(2, 1, 60_000);
        judged();
        visit(1, 1, 90_000);
        visit(1, 1, 91_000);
        visit(3, 2, 91_000);
        judged();

        assertThat(clicks()).containsExactly("1/1: 2", "2/1: 1", "3/2: 1");
        assertThat(
                        db.query(
                                "SELECT number || ': ' || messages || '/' || clicks AS t FROM link_counts ORDER BY 1",
                                row -> row.getString("t")))
                .containsExactly("1: 2/3", "2: 1/1");
    }

    @Test
    void oneReaderCannotMakeANumberLarge() {
        for (int i = 0; i < 300; i++) {
            visit(1, 1, 60_000 + i * 10_000L);
        }
        judged();
        visit(1, 1, 9_000_000);
        judged();

        assertThat(clicks()).containsExactly("1/1: 100");
    }

    @Test
    void anErasedMessageIsNobodys() {
        db.update("UPDATE deliveries SET customer_id = NULL, address = NULL WHERE id = 1");
        visit(1, 1, 60_000);
        visit(99, 1, 60_000);
        judged();

        assertThat(clicks()).containsExactly("1/1: 1");
        assertThat(events()).isEmpty();
        assertThat(webhooks.count("link_visits")).isZero();
    }

    private void visit(long delivery, int number, long millis) {
        db.update(
                "INSERT INTO link_visits (delivery_id, number, by_machine, at) VALUES (?, ?, false, ?)",
                delivery,
                number,
                SENT.plus(Duration.ofMillis(millis)));
    }

    private void judged() {
        judge.judge(SENT.plus(Duration.ofDays(1)));
        webhooks.applyAll();
    }

    private List<String> clicks() {
        return db.query(
                "SELECT delivery_id || '/' || number || ': ' || clicks AS t FROM link_clicks ORDER BY 1",
                row -> row.getString("t"));
    }

    private List<String> events() {
        return db.query(
                "SELECT kind || ' ' || delivery_id AS t FROM provider_events ORDER BY 1",
                row -> row.getString("t"));
    }
}
