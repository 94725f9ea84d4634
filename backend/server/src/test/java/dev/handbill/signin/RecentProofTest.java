package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
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

/** A session alone makes no keys and no accounts: the password is asked for again. */
@QuarkusTest
class RecentProofTest {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "correct horse battery";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;
    private AccountView anna;
    private String session = "";

    @BeforeEach
    void anOwner() {
        state.reset();
        anna = accounts.create(EMAIL, "Anna", "owner", PASSWORD);
        session =
                given().contentType(ContentType.JSON)
                        .body(Map.of("email", EMAIL, "password", PASSWORD))
                        .post("/api/v1/session")
                        .cookie("handbill_session");
    }

    @Test
    void rightAfterSigningInNothingIsAsked() {
        makeKey().then().statusCode(201);
    }

    @Test
    void anOldSessionIsAskedForEachOfThem() {
        tenMinutesGoBy();

        refused(makeKey());
        refused(as().delete("/api/v1/api-keys/1"));
        refused(as().body("{}").post("/api/v1/accounts"));
        refused(as().body(Map.of("role", "staff")).patch("/api/v1/accounts/" + anna.id()));
        refused(as().delete("/api/v1/accounts/" + anna.id()));
        refused(as().delete("/api/v1/accounts/" + anna.id() + "/second-factor"));
        refused(as().body(Map.of("role", "staff")).post("/api/v1/invitations"));
        as().get("/api/v1/api-keys").then().statusCode(200);
        as().get("/api/v1/accounts").then().statusCode(200);
        long keys = db.one("SELECT count(*) AS n FROM api_keys", row -> row.getLong("n"));
        assertThat(keys).isZero();
    }

    @Test
    void thePasswordMakesItGoOn() {
        tenMinutesGoBy();
        prove(Map.of("password", "wrong password")).then().statusCode(422);
        refused(makeKey());

        prove(Map.of("password", PASSWORD)).then().statusCode(204);
        makeKey().then().statusCode(201);
    }

    @Test
    void ofOtherSessionsItSaysNothing() {
        tenMinutesGoBy();
        String other = session;
        session =
                given().contentType(ContentType.JSON)
                        .body(Map.of("email", EMAIL, "password", PASSWORD))
                        .post("/api/v1/session")
                        .cookie("handbill_session");
        prove(Map.of("password", PASSWORD)).then().statusCode(204);

        session = other;
        refused(makeKey());
    }

    @Test
    void whereThereIsASecondFactorThePasswordIsNotEnough() {
        db.update(
                "INSERT INTO second_factors (account_id, sealed, created_at, confirmed_at) VALUES (?, ?, now(), now())",
                anna.id(),
                new byte[60]);
        tenMinutesGoBy();

        prove(Map.of("password", PASSWORD)).then().statusCode(422).body(containsString("/code"));
        refused(makeKey());
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            prove(Map.of("password", "guess " + i)).then().statusCode(422);
        }
        prove(Map.of("password", PASSWORD)).then().statusCode(429);
    }

    @Test
    void keysAreAskedNothing() {
        SignedIn.withKey("read", "write").get("/api/v1/customers").then().statusCode(200);
        SignedIn.withKey("read")
                .contentType(ContentType.JSON)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/proof")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("password", PASSWORD))
                .post("/api/v1/me/proof")
                .then()
                .statusCode(401);
    }

    private void tenMinutesGoBy() {
        db.update("UPDATE sessions SET proven_at = proven_at - interval '10 minutes 1 second'");
    }

    private Response makeKey() {
        return as().body("{\"name\": \"Till\", \"scopes\": [\"redeem\"]}").post("/api/v1/api-keys");
    }

    private Response prove(Map<String, String> proof) {
        return as().body(proof).post("/api/v1/me/proof");
    }

    private RequestSpecification as() {
        return given().contentType(ContentType.JSON).cookie("handbill_session", session);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", containsString("reauthentication-required"));
    }
}
