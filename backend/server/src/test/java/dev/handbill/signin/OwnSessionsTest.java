package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.account.Passwords;
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
class OwnSessionsTest {
    private static final String PASSWORD = "correct horse battery";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Passwords passwords;

    @BeforeEach
    void anAccount() {
        state.reset();
        long owner = SignedIn.account("owner");
        db.update(
                "UPDATE accounts SET password_hash = ? WHERE id = ?",
                passwords.hash(PASSWORD),
                owner);
    }

    @Test
    void everyPlaceIsListedAndCanBeEnded() {
        String here = signIn("Firefox on Linux", PASSWORD).cookie("handbill_session");
        String phone = signIn("Safari on a phone", PASSWORD).cookie("handbill_session");
        String other = SignedIn.session("marketer");

        int id =
                sessions(here)
                        .then()
                        .statusCode(200)
                        .body("items.agent", contains("Safari on a phone", "Firefox on Linux"))
                        .body("items.isCurrent", contains(false, true))
                        .extract()
                        .path("items[0].id");
        given().cookie("handbill_session", other)
                .delete("/api/v1/me/sessions/" + id)
                .then()
                .statusCode(404);
        given().cookie("handbill_session", here)
                .delete("/api/v1/me/sessions/" + id)
                .then()
                .statusCode(204);
        sessions(phone).then().statusCode(401);
        sessions(here).then().body("items", hasSize(1));
    }

    @Test
    void signingOutEverywhereLeavesThisPlace() {
        String here = signIn("here", PASSWORD).cookie("handbill_session");
        String there = signIn("there", PASSWORD).cookie("handbill_session");
        String other = SignedIn.session("marketer");

        given().cookie("handbill_session", here)
                .delete("/api/v1/me/sessions")
                .then()
                .statusCode(204);

        sessions(there).then().statusCode(401);
        sessions(here).then().statusCode(200);
        sessions(other).then().statusCode(200);
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        String here = SignedIn.session("owner");
        db.update("UPDATE sessions SET created_at = now() - interval '89 days'");
        sessions(here).then().statusCode(200);
        db.update("UPDATE sessions SET created_at = now() - interval '91 days'");
        sessions(here).then().statusCode(401);
    }

    @Test
    void whoComesInAndWhoDoesNotIsOnRecord() {
        String here = signIn("here", PASSWORD).cookie("handbill_session");
        given().cookie("handbill_session", here).delete("/api/v1/session").then().statusCode(204);
        for (int i = 0; i < 12; i++) {
            signIn("here", "wrong password");
        }
        SignedIn.as("owner")
                .get("/api/v1/audit-log?limit=100")
                .then()
                .header("Cache-Control", "no-store")
                .body("items.action", hasItems("sign-in", "sign-out"))
                .body("items.findAll { it.action == 'sign-in-failed' }", hasSize(10))
                .body("items.findAll { it.action == 'sign-in-locked-out' }", hasSize(1))
                .body("items[0].details.email", equalTo("owner@example.com"));
    }

    @Test
    void whatIsTypedInsteadOfAnAddressIsNotKept() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "my secret", "password", "nothing"))
                .post("/api/v1/session")
                .then()
                .statusCode(401);
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items.details.email", not(hasItems("my secret")));
    }

    @Test
    void exportsAreOnRecord() {
        SignedIn.as("owner").get("/api/v1/suppressions/export.csv").then().statusCode(200);
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items[0].action", equalTo("export"))
                .body("items[0].subject", equalTo("suppressions"));
    }

    @Test
    void keysNameTheirMakerAndEnd() {
        int id =
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "name",
                                        "till",
                                        "scopes",
                                        new String[] {"read"},
                                        "expiresInDays",
                                        30))
                        .post("/api/v1/api-keys")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        SignedIn.as("owner")
                .get("/api/v1/api-keys")
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].createdBy", equalTo("owner@example.com"))
                .body("items[0].expiresAt", startsWith("20"));
        String key = SignedIn.key("read");
        db.update("UPDATE api_keys SET expires_at = now() - interval '1 second'");
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/customers")
                .then()
                .statusCode(401);
    }

    private static Response sessions(String session) {
        return given().cookie("handbill_session", session).get("/api/v1/me/sessions");
    }

    private static Response signIn(String agent, String password) {
        return given().contentType(ContentType.JSON)
                .header("User-Agent", agent)
                .body(Map.of("email", "owner@example.com", "password", password))
                .post("/api/v1/session");
    }
}
