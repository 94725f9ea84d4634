package dev.handbill.customer.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that name the same people at once, in any order, beside people who edit them by hand. */
@QuarkusTest
class CustomerBatchRaceTest {
    private static final int PEOPLE = 200;
    private static final int BATCHES = 8;

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void nobodyIsThereTwiceAndNothingLocksUp() throws Exception {
        String key = SignedIn.key("write");
        List<Callable<Integer>> work = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<String> rows = Arrays.asList(CustomerBatchTest.rows(PEOPLE));
            Collections.shuffle(rows, new Random(batch));
            String body = CustomerBatchTest.body(rows.toArray(String[]::new));
            work.add(() -> status(key, "PUT", "/api/v1/customers", body));
        }
        for (int person = 0; person < PEOPLE; person += 10) {
            String body = "{\"email\": \"g%d@example.com\"}".formatted(person);
            work.add(() -> status(key, "POST", "/api/v1/customers", body));
        }
        Collections.shuffle(work, new Random(7));

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Integer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(BATCHES + PEOPLE / 10).isSubsetOf(200, 201, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(BATCHES);
        assertThat(count("external_id IS NOT NULL AND segments = '{till}'")).isEqualTo(PEOPLE);
        assertThat(count("true")).isEqualTo(PEOPLE);
    }

    private long count(String who) {
        return db.one("SELECT count(*) AS n FROM customers WHERE " + who, row -> row.getLong("n"));
    }

    private static int status(String key, String method, String path, String body) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .statusCode();
    }
}
