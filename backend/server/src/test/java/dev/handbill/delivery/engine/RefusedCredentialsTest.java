package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.CampaignProgress.StoppedChannel;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerDecisions;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wrong key at the provider is the operator's affair: no customer's message fails by it. */
@QuarkusTest
class RefusedCredentialsTest {
    private static final SendOutcome REFUSED =
            new SendOutcome.CredentialsRefused("401", "The key is wrong.");

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject CampaignExpansion expansion;
    @Inject CampaignLifecycle lifecycle;
    @Inject LedgerClaims claims;
    @Inject LedgerRepairs repairs;
    @Inject RetryPolicy policy;
    @Inject ResultRecorder recorder;
    @Inject LedgerDecisions decisions;
    @Inject ProgressQueries progress;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void theyStopTheirChannelAloneAndFailNobody() throws Exception {
        engine.customers(20);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        Lane lane = new Lane(id, Channel.EMAIL);
        List<ClaimedDelivery> chunk =
                claims.take(lane, repairs.pendingAfter(lane, 0, 5), "sendgrid");

        recorder.record(lane, chunk.stream().map(this::refused).toList());

        assertThat(engine.status(id)).isEqualTo("sending");
        assertThat(progress.of(id).stopped())
                .singleElement()
                .satisfies(
                        stopped -> {
                            assertThat(stopped.channel()).isEqualTo(Channel.EMAIL);
                            assertThat(stopped.reason()).contains("401", "credentials", "resume");
                        });
        assertThat(progress.of(id).emailsFailed()).isZero();
        assertThat(claims.take(lane, repairs.pendingAfter(lane, 0, 20), "sendgrid")).isEmpty();

        engine.runUntil(() -> engine.status(id).equals("paused"));
        assertThat(progress.of(id).smsSent()).isEqualTo(20);
        assertThat(progress.of(id).stopped()).isEmpty();
        assertThat(progress.of(id).statusReason()).contains("401", "credentials", "resume");
        assertThat(
                        engine.count(
                                "deliveries WHERE channel = 'email' AND status = 'pending' AND"
                                        + " attempts = 0"))
                .isEqualTo(20);

        lifecycle.change(id, CampaignAction.RESUME);
        engine.runUntilCompleted(id);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(40);
    }

    @Test
    void theyPauseWhatHasNothingElseToSend() throws Exception {
        engine.customers(20);
        long id = engine.queuedCampaign("Hello", "");
        expansion.expandQueued();
        Lane lane = new Lane(id, Channel.EMAIL);

        recorder.record(lane, all(lane, 5, REFUSED));

        assertThat(engine.status(id)).isEqualTo("paused");
        assertThat(progress.of(id).statusReason()).contains("401", "credentials", "resume");
        lifecycle.change(id, CampaignAction.RESUME);
        engine.runUntilCompleted(id);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(20);
    }

    @Test
    void aStoppedChannelGoesOnWhenItIsResumed() throws Exception {
        engine.customers(20);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        Lane lane = new Lane(id, Channel.EMAIL);
        recorder.record(lane, all(lane, 5, REFUSED));
        String resume = "/api/v1/campaigns/" + id + "/resume";

        SignedIn.as("marketer").post(resume).then().statusCode(202);

        assertThat(progress.of(id).stopped()).isEmpty();
        SignedIn.as("marketer").post(resume).then().statusCode(409);
        engine.runUntilCompleted(id);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(40);
    }

    @Test
    void theSameRefusalInARowStopsInTime() throws Exception {
        SendOutcome outcome = new SendOutcome.MessageRefused("21608", "A trial account.");
        engine.customers(50);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        Lane lane = new Lane(id, Channel.SMS);
        int failed = RepeatedRefusals.MOST_IN_A_ROW;
        recorder.record(lane, all(lane, 5, outcome));
        recorder.record(lane, all(lane, 1, new SendOutcome.Accepted("SM1")));
        recorder.record(lane, all(lane, failed - 1, outcome));
        assertThat(progress.of(id).stopped()).isEmpty();

        recorder.record(lane, all(lane, 1, outcome));

        assertThat(progress.of(id).stopped())
                .extracting(StoppedChannel::channel)
                .containsExactly(Channel.SMS);
        engine.runUntil(() -> engine.status(id).equals("paused"));
        assertThat(progress.of(id).emailsSent()).isEqualTo(50);
        assertThat(progress.of(id).statusReason())
                .contains("21608", "in a row", "A trial account.");
        assertThat(decisions.retryFailed(id)).isEqualTo(failed + 5);
        lifecycle.change(id, CampaignAction.RESUME);
        engine.runUntilCompleted(id);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(100);
    }

    private List<SendAttempt> all(Lane lane, int count, SendOutcome outcome) {
        return claims.take(lane, repairs.pendingAfter(lane, 0, count), "twilio").stream()
                .map(one -> new SendAttempt(policy.resultOf(outcome, one, lane.channel()), outcome))
                .toList();
    }

    @Test
    void refusedAddressesAreNotWrittenToAgain() throws Exception {
        engine.customers(3);
        long id = engine.queuedCampaign();
        expansion.expandQueued();
        Lane lane = new Lane(id, Channel.SMS);
        List<ClaimedDelivery> chunk = claims.take(lane, repairs.pendingAfter(lane, 0, 3), "twilio");
        List<SendOutcome> outcomes =
                List.of(
                        new SendOutcome.RecipientOptedOut("21610", "Unsubscribed"),
                        new SendOutcome.AddressRefused("21614", "Not a mobile number"),
                        new SendOutcome.Refused("21408", "Not in this country"));

        recorder.record(
                lane,
                IntStream.range(0, 3)
                        .mapToObj(
                                i ->
                                        new SendAttempt(
                                                policy.resultOf(
                                                        outcomes.get(i), chunk.get(i), Channel.SMS),
                                                outcomes.get(i)))
                        .toList());

        assertThat(engine.count("deliveries WHERE status = 'failed'")).isEqualTo(3);
        assertThat(engine.texts("SELECT reason AS text FROM suppressions ORDER BY reason"))
                .containsExactly("invalid", "opt-out");
        assertThat(engine.count("customers WHERE sms_consent = 'unsubscribed'")).isEqualTo(1);
        assertThat(engine.count("consent_changes WHERE campaign_id = " + id)).isEqualTo(1);
    }

    private SendAttempt refused(ClaimedDelivery delivery) {
        return new SendAttempt(policy.resultOf(REFUSED, delivery, Channel.EMAIL), REFUSED);
    }
}
