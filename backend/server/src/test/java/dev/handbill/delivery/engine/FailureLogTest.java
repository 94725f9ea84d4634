package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Lane;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Whoever asks why a message never came finds it in the log and in the report. */
@QuarkusTest
class FailureLogTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject LedgerClaims claims;
    @Inject LedgerRepairs repairs;
    @Inject RetryPolicy policy;
    @Inject ResultRecorder recorder;

    @Test
    void eachFailureForGoodIsOneLineWithoutAddress() throws Exception {
        state.reset();
        engine.customers(3);
        long id = engine.queuedCampaign();
        engine.expand();
        Lane lane = new Lane(id, Channel.EMAIL);
        List<ClaimedDelivery> taken =
                claims.take(lane, repairs.pendingAfter(lane, 0, 3), "sendgrid");
        List<SendOutcome> outcomes =
                List.of(
                        new SendOutcome.Refused("550", "No mailbox\n<C1@Example.com> here"),
                        new SendOutcome.Accepted("m2"),
                        new SendOutcome.Retryable("503", "Busy"));
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = noting(lines);
        Logger log = Logger.getLogger(ResultRecorder.class.getName());
        Level level = log.getLevel();
        log.setLevel(Level.INFO);
        log.addHandler(handler);
        try {
            recorder.record(
                    lane,
                    taken.stream()
                            .map(
                                    one -> {
                                        SendOutcome outcome = outcomes.get(taken.indexOf(one));
                                        return new SendAttempt(
                                                policy.resultOf(outcome, one, Channel.EMAIL),
                                                outcome);
                                    })
                            .toList());
        } finally {
            log.removeHandler(handler);
            log.setLevel(level);
        }

        assertThat(lines)
                .containsExactly(
                        "Campaign %d, delivery %d permanently failed: 550 No mailbox <(the recipient)> here"
                                .formatted(id, taken.getFirst().id()));
        SignedIn.as("owner")
                .get("/api/v1/campaigns/" + id + "/report.csv")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("550 No mailbox"));
    }

    private static Handler noting(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(String.format(line.getMessage(), line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
