package dev.handbill.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BusinessTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject BusinessStore store;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void changesAreSeenAtOnceAndTheRestStays() {
        store.get();
        change(
                        Map.of(
                                "timeZone", "Europe/Rome",
                                "currency", "eur",
                                "brandColor", "#AABBCC",
                                "postalAddress", "1 Main St\nTown"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Café Test"))
                .body("currency", equalTo("EUR"))
                .body("brandColor", equalTo("#aabbcc"));

        assertThat(store.get().timeZone().getId()).isEqualTo("Europe/Rome");
        assertThat(store.get().postalAddress()).isEqualTo("1 Main St\nTown");
    }

    @Test
    void nonsenseIsToldFieldByField() {
        change(
                        Map.of(
                                "name", "",
                                "timeZone", "Mars/Olympus",
                                "defaultCountry", "XX",
                                "currency", "ABC",
                                "brandColor", "red;}",
                                "fromName", "Luigi\r\nBcc: all@example.com",
                                "fromEmail", "a@b.com, c@d.com"))
                .then()
                .statusCode(422)
                .body("errors", hasSize(7));
    }

    @Test
    void aSenderNoServerTakesIsRefused() {
        for (String address :
                new String[] {"grüße@a.example", "a\\\\b@c.de", "a..b@c.de", "a@localhost"}) {
            change(Map.of("fromEmail", address))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/fromEmail"));
        }
        change(Map.of("replyTo", "hello@käse.example"))
                .then()
                .statusCode(200)
                .body("replyTo", equalTo("hello@xn--kse-qla.example"));
    }

    @Test
    void sendersCanBeTakenBack() {
        change(Map.of("fromEmail", "Shop@Example.com"))
                .then()
                .body("fromEmail", equalTo("shop@example.com"));
        change(Map.of("fromEmail", "")).then().body("fromEmail", equalTo(""));
    }

    @Test
    void secretStaysHere() {
        SignedIn.as("owner")
                .get("/api/v1/business")
                .then()
                .statusCode(200)
                .body(not(containsString("ecret")));
        assertThat(store.get().linkSecret()).hasSize(32);
    }

    @Test
    void marketersReadAndOwnersChange() {
        SignedIn.as("marketer").get("/api/v1/business").then().statusCode(200);
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{}")
                .patch("/api/v1/business")
                .then()
                .statusCode(403);
    }

    @Test
    void changeIsInTheAuditLog() {
        change(Map.of("name", "Luigi's"));
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items[0].subject", equalTo("business"))
                .body("items[0].details.name", equalTo("Luigi's"));
    }

    private static Response change(Map<String, String> change) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(change)
                .patch("/api/v1/business");
    }
}
