package dev.handbill.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignLifecycleTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CampaignLifecycle lifecycle;
    @Inject Db db;

    /** The whole contract: what may be done from where. Anything else is a 409. */
    private static final Map<CampaignAction, Map<String, String>> ALLOWED =
            Map.of(
                    CampaignAction.SCHEDULE, Map.of("draft", "scheduled", "scheduled", "scheduled"),
                    CampaignAction.UNSCHEDULE, Map.of("scheduled", "draft"),
                    CampaignAction.SEND, Map.of("draft", "queued", "scheduled", "queued"),
                    CampaignAction.START_SENDING, Map.of("queued", "sending"),
                    CampaignAction.PAUSE, Map.of("queued", "paused", "sending", "paused"),
                    CampaignAction.RESUME, Map.of("paused", "queued"),
                    CampaignAction.CANCEL,
                            Map.of(
                                    "scheduled",
                                    "cancelled",
                                    "queued",
                                    "cancelled",
                                    "sending",
                                    "cancelled",
                                    "paused",
                                    "cancelled"),
                    CampaignAction.COMPLETE, Map.of("sending", "completed"),
                    CampaignAction.FAIL,
                            Map.of("queued", "failed", "sending", "failed", "paused", "failed"),
                    CampaignAction.REOPEN, Map.of("completed", "sending"));

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
    }

    @Test
    void theLifeCycleSaysWhatIsAllowed() {
        for (CampaignAction action : CampaignAction.values()) {
            for (CampaignStatus status : CampaignStatus.values()) {
                long id = fixture.aCampaign(status.wire());
                @Nullable String expected =
                        ALLOWED.getOrDefault(action, Map.of()).get(status.wire());
                if (expected == null) {
                    assertThatThrownBy(() -> act(id, action))
                            .as("%s %s", action, status)
                            .isInstanceOfSatisfying(
                                    ApiProblem.class,
                                    problem -> {
                                        assertThat(problem.status()).isEqualTo(409);
                                        assertThat(problem.slug()).startsWith("campaign-not-");
                                        assertThat(problem.getMessage()).contains(status.wire());
                                    });
                    assertThat(lifecycle.tryChange(id, action, null)).isFalse();
                    assertThat(status(id)).isEqualTo(status.wire());
                } else {
                    assertThat(act(id, action).wire())
                            .as("%s %s", action, status)
                            .isEqualTo(expected);
                    assertThat(status(id)).isEqualTo(expected);
                }
            }
        }
    }

    private CampaignStatus act(long id, CampaignAction action) {
        return action == CampaignAction.SCHEDULE
                ? lifecycle.schedule(id, Instant.now().plus(1, ChronoUnit.DAYS))
                : lifecycle.change(id, action);
    }

    @Test
    void ofManySendsAtTheSameMomentOneWins() throws Exception {
        long id = fixture.aCampaign("draft");
        Callable<Boolean> send = () -> lifecycle.tryChange(id, CampaignAction.SEND, null);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (Future<Boolean> each :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> send).toList())) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void sendingFreezesTheAudience() {
        long last = fixture.aCustomer("Anna", "anna@example.com");
        long id = fixture.aCampaign("draft");
        lifecycle.change(id, CampaignAction.SEND);

        assertThat(
                        db.<Long>one(
                                "SELECT audience_max_id FROM campaigns WHERE id = ? AND sent_at IS NOT NULL",
                                row -> row.getLong("audience_max_id"),
                                id))
                .isEqualTo(last);
    }

    @Test
    void whatIsExpandedInPartResumesSending() {
        long id = fixture.aCampaign("paused");
        db.update("UPDATE campaigns SET total_targeted = 1 WHERE id = ?", id);

        assertThat(lifecycle.change(id, CampaignAction.RESUME)).isEqualTo(CampaignStatus.SENDING);
    }

    @Test
    void whatIsBeingExpandedIsNeverDone() {
        long id = fixture.aCampaign("sending");
        db.update("UPDATE campaigns SET expanded_at = NULL WHERE id = ?", id);

        assertThat(lifecycle.tryChange(id, CampaignAction.COMPLETE, null)).isFalse();
        assertThat(lifecycle.statusOf(id)).isEqualTo(CampaignStatus.SENDING);
    }

    @Test
    void anExpandedCampaignResumesSending() {
        long id = fixture.aCampaign("paused");
        db.update("UPDATE campaigns SET expanded_at = now() WHERE id = ?", id);

        assertThat(lifecycle.change(id, CampaignAction.RESUME)).isEqualTo(CampaignStatus.SENDING);
    }

    @Test
    void onlyScheduledCampaignsThatAreDueAreQueued() {
        long due = fixture.aCampaign("scheduled");
        long later = fixture.aCampaign("scheduled");
        db.update(
                "UPDATE campaigns SET scheduled_at = now() - interval '1 second' WHERE id = ?",
                due);

        assertThat(lifecycle.due()).containsExactly(due);
        assertThat(lifecycle.queueDue(due)).isTrue();
        assertThat(lifecycle.queueDue(due)).isFalse();
        assertThat(lifecycle.queueDue(later)).isFalse();
        assertThat(lifecycle.returnDue(later, "no")).isFalse();
        assertThat(lifecycle.due()).isEmpty();
        assertThat(Set.of(status(due), status(later)))
                .containsExactlyInAnyOrder("queued", "scheduled");
        assertThat(List.of(due, later)).doesNotHaveDuplicates();
    }

    @Test
    void aDraftWithATimeOfThePastIsNotSentByIt() {
        long id = fixture.aCampaign("draft");
        db.update("UPDATE campaigns SET scheduled_at = now() - interval '1 hour' WHERE id = ?", id);

        assertThat(lifecycle.due()).isEmpty();
        assertThat(lifecycle.queueDue(id)).isFalse();
        assertThat(status(id)).isEqualTo("draft");
    }

    @Test
    void aMissingCampaignIsNotFound() {
        assertThatThrownBy(() -> lifecycle.change(99, CampaignAction.SEND))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private String status(long id) {
        return db.one(
                "SELECT status FROM campaigns WHERE id = ?", row -> row.getString("status"), id);
    }
}
