package dev.handbill.signin;

import static dev.handbill.delivery.engine.Engine.patiently;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses at an account locks other strangers out, and nobody who was signed in before. */
@QuarkusTest
class KnownDevicesTest {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "198.51.100.7";
    private static final String ATTACKER = "203.0.113.9";

    @Inject CleanState state;
    @Inject Accounts accounts;
    @Inject Db db;
    private String name = "";
    private long id;

    @BeforeEach
    void anAccount() {
        state.reset();
        AccountView account = accounts.create(EMAIL, "Anna", "owner", PASSWORD);
        id = account.id();
        name = "handbill_device_" + id;
    }

    @Test
    void anAttackLocksStrangersOutAndNotTheOwner() {
        String device = signIn(EMAIL, PASSWORD, HERE, "none").cookie(name);
        guessUntilLocked();

        signIn(EMAIL, PASSWORD, HERE, "none").then().statusCode(429);
        signIn(EMAIL, PASSWORD, HERE, device).then().statusCode(200);
        signIn(EMAIL, PASSWORD, HERE, device).then().statusCode(200);
        signIn(EMAIL, PASSWORD, ATTACKER, "none").then().statusCode(429);
    }

    @Test
    void anAttackInTheSameNetworkDoesNotEither() {
        String device = signIn(EMAIL, PASSWORD, HERE, "none").cookie(name);
        for (int i = 0; i < 50; i++) {
            signIn("user" + i + "@example.com", "x".repeat(201), HERE, "none");
        }
        signIn("user99@example.com", "x".repeat(201), HERE, "none").then().statusCode(429);

        signIn(EMAIL, PASSWORD, HERE, device).then().statusCode(200);
    }

    @Test
    void aResetByMailLetsTheOwnerInAnywhere() {
        guessUntilLocked();
        given().contentType(ContentType.JSON)
                .body(Map.of("email", EMAIL))
                .post("/api/v1/password-reset");
        patiently()
                .until(
                        () ->
                                db.one(
                                        "SELECT count(*) = 1 AS here FROM notices",
                                        row -> row.getBoolean("here")));
        String text = db.one("SELECT body FROM notices", row -> row.getString("body"));
        String token = text.replaceAll("(?s).*/reset#([\\w-]+).*", "$1");
        String device =
                given().contentType(ContentType.JSON)
                        .body(Map.of("token", token, "password", "seven green bicycles 42"))
                        .post("/api/v1/password-reset/accept")
                        .then()
                        .statusCode(204)
                        .extract()
                        .cookie(name);

        signIn(EMAIL, "seven green bicycles 42", HERE, "none").then().statusCode(429);
        signIn(EMAIL, "seven green bicycles 42", HERE, device).then().statusCode(200);
    }

    @Test
    void aKnownDeviceGuessesNoMoreThanOthers() {
        String device = signIn(EMAIL, PASSWORD, HERE, "none").cookie(name);
        for (int i = 0; i < 10; i++) {
            signIn(EMAIL, "guess " + i, HERE, device).then().statusCode(401);
        }
        signIn(EMAIL, PASSWORD, HERE, device).then().statusCode(429);
        // its guesses are no stranger's
        signIn(EMAIL, PASSWORD, ATTACKER, "none").then().statusCode(200);
    }

    @Test
    void itLetsNobodyIn() {
        String device = signIn(EMAIL, PASSWORD, HERE, "none").cookie(name);

        given().cookie(name, device).get("/api/v1/me").then().statusCode(401);
        signIn(EMAIL, "wrong password", HERE, device).then().statusCode(401);
    }

    @Test
    void whatIsForgedIsAStrangers() {
        accounts.create("ben@example.com", "Ben", "staff", PASSWORD);
        String bens =
                signIn("ben@example.com", PASSWORD, HERE, "none").getCookies().entrySet().stream()
                        .filter(one -> one.getKey().startsWith("handbill_device_"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        String own = signIn(EMAIL, PASSWORD, HERE, "none").cookie(name);
        String[] parts = own.split("\\.");
        long later = Instant.now().getEpochSecond() + 9_999_999;
        guessUntilLocked();

        for (String forged :
                new String[] {
                    bens,
                    "x",
                    "..",
                    "a.b.c",
                    parts[0] + "." + later + "." + parts[2],
                    (own.startsWith("x") ? "y" : "x") + own.substring(1),
                    own + ".x",
                    "a".repeat(5_000)
                }) {
            signIn(EMAIL, PASSWORD, HERE, forged).then().statusCode(429);
        }
        signIn(EMAIL, PASSWORD, HERE, own).then().statusCode(200);
    }

    @Test
    void itIsKeptFromScriptsAndOtherSites() {
        var cookie = signIn(EMAIL, PASSWORD, HERE, "none").getDetailedCookie(name);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    private void guessUntilLocked() {
        int status = 0;
        for (int i = 0; i < 20 && status != 429; i++) {
            status = signIn(EMAIL, "x".repeat(201), ATTACKER, "none").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    private Response signIn(String email, String password, String from, String device) {
        return given().header("X-Forwarded-For", from)
                .cookie(name, device)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/session");
    }
}
