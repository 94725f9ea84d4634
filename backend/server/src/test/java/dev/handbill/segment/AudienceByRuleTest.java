package dev.handbill.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns to any mix of tags and rules, without any other mix. */
@QuarkusTest
class AudienceByRuleTest {
    private static final String GERMAN = "{\"type\": \"LANGUAGE\", \"language\": \"de\"}";
    private static final String SUBSCRIBED =
            "{\"type\": \"CONSENT\", \"channel\": \"email\", \"status\": \"subscribed\"}";

    @Inject Db db;
    @Inject CleanState state;
    @Inject AudienceQueries audiences;
    @Inject Engine engine;

    private long german;
    private long subscribed;

    @BeforeEach
    void customers() {
        state.reset();
        engine.customers(0);
        db.update(
                """
                INSERT INTO customers (id, email, segments, language, email_consent)
                SELECT i, 'c' || i || '@example.com', CASE WHEN i % 2 = 0 THEN '{vip}'::text[] ELSE '{}' END,
                    CASE WHEN i % 3 = 0 THEN 'de' END, CASE WHEN i % 5 = 0 THEN 'subscribed' ELSE 'unknown' END
                FROM generate_series(1, 30) i
                """);
        german = rule("German", GERMAN);
        subscribed = rule("Subscribed", SUBSCRIBED);
    }

    @Test
    void tagsAndRulesAreInOrOut() {
        assertThat(in(List.of(), List.of(german), List.of(), List.of()))
                .containsExactly(3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L, 30L);
        assertThat(in(List.of("vip"), List.of(german), List.of(), List.of(subscribed)))
                .containsExactly(
                        2L, 3L, 4L, 6L, 8L, 9L, 12L, 14L, 16L, 18L, 21L, 22L, 24L, 26L, 27L, 28L);
        assertThat(in(List.of("ALL"), List.of(), List.of("vip"), List.of(german)))
                .containsExactly(1L, 5L, 7L, 11L, 13L, 17L, 19L, 23L, 25L, 29L);
        assertThat(in(List.of(), List.of(german, subscribed), List.of("vip"), List.of()))
                .containsExactly(3L, 5L, 9L, 15L, 21L, 25L, 27L);
    }

    @Test
    void aRuleThatIsGoneFindsNobodyAndIsTold() {
        assertThat(in(List.of(), List.of(99L), List.of(), List.of())).isEmpty();
        // who was to be left out is not known any more: nobody gets it
        assertThat(in(List.of("ALL"), List.of(), List.of(), List.of(99L))).isEmpty();
        post(
                        "/audience",
                        "{\"targetSegments\": [], \"targetRuleSegmentIds\": [%d, 99]}"
                                .formatted(german))
                .statusCode(200)
                .body("customers", equalTo(10))
                .body("unknownRuleSegmentIds", hasItem(99));
        post("/audience", "{\"targetSegments\": [\"ALL\"], \"targetRuleSegmentIds\": [1]}")
                .statusCode(422);
        post("/audience", "{\"targetSegments\": []}").statusCode(422);
    }

    @Test
    void aCampaignGoesToARuleAndItsCopyToo() {
        long id =
                post(
                                "/campaigns",
                                "{\"name\": \"Hallo\", \"subject\": \"Hi\", \"emailContent\": \"<p>Hi {{ first_name }} {{ customer.attributes.x }}</p>{{ qr_code }}\", \"targetRuleSegmentIds\": [%d], \"excludedRuleSegmentIds\": [%d]}"
                                        .formatted(german, subscribed))
                        .statusCode(201)
                        .body("targetRuleSegmentIds", equalTo(List.of((int) german)))
                        .extract()
                        .jsonPath()
                        .getLong("id");
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/{id}/preflight", id)
                .then()
                .statusCode(200)
                .body("audience.customers", equalTo(8))
                .body("warnings.find { it.code == 'empty-value' }.count", equalTo(8));
        post("/campaigns/" + id + "/duplicate", "{}")
                .statusCode(201)
                .body("excludedRuleSegmentIds", equalTo(List.of((int) subscribed)));

        post("/campaigns/" + id + "/send", "{}").statusCode(202);
        engine.runUntilCompleted(id);

        assertThat(
                        db.query(
                                "SELECT customer_id FROM deliveries WHERE status = 'sent' ORDER BY customer_id",
                                row -> row.getLong("customer_id")))
                .containsExactly(3L, 6L, 9L, 12L, 18L, 21L, 24L, 27L);
    }

    @Test
    void whatADraftHasCannotBeDeleted() {
        long id =
                post(
                                "/campaigns",
                                "{\"name\": \"Hallo\", \"excludedRuleSegmentIds\": [%d]}"
                                        .formatted(german))
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id");
        delete(german).statusCode(409).body("detail", containsString("“Hallo”"));
        patch(german, "{\"rule\": " + SUBSCRIBED + "}").statusCode(200);
        db.update("UPDATE campaigns SET status = 'queued' WHERE id = ?", id);
        patch(german, "{\"rule\": " + GERMAN + "}").statusCode(409);
        patch(german, "{\"name\": \"Deutsch\"}").statusCode(200);
        db.update(
                "UPDATE campaigns SET status = 'completed', expanded_at = now() WHERE id = ?", id);
        delete(german).statusCode(204);
        post(
                        "/campaigns",
                        "{\"name\": \"Again\", \"targetRuleSegmentIds\": [%d]}".formatted(german))
                .statusCode(422)
                .body("errors.pointer", hasItem("/targetRuleSegmentIds"));
        post(
                        "/campaigns",
                        "{\"name\": \"All\", \"targetSegments\": [\"ALL\"], \"targetRuleSegmentIds\": [%d]}"
                                .formatted(subscribed))
                .statusCode(422)
                .body("errors.pointer", hasItem("/targetRuleSegmentIds"));
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/{id}/preflight", copyOf(id))
                .then()
                .body("errors.code", hasItem("unknown-rule-segments"));
    }

    private static long copyOf(long id) {
        return post("/campaigns/" + id + "/duplicate", "{}")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private List<Long> in(
            List<String> tags, List<Long> rules, List<String> outTags, List<Long> outRules) {
        TargetAudience audience =
                new TargetAudience(tags, rules, outTags, outRules, null, null, null);
        List<Long> walked =
                audiences.after(audience, 0, Long.MAX_VALUE, 100).stream()
                        .map(AudienceMember::customerId)
                        .toList();
        assertThat(audiences.count(audience).customers()).isEqualTo(walked.size());
        return walked;
    }

    private static long rule(String name, String rule) {
        return post("/rule-segments", "{\"name\": \"%s\", \"rule\": %s}".formatted(name, rule))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static ValidatableResponse post(String path, String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse patch(long rule, String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/rule-segments/{id}", rule)
                .then();
    }

    private static ValidatableResponse delete(long rule) {
        return SignedIn.as("marketer").delete("/api/v1/rule-segments/{id}", rule).then();
    }
}
