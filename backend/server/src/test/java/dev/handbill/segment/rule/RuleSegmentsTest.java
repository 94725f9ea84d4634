package dev.handbill.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleSegmentsTest {
    private static final String VIP = "{\"type\": \"TAG\", \"tags\": [\"vip\"]}";

    @Inject Db db;
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject RuleCounts counts;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
    }

    @Test
    void aRuleIsSavedChangedAndDeleted() {
        Response made = save("Regulars", VIP);
        made.then().statusCode(201).body("rule.tags", equalTo(Collections.singletonList("vip")));
        String address = "/api/v1/rule-segments/" + made.jsonPath().getLong("id");

        save("REGULARS", VIP).then().statusCode(409).body("detail", containsString("another name"));
        SignedIn.as("marketer")
                .get("/api/v1/rule-segments")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Regulars"))
                .body("items.rule.type", hasItem("TAG"));
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .header("If-Match", made.header("ETag"))
                .body("{\"name\": \"Friends\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("Friends"))
                .body("rule.type", equalTo("TAG"));
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .header("If-Match", made.header("ETag"))
                .body("{\"rule\": " + VIP + "}")
                .patch(address)
                .then()
                .statusCode(412);
        SignedIn.as("staff").get(address).then().statusCode(403);
        SignedIn.as("marketer").delete(address).then().statusCode(204);
        SignedIn.as("marketer").get(address).then().statusCode(404);
    }

    @Test
    void aCountShowsFiveAndWhomItReaches() {
        db.update(
                """
                INSERT INTO customers (email, phone, segments, email_consent, sms_consent, first_name)
                SELECT 'p' || i || '@example.com', '+4930' || 1000000 + i, '{vip}',
                    CASE WHEN i % 2 = 0 THEN 'unsubscribed' ELSE 'subscribed' END, 'subscribed', 'Ada'
                FROM generate_series(1, 20) i
                """);
        db.update("INSERT INTO customers (email) VALUES ('other@example.com')");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'p1@example.com', 'manual')");
        count(VIP)
                .statusCode(200)
                .body("customers", equalTo(20))
                .body("reachableByEmail", equalTo(9))
                .body("reachableBySms", equalTo(20))
                .body("sample", hasSize(5))
                .body("sample.firstName", hasItem("Ada"));
        // the same residue three times: all are shown all the same
        db.update("UPDATE customers SET segments = '{few}' WHERE id IN (5, 10, 15)");
        count("{\"type\": \"TAG\", \"tags\": [\"few\"]}")
                .body("customers", equalTo(3))
                .body("sample", hasSize(3));
        count("{\"type\": \"TAG\", \"tags\": [\"nobody\"]}")
                .body("customers", equalTo(0))
                .body("sample", hasSize(0));
    }

    @Test
    void whatCannotBeIsToldWithItsPlace() {
        refused("{\"type\": \"ALL\", \"rules\": []}", "/rule/rules");
        refused(
                all("{\"type\": \"TEXT\", \"column\": \"city\", \"is\": \"equals\"}"),
                "/rule/rules/0/value");
        refused(
                all("{\"type\": \"TEXT\", \"column\": \"a\\u0000b\", \"is\": \"filled\"}"),
                "/rule/rules/0/column");
        refused(
                all("{\"type\": \"DATE\", \"column\": \"b\", \"when\": \"next\"}"),
                "/rule/rules/0/days");
        refused(
                all("{\"type\": \"DATE\", \"column\": \"b\", \"when\": \"month\", \"month\": 13}"),
                "/rule/rules/0/month");
        refused(
                all("{\"type\": \"NUMBER\", \"column\": \"b\", \"atLeast\": 2, \"atMost\": 1}"),
                "/rule/rules/0/atMost");
        refused(
                all("{\"type\": \"NUMBER\", \"column\": \"b\", \"atLeast\": 1e999999}"),
                "/rule/rules/0/atLeast");
        refused(all("{\"type\": \"MESSAGE\", \"did\": \"got\"}"), "/rule/rules/0/days");
        refused(all("{\"type\": \"SPENT\", \"what\": \"sum\"}"), "/rule/rules/0/atLeastMinor");
        refused(
                "{\"type\": \"NOT\", \"rule\": {\"type\": \"NOT\", \"rule\": " + VIP + "}}",
                "/rule/rule");
        refused(all(all(all(all(all(VIP))))), "/rule/rules/0/rules/0/rules/0/rules/0");
        refused("{\"type\": \"ANY\", \"rules\": [%s, %s]}".formatted(many(16), many(16)), "/rule");
        count("{\"type\": \"SEGMENT\", \"id\": 1}").statusCode(422);
        count(all(many(30))).statusCode(200);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"type\": \"NOT\", \"rule\": ".repeat(2_000) + VIP + "}".repeat(2_000);
        assertThat(count(deep).extract().statusCode()).isBetween(400, 422);
        String groups = "{\"type\": \"ALL\", \"rules\": [".repeat(300) + VIP + "]}".repeat(300);
        assertThat(count(groups).extract().statusCode()).isBetween(400, 422);
    }

    @Test
    void hostileWordsFindNobodyAndBreakNothing() {
        db.update(
                "INSERT INTO customers (email, attributes) VALUES ('a@example.com', '{\"a\": \"1\"}')");
        for (String word :
                new String[] {
                    "' OR 1=1 --",
                    "\\\"; DROP TABLE customers",
                    ":rule0",
                    "?",
                    "%s{x}",
                    "$1",
                    "/* */",
                    "\\\\"
                }) {
            count(
                            "{\"type\": \"TEXT\", \"column\": \"%s\", \"is\": \"contains\", \"value\": \"%s\"}"
                                    .formatted(word, word))
                    .statusCode(200)
                    .body("customers", equalTo(0));
            count("{\"type\": \"NUMBER\", \"column\": \"%s\", \"atMost\": 1}".formatted(word))
                    .statusCode(200)
                    .body("customers", equalTo(0));
            count(
                            "{\"type\": \"DATE\", \"column\": \"%s\", \"when\": \"anniversary\", \"days\": 7}"
                                    .formatted(word))
                    .statusCode(200)
                    .body("customers", equalTo(0));
            count("{\"type\": \"REDEEMED\", \"place\": \"%s\"}".formatted(word))
                    .statusCode(200)
                    .body("customers", equalTo(0));
        }
        assertThat(db.<Long>one("SELECT count(*) AS n FROM customers", row -> row.getLong("n")))
                .isEqualTo(1);
    }

    @Test
    void aCountThatTakesTooLongSaysSo() {
        Rule vip = new Rule.TagRule(List.of("vip"));
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            db.update("LOCK TABLE customers IN ACCESS EXCLUSIVE MODE");
                            assertThatThrownBy(
                                            () ->
                                                    QuarkusTransaction.requiringNew()
                                                            .run(
                                                                    () ->
                                                                            counts.count(
                                                                                    vip,
                                                                                    Duration
                                                                                            .ofMillis(
                                                                                                    50))))
                                    .isInstanceOfSatisfying(
                                            ApiProblem.class,
                                            problem -> {
                                                assertThat(problem.status()).isEqualTo(503);
                                                assertThat(problem)
                                                        .hasMessageContaining("too long");
                                            });
                        });
        assertThat(counts.count(vip).customers()).isZero();
    }

    @Test
    void farDaysAreTakenAsTheyAre() {
        db.update(
                "INSERT INTO customers (email, attributes) VALUES ('a@example.com', '{\"b\": \"1990-01-01\"}')");
        count(
                        "{\"type\": \"DATE\", \"column\": \"b\", \"when\": \"between\", \"from\": \"1900-01-01\", \"until\": \"9999-12-31\"}")
                .statusCode(200)
                .body("customers", equalTo(1));
        count(
                        "{\"type\": \"ADDED\", \"when\": \"between\", \"from\": \"1900-01-01\", \"until\": \"9999-12-31\"}")
                .statusCode(200)
                .body("customers", equalTo(1));
    }

    @Test
    void suggestionsComeFromTheCustomers() {
        db.update(
                """
                INSERT INTO customers (email, language, attributes)
                SELECT 'p' || i || '@example.com', CASE WHEN i < 3 THEN 'de' ELSE 'en' END,
                    jsonb_build_object('city', CASE WHEN i < 4 THEN 'Berlin' ELSE 'Rome' END,
                        'points', (i * 7)::text, 'birthday', '199' || i || '-05-14', 'card', 'K' || i)
                FROM generate_series(1, 9) i
                """);
        SignedIn.as("marketer")
                .get("/api/v1/rule-segments/suggestions")
                .then()
                .statusCode(200)
                .body("columns.name", hasItems("city", "points", "birthday", "card"))
                .body(
                        "columns.find { it.name == 'city' }.frequentValues",
                        hasItems("Rome", "Berlin"))
                .body("columns.find { it.name == 'card' }.frequentValues", hasSize(0))
                .body("columns.find { it.name == 'points' }.kind", equalTo("number"))
                .body("columns.find { it.name == 'birthday' }.kind", equalTo("date"))
                .body("columns.find { it.name == 'city' }.kind", equalTo("text"))
                .body("languages[0]", equalTo("en"));
    }

    private static String many(int times) {
        return "{\"type\": \"ANY\", \"rules\": ["
                + String.join(",", Collections.nCopies(times, VIP))
                + "]}";
    }

    private static String all(String rule) {
        return "{\"type\": \"ALL\", \"rules\": [" + rule + "]}";
    }

    private static void refused(String rule, String pointer) {
        count(rule).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse count(String rule) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"rule\": " + rule + "}")
                .post("/api/v1/rule-segments/preview")
                .then();
    }

    private static Response save(String name, String rule) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"rule\": %s}".formatted(name, rule))
                .post("/api/v1/rule-segments");
    }
}
