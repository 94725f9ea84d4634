package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that keeps a copy of the customers asks for what is new since it asked. */
@QuarkusTest
class CustomersChangedSinceTest {
    private static final int PEOPLE = 40;

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void people() {
        state.reset();
        db.update(
                "INSERT INTO customers (email, created_at) SELECT 'p' || i || '@example.com', '2027-02-03T10:00:00Z' FROM generate_series(1, ?) i",
                PEOPLE);
    }

    @Test
    void bothTimesAreInclusive() {
        db.update("UPDATE customers SET created_at = '2027-02-04T10:00:00Z' WHERE id IN (3, 4)");
        assertThat(ids("createdAfter=2027-02-04T10:00:00Z")).containsExactly(4L, 3L);
        assertThat(ids("createdAfter=2027-02-04T11:00:00%2B01:00")).containsExactly(4L, 3L);
        assertThat(ids("createdAfter=2027-02-04T10:00:00.001Z")).isEmpty();

        String last =
                db.one(
                        "SELECT to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS t FROM customers ORDER BY changed_at DESC LIMIT 1",
                        row -> row.getString("t"));
        assertThat(ids("updatedAfter=" + last)).containsExactly(4L);
        assertThat(ids("updatedAfter=1900-01-01T00:00:00Z&limit=200")).hasSize(PEOPLE);
        assertThat(ids("updatedAfter=9999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void whateverWritesARowIsAChange() {
        String start = now();
        // as an import that is taken back does: updated_at is what it was
        db.update("UPDATE customers SET first_name = 'Ann' WHERE id = 7");
        db.update("UPDATE customers SET segments = '{a}', updated_at = '2020-01-01Z' WHERE id = 5");

        assertThat(ids("updatedAfter=" + start + "&sort=updated")).containsExactly(7L, 5L);
        assertThat(ids("updatedAfter=" + start + "&sort=-updated")).containsExactly(5L, 7L);
        assertThat(ids("updatedAfter=" + start + "&segment=a")).containsExactly(5L);
    }

    @Test
    void nothingIsLostThatChangesMeanwhile() {
        Random random = new Random(60);
        Map<Long, String> copy = new HashMap<>();
        String since = "1900-01-01T00:00:00Z";
        for (int run = 0; run < 4; run++) {
            String start = now();
            String cursor = "";
            do {
                JsonPath page =
                        get(
                                "updatedAfter=%s&sort=updated&limit=7&cursor=%s"
                                        .formatted(since, cursor));
                List<Long> ids = page.getList("items.id", Long.class);
                List<String> names = page.getList("items.firstName", String.class);
                for (int i = 0; i < ids.size(); i++) {
                    copy.put(ids.get(i), names.get(i));
                }
                @Nullable String next = page.getString("nextCursor");
                cursor = next == null ? "" : next;
                // the last run finds nobody at work any more, as a night
                if (run < 3) {
                    db.update(
                            "UPDATE customers SET first_name = 'name ' || ? WHERE id IN (?, ?)",
                            random.nextInt(1_000),
                            1 + random.nextInt(PEOPLE),
                            1 + random.nextInt(PEOPLE));
                }
            } while (!cursor.isEmpty() && copy.size() < 10_000);
            since = start;
        }
        Map<Long, String> truth = new HashMap<>();
        db.query(
                "SELECT id, first_name FROM customers",
                row -> truth.put(row.getLong("id"), row.getString("first_name")));
        assertThat(copy).isEqualTo(truth);
    }

    @Test
    void anEmptyTimeIsNoTime() {
        for (String list :
                List.of("customers", "customers/export.csv", "campaigns", "redemptions")) {
            SignedIn.as("owner")
                    .queryParam("updatedAfter", "")
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/updatedAfter"));
        }
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (String time :
                List.of(
                        " ",
                        "yesterday",
                        "2027-02-03",
                        "2027-02-03T10:00:00",
                        "1899-12-31T00:00:00Z",
                        "+12027-02-03T10:00:00Z")) {
            SignedIn.as("marketer")
                    .queryParam("updatedAfter", time)
                    .get("/api/v1/customers")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/updatedAfter"));
        }
    }

    private String now() {
        return db.one(
                "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS t",
                row -> row.getString("t"));
    }

    private static List<Long> ids(String query) {
        return get(query).getList("items.id", Long.class);
    }

    private static JsonPath get(String query) {
        return SignedIn.as("marketer")
                .urlEncodingEnabled(false)
                .get("/api/v1/customers?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
