package dev.handbill.webhook.receiver;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner does with webhooks by the API. */
@QuarkusTest
class WebhookResourceTest {
    private static final String HOOKS = "/api/v1/webhooks";
    private static final String URL = "https://shop.example/hooks";

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void theSecretIsShownOnce() {
        Response made = create();
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", endsWith(HOOKS + "/1"))
                .body("secret", startsWith("whsec_"))
                .body("webhook.isActive", equalTo(true));
        String secret = made.path("secret");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(key).hasSize(32);

        String list = owner().get(HOOKS).asString();
        assertThat(list).contains(URL).doesNotContain("whsec_").doesNotContain(secret);
        assertThat(owner().get(HOOKS + "/1").asString()).doesNotContain("ecret\"");
        byte[] sealed =
                db.one(
                        "SELECT sealed FROM webhooks",
                        row -> Objects.requireNonNull(row.getBytes("sealed")));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
        assertThat(log()).contains("create webhook").doesNotContain(secret);
    }

    @Test
    void anotherSecretLeavesTheOldOneADay() {
        String first = create().path("secret");
        Response rotated = owner().post(HOOKS + "/1/secret");
        rotated.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("secret", startsWith("whsec_"))
                .body("oldSecretUntil", notNullValue());
        assertThat(rotated.<String>path("secret")).isNotEqualTo(first);
        owner().get(HOOKS + "/1").then().body("oldSecretUntil", notNullValue());

        db.update("UPDATE webhooks SET old_until = old_until - interval '24 hours'");
        owner().get(HOOKS + "/1").then().body("oldSecretUntil", nullValue());
        assertThat(log()).contains("rotate-secret webhook");
    }

    @Test
    void whatIsLeftOutStays() {
        create();
        change(
                        "{\"description\": \" The  till \", \"events\": [\"coupon.redeemed\", \"coupon.redeemed\"]}")
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("description", equalTo("The till"))
                .body("events", contains("coupon.redeemed"));
        change("{\"isActive\": false}").statusCode(200).body("isActive", equalTo(false));
        change("{\"description\": null}").statusCode(200).body("description", equalTo(""));
    }

    @Test
    void onAgainItStartsAnew() {
        create();
        db.update(
                "UPDATE webhooks SET is_active = false, off_reason = 'failing', failures = 9, failing_since = now()");
        owner().get(HOOKS + "/1").then().body("offReason", equalTo("failing"));
        change("{\"isActive\": true}")
                .statusCode(200)
                .body("offReason", nullValue())
                .body("failures", equalTo(0))
                .body("failingSince", nullValue());
    }

    @Test
    void wrongFieldsAreNamed() {
        post("{}").statusCode(422).body("errors[0].pointer", equalTo("/url"));
        post("{\"url\": \"%s\"}".formatted(URL)).statusCode(422);
        post("{\"url\": \"%s\", \"events\": []}".formatted(URL)).statusCode(422);
        post("{\"url\": \"%s\", \"events\": [\"customer.eaten\"]}".formatted(URL))
                .statusCode(422)
                .body("detail", containsString("customer.created"));
        post("{\"url\": \"ftp://shop.example\", \"events\": [\"customer.created\"]}")
                .statusCode(422);
        create();
        change("{\"url\": null}").statusCode(422);
        owner().get(HOOKS + "/99").then().statusCode(404).body("type", endsWith("webhook-unknown"));
    }

    @Test
    void thereAreTwentyAtMost() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            create().then().statusCode(201);
        }
        create().then().statusCode(409).body("type", endsWith("too-many-webhooks"));
    }

    @Test
    void othersSeeNothing() {
        create();
        for (String path : List.of(HOOKS, HOOKS + "/1", HOOKS + "/1/calls")) {
            SignedIn.as("marketer").get(path).then().statusCode(403);
            SignedIn.as("staff").get(path).then().statusCode(403);
            SignedIn.withKey("read", "write", "send").get(path).then().statusCode(403);
            given().get(path).then().statusCode(401);
        }
    }

    @Test
    void whereDataGoesAsksForThePasswordAgain() {
        create();
        String session = SignedIn.session("owner");
        db.update("UPDATE sessions SET proven_at = proven_at - interval '10 minutes 1 second'");
        List<Response> asked = new ArrayList<>();
        String body = "{\"url\": \"%s\", \"events\": [\"customer.created\"]}".formatted(URL);
        asked.add(old(session).body(body).post(HOOKS));
        asked.add(old(session).body("{\"isActive\": true}").patch(HOOKS + "/1"));
        asked.add(old(session).delete(HOOKS + "/1"));
        asked.add(old(session).post(HOOKS + "/1/secret"));
        for (Response response : asked) {
            response.then().statusCode(403).body("type", endsWith("reauthentication-required"));
        }
        old(session).get(HOOKS).then().statusCode(200);
    }

    @Test
    void whatSomebodyElseChangedIsKept() {
        create();
        String tag = owner().get(HOOKS + "/1").header("ETag");
        change("{\"description\": \"Ours\"}").statusCode(200);
        owner().header("If-Match", tag)
                .body("{\"description\": \"Mine\"}")
                .patch(HOOKS + "/1")
                .then()
                .statusCode(412);
    }

    @Test
    void theLogIsPagedAndFiltered() {
        create();
        for (int i = 1; i <= 5; i++) {
            db.update(
                    """
                    INSERT INTO webhook_calls (webhook_id, message_id, event, body, occurred_at, status, done_at, response_status)
                    VALUES (1, 'msg_' || ?, 'coupon.redeemed', '{}', now(), ?, now(), 200)
                    """,
                    i,
                    i % 2 == 0 ? "failed" : "received");
        }
        Response first = owner().queryParam("limit", 2).get(HOOKS + "/1/calls");
        first.then().statusCode(200).body("items.id", contains(5, 4));
        owner().queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(HOOKS + "/1/calls")
                .then()
                .body("items.messageId", contains("msg_3", "msg_2"));
        owner().queryParam("status", "failed")
                .get(HOOKS + "/1/calls")
                .then()
                .body("items.id", contains(4, 2));

        owner().post(HOOKS + "/1/calls/4/replay")
                .then()
                .statusCode(202)
                .body("status", equalTo("waiting"))
                .body("messageId", equalTo("msg_4"));
        owner().body(Map.of("since", "2026-01-01T00:00:00Z"))
                .post(HOOKS + "/1/replay")
                .then()
                .statusCode(202)
                .body("calls", equalTo(1));
        owner().post(HOOKS + "/1/calls/99/replay").then().statusCode(404);
        assertThat(log()).contains("replay webhook");
    }

    @Test
    void whatIsOffIsNotTriedOut() {
        create();
        owner().post(HOOKS + "/1/test")
                .then()
                .statusCode(202)
                .body("event", equalTo("webhook.test"));
        change("{\"isActive\": false}").statusCode(200);
        owner().post(HOOKS + "/1/test")
                .then()
                .statusCode(409)
                .body("type", endsWith("webhook-off"));
        owner().post(HOOKS + "/1/calls/1/replay").then().statusCode(409);
        owner().body(Map.of("since", "2026-01-01T00:00:00Z"))
                .post(HOOKS + "/1/replay")
                .then()
                .statusCode(409);
    }

    @Test
    void nothingOfADeletedOneIsLeft() {
        create();
        owner().post(HOOKS + "/1/test").then().statusCode(202);
        db.update(
                "INSERT INTO webhook_outbox (webhook_id, event, subjects) VALUES (1, 'coupon.issued', '{1}')");
        owner().delete(HOOKS + "/1").then().statusCode(204);

        owner().get(HOOKS).then().body("items", hasSize(0));
        for (String table : List.of("webhooks", "webhook_calls", "webhook_outbox")) {
            assertThat(db.<Long>one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n")))
                    .isZero();
        }
        assertThat(log()).contains("delete webhook");
    }

    private static Response create() {
        return owner().body(
                        Map.of(
                                "url",
                                URL,
                                "events",
                                List.of("coupon.redeemed", "customer.created")))
                .post(HOOKS);
    }

    private static ValidatableResponse post(String body) {
        return owner().body(body).post(HOOKS).then();
    }

    private static ValidatableResponse change(String body) {
        return owner().body(body).patch(HOOKS + "/1").then();
    }

    private static io.restassured.specification.RequestSpecification owner() {
        return SignedIn.as("owner").contentType(ContentType.JSON);
    }

    private static io.restassured.specification.RequestSpecification old(String session) {
        return given().contentType(ContentType.JSON).cookie("handbill_session", session);
    }

    private String log() {
        return String.join(
                "\n",
                db.query(
                        "SELECT action || ' ' || subject || ' ' || details AS line FROM audit_log ORDER BY id",
                        row -> row.getString("line")));
    }
}
