package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.handbill.account.Accounts;
import dev.handbill.account.Sessions;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "correct horse battery";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;
    @Inject Sessions sessions;

    @BeforeEach
    void anAccount() {
        state.reset();
        accounts.create(EMAIL, "Anna", "marketer", PASSWORD);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        String session =
                signIn(EMAIL, PASSWORD).then().statusCode(200).extract().cookie("handbill_session");
        with(session)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account.name", equalTo("Anna"));

        with(session)
                .delete("/api/v1/session")
                .then()
                .statusCode(204)
                .cookie("handbill_session", "");

        with(session).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void signingOutTwiceIsFine() {
        given().delete("/api/v1/session").then().statusCode(204);
    }

    @Test
    void addressIsMatchedWhateverItsCase() {
        signIn(" ANNA@example.COM ", PASSWORD).then().statusCode(200);
    }

    @Test
    void wrongPasswordAndUnknownAddressLookTheSame() {
        Response wrong = signIn(EMAIL, "wrong password");
        Response unknown = signIn("nobody@example.com", "wrong password");

        wrong.then()
                .statusCode(401)
                .body("type", equalTo("https://handbill.dev/problems/wrong-credentials"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void disabledAccountCannotSignIn() {
        db.update("UPDATE accounts SET disabled_at = now()");
        signIn(EMAIL, PASSWORD).then().statusCode(401);
    }

    @Test
    void hostileCredentialsAreJustWrong() {
        signIn("' OR 1=1 --", "'").then().statusCode(401);
        signIn("a\0b@example.com", "x").then().statusCode(422);
        signIn("x".repeat(100_000), "y".repeat(100_000)).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/session")
                .then()
                .statusCode(422);
    }

    @Test
    void guessingAtOneAccountIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            signIn(EMAIL, "guess number " + i).then().statusCode(401);
        }
        signIn(EMAIL, PASSWORD)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        signIn("someone.else@example.com", PASSWORD).then().statusCode(401);
    }

    @Test
    void guessingFromOneAddressIsSlowedDown() {
        for (int i = 0; i < 50; i++) {
            from("203.0.113.7", "user" + i + "@example.com").then().statusCode(401);
        }
        from("203.0.113.7", "user99@example.com").then().statusCode(429);
        from("198.51.100.1, 203.0.113.7", "user99@example.com").then().statusCode(429);
        from("203.0.113.8", "user99@example.com").then().statusCode(401);
    }

    @Test
    void successClearsTheAccountsCounter() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 7; i++) {
                signIn(EMAIL, "guess").then().statusCode(401);
            }
            signIn(EMAIL, PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void newPasswordNeedsTheOldOneAndEndsOtherSessions() {
        String here = signIn(EMAIL, PASSWORD).cookie("handbill_session");
        String elsewhere = signIn(EMAIL, PASSWORD).cookie("handbill_session");

        change(here, Map.of("newPassword", "a brand new one"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/currentPassword"));
        change(here, Map.of("currentPassword", PASSWORD, "newPassword", "short"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/newPassword"));
        change(here, Map.of("currentPassword", PASSWORD, "newPassword", "a brand new one"))
                .then()
                .statusCode(200);

        with(here).get("/api/v1/me").then().statusCode(200);
        with(elsewhere).get("/api/v1/me").then().statusCode(401);
        signIn(EMAIL, PASSWORD).then().statusCode(401);
        signIn(EMAIL, "a brand new one").then().statusCode(200);
    }

    @Test
    void nameCanBeChanged() {
        String session = signIn(EMAIL, PASSWORD).cookie("handbill_session");
        change(session, Map.of("name", " Änna ")).then().body("account.name", equalTo("Änna"));
        change(session, Map.of("name", "x".repeat(201))).then().statusCode(422);
        change(session, Map.of("role", "owner")).then().statusCode(422);
    }

    @Test
    void endedSessionsArePurged() {
        SignedIn.session("owner");
        db.update("UPDATE sessions SET expires_at = now() - interval '1 minute'");
        SignedIn.session("owner");

        assertThat(sessions.purge()).isEqualTo(1);
    }

    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/session");
    }

    private static Response from(String address, String email) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                // too long to be a password, so that it is refused without the slow hash
                .body(Map.of("email", email, "password", "x".repeat(201)))
                .post("/api/v1/session");
    }

    private static Response change(String session, Map<String, String> change) {
        return with(session).contentType(ContentType.JSON).body(change).patch("/api/v1/me");
    }

    private static RequestSpecification with(String session) {
        return given().cookie("handbill_session", session);
    }
}
