package dev.handbill.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialsTest {
    private static final String OWNERS_ONLY = "/api/v1/audit-log";

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void ownerIsLetIn() {
        SignedIn.as("owner").get(OWNERS_ONLY).then().statusCode(200);
    }

    @Test
    void marketerIsToldWhoCanHelp() {
        SignedIn.as("marketer")
                .get(OWNERS_ONLY)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://handbill.dev/problems/not-allowed"));
    }

    @Test
    void strangerIsAskedToSignIn() {
        isRefused(given());
    }

    @Test
    void aKeyHasItsScopesAndNoRole() {
        SignedIn.withKey("read", "write", "send", "redeem").get(OWNERS_ONLY).then().statusCode(403);
    }

    @Test
    void unknownKeyIsRefusedEvenWithAGoodCookie() {
        isRefused(SignedIn.as("owner").header("Authorization", "Bearer hb_unknown"));
    }

    @Test
    void anotherSchemeIsRefused() {
        isRefused(SignedIn.as("owner").header("Authorization", "Basic b3duZXI6b3duZXI="));
    }

    @Test
    void hostileCookiesAreRefusedQuietly() {
        isRefused(given().cookie("handbill_session", "x".repeat(5000)));
        isRefused(given().cookie("handbill_session", "' OR 1=1 --"));
    }

    @Test
    void expiredSessionIsRefused() {
        RequestSpecification owner = SignedIn.as("owner");
        db.update("UPDATE sessions SET expires_at = now() - interval '1 second'");
        isRefused(owner);
    }

    @Test
    void disabledAccountIsRefusedAtOnce() {
        RequestSpecification owner = SignedIn.as("owner");
        db.update("UPDATE accounts SET disabled_at = now()");
        isRefused(owner);
    }

    @Test
    void usingASessionKeepsItAlive() {
        RequestSpecification owner = SignedIn.as("owner");
        db.update("UPDATE sessions SET expires_at = now() + interval '1 minute'");

        owner.get(OWNERS_ONLY).then().statusCode(200);

        Instant expires =
                db.one("SELECT expires_at FROM sessions", row -> row.getInstant("expires_at"));
        assertThat(expires).isAfter(Instant.now().plus(13, ChronoUnit.DAYS));
    }

    @Test
    void sessionSecretsAreNotStored() {
        String secret = SignedIn.session("owner");
        List<Integer> stored =
                db.query(
                        "SELECT length(token_hash) AS bytes FROM sessions WHERE token_hash = ?",
                        row -> row.getInt("bytes"),
                        Secrets.hash(secret));
        assertThat(stored).containsExactly(32);
    }

    private static void isRefused(RequestSpecification request) {
        request.get(OWNERS_ONLY)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://handbill.dev/problems/not-signed-in"));
    }
}
