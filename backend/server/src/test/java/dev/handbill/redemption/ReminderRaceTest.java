package dev.handbill.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coupons of a chain at several tills at once, and reminders that go out meanwhile. */
@QuarkusTest
class ReminderRaceTest {
    private static final int CUSTOMERS = 60;
    private static final String TAKEN_TWICE =
            "(SELECT customer_id FROM qr_codes GROUP BY customer_id HAVING sum(usage_count) > 1) twice";

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Engine engine;
    @Inject Db db;

    private String session;

    @BeforeEach
    void clean() {
        state.reset();
        session = SignedIn.session("staff");
    }

    @Test
    void ofEachChainOneCouponIsRedeemedWhoeverIsFirst() throws Exception {
        chains(CUSTOMERS);

        List<Response> answers = atOnce(tokens("true"));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, 60L, 409, 120L));
        assertThat(engine.count(TAKEN_TWICE)).isZero();
        assertThat(engine.count("qr_codes WHERE usage_count = 1")).isEqualTo(CUSTOMERS);
        assertThat(engine.count("redemptions WHERE result = 'already_used'")).isEqualTo(120);
    }

    @Test
    void capsOfBothCampaignsStayExact() throws Exception {
        chains(CUSTOMERS);
        db.update("UPDATE campaigns SET redemption_cap = 15");

        List<Response> answers = atOnce(tokens("true"));

        assertThat(statuses(answers)).containsOnlyKeys(201, 409);
        assertThat(engine.count(TAKEN_TWICE)).isZero();
        assertThat(
                        engine.count(
                                "(SELECT FROM qr_codes GROUP BY campaign_id HAVING sum(usage_count) > 15) over"))
                .isZero();
        assertThat(engine.count("cap_shares s WHERE uses_left < 0")).isZero();
        long given = engine.count("qr_codes WHERE usage_count = 1");
        assertThat(15 * 3 - (given + usesLeft())).isZero();
    }

    @Test
    void whatIsRedeemedMeanwhileStaysRedeemed() throws Exception {
        engine.customers(CUSTOMERS * 3);
        long campaign = engine.queuedCampaign();
        engine.runUntilCompleted(campaign);
        long reminder = engine.queuedCampaign();
        db.update(
                "UPDATE campaigns SET not_redeemed_campaign_id = ? WHERE id = ?",
                campaign,
                reminder);

        List<String> firsts = tokens("campaign_id = " + campaign);
        List<Response> answers =
                atOnce(
                        firsts,
                        () -> engine.runUntil(() -> !engine.status(reminder).equals("queued")));

        assertThat(statuses(answers)).isEqualTo(Map.of(201, (long) firsts.size()));
        engine.runUntilCompleted(reminder);
        List<Response> seconds = atOnce(tokens("campaign_id = " + reminder));
        assertThat(seconds).allMatch(answer -> answer.statusCode() == 409);
        assertThat(engine.count(TAKEN_TWICE)).isZero();
    }

    @Test
    void whoRedeemsBeforeTheReminderLeavesGetsNone() {
        engine.customers(20);
        long campaign = engine.queuedCampaign();
        engine.runUntilCompleted(campaign);
        long reminder = engine.queuedCampaign();
        db.update(
                "UPDATE campaigns SET not_redeemed_campaign_id = ?, send_rate_limit_emails = 1, send_rate_limit_sms = 1 WHERE id = ?",
                campaign,
                reminder);
        engine.beat();
        assertThat(engine.count("deliveries WHERE campaign_id = ?", reminder)).isEqualTo(40);
        for (String token : tokens("campaign_id = " + campaign)) {
            redeem(token);
        }
        long sent = engine.count("deliveries WHERE campaign_id = ? AND status = 'sent'", reminder);

        db.update(
                "UPDATE campaigns SET send_rate_limit_emails = 1000000, send_rate_limit_sms = 1000000 WHERE id = ?",
                reminder);
        engine.runUntilCompleted(reminder);

        assertThat(
                        engine.count(
                                "deliveries WHERE campaign_id = ? AND status = 'skipped' AND error_code = 'already-redeemed'",
                                reminder))
                .isEqualTo(40 - sent)
                .isGreaterThan(30);
    }

    private void chains(int customers) {
        long campaign = fixture.aCampaign("sending");
        long reminder = fixture.aReminder(campaign, "Reminder");
        long again = fixture.aReminder(reminder, "Last call");
        for (int i = 0; i < customers; i++) {
            long customer = fixture.aCustomer("Anna", "anna" + i + "@example.com");
            fixture.aCoupon(campaign, customer, 1);
            fixture.aReminderCoupon(reminder, campaign, customer, 1);
            fixture.aReminderCoupon(again, reminder, customer, 1);
        }
    }

    private List<String> tokens(String condition) {
        List<String> tokens =
                new ArrayList<>(
                        engine.texts(
                                "SELECT token AS text FROM qr_codes WHERE %s ORDER BY customer_id, id"
                                        .formatted(condition)));
        assertThat(tokens).isNotEmpty();
        return Collections.unmodifiableList(tokens);
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    private List<Response> atOnce(List<String> tokens, Runnable... meanwhile) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = new ArrayList<>();
            for (String token : tokens) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return redeem(token);
                                }));
            }
            start.countDown();
            for (Runnable each : meanwhile) {
                each.run();
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private Response redeem(String token) {
        return given().cookie("handbill_session", session)
                .contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/redemptions");
    }

    private long usesLeft() {
        return db.one("SELECT sum(uses_left) AS n FROM cap_shares", row -> row.getLong("n"));
    }
}
