package dev.handbill.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of a saved rule in the list of customers, its file, and changes of many. */
@QuarkusTest
class CustomersByRuleTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String EVEN = "{\"type\": \"TAG\", \"tags\": [\"even\"]}";
    private static final String NOT_HIGH =
            "{\"type\": \"NOT\", \"rule\": {\"type\": \"NUMBER\", \"column\": \"points\", \"atLeast\": 30}}";

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void fortyCustomers() {
        state.reset();
        db.update(
                """
                INSERT INTO customers (email, first_name, segments, attributes)
                SELECT 'g' || i || '@example.com', 'Guest' || i,
                    CASE WHEN i % 2 = 0 THEN '{even}' ELSE '{}' END::text[], jsonb_build_object('points', i::text)
                FROM generate_series(1, 40) i
                """);
    }

    @Test
    void whomARuleMeansIsListedInEveryOrder() {
        long rule = saved("Even ones", EVEN);
        List<Long> people = ids(2, 40, 2);
        for (String sort : List.of("added", "-added", "name", "-lastVisit", "updated")) {
            assertThat(all(Map.of("ruleSegment", rule, "sort", sort, "limit", 7)))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(people);
        }
        assertThat(page(Map.of("ruleSegment", rule)).getLong("total")).isEqualTo(20);
    }

    @Test
    void aRuleStandsBesideOtherConditions() {
        long rule = saved("Few points", NOT_HIGH);
        assertThat(all(Map.of("ruleSegment", rule, "segment", "even")))
                .containsExactlyInAnyOrderElementsOf(ids(2, 28, 2));
        assertThat(all(Map.of("ruleSegment", rule, "query", "guest40"))).isEmpty();
    }

    @Test
    void whoRedeemedIsFoundByARule() {
        db.update("INSERT INTO campaigns (name, status) VALUES ('c', 'completed')");
        visit(7);
        visit(7);
        visit(31);
        long rule = saved("Came", "{\"type\": \"REDEEMED\", \"campaignId\": 1}");
        for (String sort : List.of("added", "name", "-lastVisit")) {
            assertThat(all(Map.of("ruleSegment", rule, "sort", sort)))
                    .as(sort)
                    .containsExactlyInAnyOrder(7L, 31L);
        }
    }

    @Test
    void theFileHoldsThem() {
        long rule = saved("Even ones", EVEN);
        String csv =
                SignedIn.as("marketer")
                        .queryParam("ruleSegment", rule)
                        .get(CUSTOMERS + "/export.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(21);
        assertThat(csv).contains("g40@example.com").doesNotContain("g39@example.com");
    }

    @Test
    void manyAreChangedByARule() {
        long rule = saved("Even ones", EVEN);
        asked("{\"filter\": {\"ruleSegment\": %d}}".formatted(rule))
                .post("/api/v1/customer-changes/preview")
                .then()
                .statusCode(200)
                .body("customers", equalTo(20));
    }

    @Test
    void aRuleThatIsGoneIsToldOf() {
        long rule = saved("Even ones", EVEN);
        SignedIn.as("marketer").delete("/api/v1/rule-segments/" + rule).then().statusCode(204);
        SignedIn.as("marketer")
                .queryParam("ruleSegment", rule)
                .get(CUSTOMERS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ruleSegment"))
                .body("errors[0].detail", containsString("no saved rule"));
        SignedIn.as("marketer")
                .queryParam("ruleSegment", "all")
                .get(CUSTOMERS)
                .then()
                .statusCode(422);
    }

    private void visit(long customer) {
        db.update(
                "INSERT INTO redemptions (campaign_id, customer_id, result, at) VALUES (1, ?, 'redeemed', now())",
                customer);
    }

    private static long saved(String name, String rule) {
        return asked("{\"name\": \"%s\", \"rule\": %s}".formatted(name, rule))
                .post("/api/v1/rule-segments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static RequestSpecification asked(String body) {
        return SignedIn.as("marketer").contentType(ContentType.JSON).body(body);
    }

    private static List<Long> all(Map<String, ?> query) {
        List<Long> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = page(query, cursor);
            ids.addAll(page.getList("items.id", Long.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static JsonPath page(Map<String, ?> query) {
        return page(query, null);
    }

    private static JsonPath page(Map<String, ?> query, @Nullable String cursor) {
        return SignedIn.as("marketer")
                .queryParams(query)
                .queryParams(cursor == null ? Collections.emptyMap() : Map.of("cursor", cursor))
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Long> ids(int from, int to, int step) {
        List<Long> ids = new ArrayList<>();
        for (long id = from; id <= to; id += step) {
            ids.add(id);
        }
        return ids;
    }
}
