package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxResourceTest {
    private static final String OUTBOX = "/api/v1/outbox";

    @Inject Providers providers;
    @Inject CleanState state;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void messagesAreListedNewestFirstAPageAtATime() {
        for (int i = 1; i <= 3; i++) {
            providers.sms().send(Messages.sms(i, 1, "+1415555010" + i, "Text " + i));
        }

        String cursor =
                marketer()
                        .queryParam("limit", 2)
                        .get(OUTBOX)
                        .then()
                        .statusCode(200)
                        .body("items.preview", equalTo(List.of("Text 3", "Text 2")))
                        .body("items[0].channel", equalTo("sms"))
                        .body("items[0].deliveryId", equalTo(3))
                        .body("items[0].campaignId", equalTo(7))
                        .body("items[0].acceptedAt", notNullValue())
                        .extract()
                        .path("nextCursor");
        marketer()
                .queryParam("cursor", cursor)
                .get(OUTBOX)
                .then()
                .body("items.preview", equalTo(List.of("Text 1")))
                .body("nextCursor", nullValue());
    }

    @Test
    void theListCanBeNarrowed() {
        providers.sms().send(Messages.smsTo("+14155550101"));
        providers.email().send(Messages.emailTo("ana@example.com"));

        marketer()
                .queryParam("channel", "email")
                .get(OUTBOX)
                .then()
                .body("items.recipient", equalTo(List.of("ana@example.com")));
        marketer().queryParam("query", "ANA@").get(OUTBOX).then().body("items", hasSize(1));
        marketer().queryParam("query", "%").get(OUTBOX).then().body("items", hasSize(0));
        marketer().queryParam("campaignId", 8).get(OUTBOX).then().body("items", hasSize(0));
        marketer().queryParam("campaignId", 7).get(OUTBOX).then().body("items", hasSize(2));
    }

    @Test
    void anEmailIsShownWithItsImageAndItsHeaders() {
        providers.email().send(Messages.emailTo("ana@example.com"));
        Integer id = marketer().get(OUTBOX).then().extract().path("items[0].id");

        marketer()
                .get(OUTBOX + "/" + id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Café week"))
                .body("sender", equalTo("Shop <hello@shop.example>"))
                .body("html", containsString(dataUri()))
                .body("html", not(containsString("cid:")))
                .body("body", containsString("Grüße 🎉"))
                .body("headers.'List-Unsubscribe'", equalTo("<" + Messages.UNSUBSCRIBE + ">"))
                .body("headers.'List-Unsubscribe-Post'", equalTo("List-Unsubscribe=One-Click"))
                .body("providerMessageId", containsString("sandbox-"));
    }

    @Test
    void aMessageThatIsNotThereIsNotFound() {
        marketer()
                .get(OUTBOX + "/4711")
                .then()
                .statusCode(404)
                .body("type", containsString("outbox-message-unknown"));
    }

    @Test
    void theOutboxCanBeEmptied() {
        providers.sms().send(Messages.smsTo("+14155550101"));

        marketer().delete(OUTBOX).then().statusCode(204);

        marketer().get(OUTBOX).then().body("items", hasSize(0));
        assertThat(audited("outbox.emptied")).isEqualTo(1);
    }

    @Test
    void theSandboxMisbehavesAsTold() {
        marketer()
                .contentType("application/json")
                .body(
                        Map.of(
                                "failOnceShare", 0.1,
                                "failForeverShare", 1,
                                "refuseShare", 0,
                                "throttleShare", 0,
                                "delayMillis", 1))
                .put(OUTBOX + "/behavior")
                .then()
                .statusCode(200)
                .body("failForeverShare", equalTo(1.0f));

        marketer().get(OUTBOX + "/behavior").then().body("failOnceShare", equalTo(0.1f));
        assertThat(providers.sms().send(Messages.smsTo("+14155550101")))
                .isInstanceOf(SendOutcome.Retryable.class);
        assertThat(audited("sandbox.behavior-changed")).isEqualTo(1);
    }

    @Test
    void everyShareOutOfBoundsIsNamed() {
        marketer()
                .contentType("application/json")
                .body(
                        Map.of(
                                "failOnceShare", 1.5,
                                "failForeverShare", 0,
                                "refuseShare", -1,
                                "throttleShare", 0,
                                "delayMillis", 60_001))
                .put(OUTBOX + "/behavior")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/failOnceShare", "/refuseShare", "/delayMillis")));
    }

    @Test
    void staffAtTheCounterSeeNoMessages() {
        SignedIn.as("staff").get(OUTBOX).then().statusCode(403);
        SignedIn.as("staff").delete(OUTBOX).then().statusCode(403);
        RestAssured.get(OUTBOX).then().statusCode(401);
    }

    @Test
    void aCursorOrQueryOfNonsenseHasAClearAnswer() {
        marketer().queryParam("cursor", "x'y;").get(OUTBOX).then().statusCode(400);
        marketer().queryParam("query", "q".repeat(201)).get(OUTBOX).then().statusCode(422);
        marketer().queryParam("channel", "fax").get(OUTBOX).then().statusCode(422);
        marketer().queryParam("limit", "0").get(OUTBOX).then().statusCode(422);
    }

    private long audited(String action) {
        return db.one(
                "SELECT count(*) AS n FROM audit_log WHERE action = ?",
                row -> row.getLong("n"),
                action);
    }

    private static String dataUri() {
        return "src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(Messages.PNG);
    }

    private static RequestSpecification marketer() {
        return SignedIn.as("marketer");
    }
}
