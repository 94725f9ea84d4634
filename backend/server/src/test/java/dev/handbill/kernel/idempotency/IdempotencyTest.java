package dev.handbill.kernel.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject IdempotentRequests requests;

    private String session = "";

    @BeforeEach
    void clean() {
        state.reset();
        session = SignedIn.session("owner");
        IdempotencyProbe.CALLS.set(0);
    }

    @AfterEach
    void open() {
        IdempotencyProbe.gate.countDown();
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        Response first = order(owner(), "key-1", "pizza");
        Response again = order(owner(), "key-1", "pizza");

        first.then().statusCode(201).body("what", equalTo("pizza"));
        again.then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).endsWith("/orders/1");
        assertThat(IdempotencyProbe.CALLS).hasValue(1);
    }

    @Test
    void answerWithoutABodyIsRepeatedToo() {
        order(owner(), "key-1", "nothing").then().statusCode(204);
        order(owner(), "key-1", "nothing").then().statusCode(204);
        assertThat(IdempotencyProbe.CALLS).hasValue(1);
    }

    @Test
    void keyOfAnotherRequestIsRefused() {
        order(owner(), "key-1", "pizza");
        order(owner(), "key-1", "pasta")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://handbill.dev/problems/idempotency-key-reused"));
        assertThat(IdempotencyProbe.CALLS).hasValue(1);
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        given().cookie("handbill_session", session)
                .contentType(ContentType.JSON)
                .body(Map.of("what", "pizza"))
                .post("/test-only/probe")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        order(owner(), "key-1", "pizza");
        assertThat(IdempotencyProbe.CALLS).hasValue(2);
    }

    @Test
    void keysOfTwoActorsAreApart() {
        order(owner(), "key-1", "pizza");
        order(SignedIn.as("marketer"), "key-1", "pasta").then().statusCode(201);
        order(SignedIn.withKey("write"), "key-1", "salad").then().statusCode(201);
    }

    @Test
    void strangersKeysAreNotKept() {
        order(given(), "key-1", "pizza").then().statusCode(201);
        order(given(), "key-1", "pizza").then().statusCode(201);
        assertThat(kept()).isZero();
    }

    @Test
    void refusedRequestFreesItsKey() {
        order(owner(), "key-1", "refuse").then().statusCode(409);
        order(owner(), "key-1", "pizza").then().statusCode(201);
    }

    @Test
    void brokenRequestFreesItsKey() {
        owner().header("Idempotency-Key", "key-1")
                .contentType(ContentType.JSON)
                .body("{\"what\":")
                .post("/test-only/probe")
                .then()
                .statusCode(400);
        order(owner(), "key-1", "pizza").then().statusCode(201);
    }

    @Test
    void impossibleKeysAreRefused() {
        order(owner(), "x".repeat(201), "pizza").then().statusCode(400);
        order(owner(), "two words", "pizza").then().statusCode(400);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        int callers = 8;
        IdempotencyProbe.gate = new CountDownLatch(1);
        CyclicBarrier together = new CyclicBarrier(callers);
        Callable<Integer> call =
                () -> {
                    together.await();
                    return order(owner(), "key-1", "pizza").statusCode();
                };

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(call));
            }
            await().until(() -> running.stream().filter(Future::isDone).count() == callers - 1);
            IdempotencyProbe.gate.countDown();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(IdempotencyProbe.CALLS).hasValue(1);
        order(owner(), "key-1", "pizza").then().statusCode(201);
        assertThat(IdempotencyProbe.CALLS).hasValue(1);
    }

    @Test
    void keysAreForgottenAfterADay() {
        order(owner(), "key-1", "pizza");
        order(owner(), "key-2", "pizza");
        db.update(
                "UPDATE idempotent_requests SET created_at = now() - interval '25 hours' WHERE key = 'key-1'");

        order(owner(), "key-1", "pasta").then().statusCode(201);
        db.update("UPDATE idempotent_requests SET created_at = now() - interval '25 hours'");
        order(owner(), "key-3", "pizza");

        assertThat(requests.purge()).isEqualTo(2);
        assertThat(kept()).isEqualTo(1);
    }

    private RequestSpecification owner() {
        return given().cookie("handbill_session", session);
    }

    private static Response order(RequestSpecification by, String key, String what) {
        return by.header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("what", what))
                .post("/test-only/probe");
    }

    private int kept() {
        return db.one("SELECT count(*) AS n FROM idempotent_requests", row -> row.getInt("n"));
    }
}
