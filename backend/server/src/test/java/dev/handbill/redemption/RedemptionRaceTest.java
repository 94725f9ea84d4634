package dev.handbill.redemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred real threads at once, each with a request of its own. */
@QuarkusTest
class RedemptionRaceTest {
    private static final int THREADS = 200;

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private String session;

    @BeforeEach
    void aCampaign() {
        state.reset();
        campaign = fixture.aCampaign("sending");
        session = SignedIn.session("staff");
    }

    @Test
    void ofTwoHundredScansOneSucceeds() throws Exception {
        String token = coupon(1, 1);

        List<Response> answers = atOnce(i -> () -> redeem(token, "Till " + i));

        assertThat(statuses(answers, 201)).hasSize(1);
        assertThat(statuses(answers, 409)).hasSize(THREADS - 1);
        String where =
                db.one(
                        "SELECT redeemed_place FROM qr_codes",
                        row -> row.getString("redeemed_place"));
        for (Response refusal : statuses(answers, 409)) {
            refusal.then()
                    .body("type", endsWith("coupon-already-used"))
                    .body("place", startsWith(where))
                    .body("redeemedAt", notNullValue());
        }
        assertThat(count("redemptions WHERE result = 'redeemed'")).isEqualTo(1);
        assertThat(count("redemptions WHERE result = 'already_used'")).isEqualTo(THREADS - 1);
        assertThat(count("audit_log WHERE action = 'redeem'")).isEqualTo(1);
    }

    @Test
    void aCapOfOneHundredGivesAwayExactlyOneHundred() throws Exception {
        db.update("UPDATE campaigns SET redemption_cap = 100");
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            tokens.add(coupon(i, 1));
        }

        List<Response> answers = atOnce(i -> () -> redeem(tokens.get(i), "Till"));

        assertThat(statuses(answers, 201)).hasSize(100);
        for (Response refusal : statuses(answers, 409)) {
            refusal.then().body("type", endsWith("coupon-cap-reached"));
        }
        assertThat(statuses(answers, 409)).hasSize(100);
        assertThat(count("qr_codes WHERE usage_count = 1")).isEqualTo(100);
        assertThat(count("redemptions WHERE result = 'cap_reached'")).isEqualTo(100);
        assertThat(usesLeft()).isZero();
    }

    @Test
    void aCapHoldsWhenSomeAreUndone() throws Exception {
        db.update("UPDATE campaigns SET redemption_cap = 100");
        String token = coupon(1, 1_000);

        List<Response> first = atOnce(i -> () -> redeem(token, "Till"));

        List<Response> redeemed = statuses(first, 201);
        assertThat(redeemed).hasSize(100);
        String marketer = SignedIn.session("marketer");
        for (Response each : redeemed.subList(0, 30)) {
            given().cookie("handbill_session", marketer)
                    .post("/api/v1/redemptions/" + each.<Integer>path("id") + "/reversal")
                    .then()
                    .statusCode(200);
        }
        assertThat(statuses(atOnce(i -> () -> redeem(token, "Till")), 201)).hasSize(30);
        assertThat(
                        db.<Integer>one(
                                "SELECT usage_count FROM qr_codes",
                                row -> row.getInt("usage_count")))
                .isEqualTo(100);
        assertThat(usesLeft()).isZero();
    }

    @Test
    void aRetryWithItsKeyRedeemsNotTwice() throws Exception {
        String token = coupon(1, 1_000);

        List<Response> answers =
                atOnce(
                        i ->
                                () ->
                                        given().cookie("handbill_session", session)
                                                .header("Idempotency-Key", "scan-1")
                                                .contentType("application/json")
                                                .body(Map.of("token", token))
                                                .post("/api/v1/redemptions"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> answer.then().body("type", endsWith("request-in-progress")));
        assertThat(count("redemptions WHERE result = 'redeemed'")).isEqualTo(1);
        given().cookie("handbill_session", session)
                .header("Idempotency-Key", "scan-1")
                .contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        assertThat(count("redemptions WHERE result = 'redeemed'")).isEqualTo(1);
    }

    private static List<Response> statuses(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    private static List<Response> atOnce(IntFunction<Callable<Response>> requests)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<Response> request = requests.apply(i);
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return request.call();
                                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private Response redeem(String token, String place) {
        return given().cookie("handbill_session", session)
                .contentType("application/json")
                .body(Map.of("token", token, "place", place))
                .post("/api/v1/redemptions");
    }

    private String coupon(int number, int maxUsage) {
        long customer = fixture.aCustomer("Anna", "anna" + number + "@example.com");
        return fixture.aCoupon(campaign, customer, maxUsage).token();
    }

    private long usesLeft() {
        return db.one("SELECT sum(uses_left) AS n FROM cap_shares", row -> row.getLong("n"));
    }

    private long count(String what) {
        return db.one("SELECT count(*) AS n FROM " + what, row -> row.getLong("n"));
    }
}
