package dev.handbill.signin;

import static dev.handbill.delivery.engine.Engine.patiently;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.account.Accounts;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link for a new password: who gets one, what it is good for, and for how long. */
@QuarkusTest
class PasswordResetTest {
    private static final String EMAIL = "anna@example.com";
    private static final String OLD = "correct horse battery";
    private static final String NEW = "seven green bicycles 42";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;

    @BeforeEach
    void anAccount() {
        state.reset();
        accounts.create(EMAIL, "Anna", "owner", OLD);
    }

    @Test
    void theLinkSetsANewPasswordAndEndsSessions() {
        String session = signIn(OLD).cookie("handbill_session");
        String token = mailed(1);

        open(token).then().statusCode(200).body("email", equalTo(EMAIL));
        accept(token, NEW).then().statusCode(204);

        given().cookie("handbill_session", session).get("/api/v1/me").then().statusCode(401);
        signIn(OLD).then().statusCode(401);
        signIn(NEW).then().statusCode(200);
    }

    @Test
    void itWorksOnce() {
        String token = mailed(1);
        accept(token, NEW).then().statusCode(204);

        open(token).then().statusCode(404).body("type", containsString("reset-worthless"));
        accept(token, "another green bicycle 43").then().statusCode(404);
        signIn(NEW).then().statusCode(200);
    }

    @Test
    void ofManyAtOnceOneSetsThePassword() throws Exception {
        String token = mailed(1);
        List<Callable<Integer>> all =
                IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(
                                i -> () -> accept(token, NEW + " " + i).statusCode())
                        .toList();
        int done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(all)) {
                done += answer.get() == 204 ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void openingItChangesNothing() {
        String token = mailed(1);
        for (int i = 0; i < 5; i++) {
            open(token).then().statusCode(200);
        }
        signIn(OLD).then().statusCode(200);
        accept(token, NEW).then().statusCode(204);
    }

    @Test
    void itIsOverAfterHalfAnHour() {
        String token = mailed(1);
        db.update("UPDATE password_resets SET expires_at = expires_at - interval '30 minutes'");

        open(token).then().statusCode(404);
        accept(token, NEW).then().statusCode(404);
        signIn(OLD).then().statusCode(200);
    }

    @Test
    void aNewPasswordEndsEveryLink() {
        String one = mailed(1);
        String two = mailed(2);
        accept(one, NEW).then().statusCode(204);

        open(two).then().statusCode(404);
        accept(two, OLD + " again").then().statusCode(404);
    }

    @Test
    void aDisabledAccountGetsNoNewPassword() {
        String token = mailed(1);
        db.update("UPDATE accounts SET disabled_at = now()");

        accept(token, NEW).then().statusCode(404);
    }

    @Test
    void aWeakPasswordLeavesTheLinkGood() {
        String token = mailed(1);
        accept(token, "password123").then().statusCode(422);

        accept(token, NEW).then().statusCode(204);
    }

    @Test
    void unknownAddressesGetTheSameAnswer() {
        Response unknown = ask("nobody@example.com");
        Response known = ask(EMAIL);

        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        // the mails are made one after the other, so that nothing is to come for the first one
        patiently().until(() -> count("notices") == 1);
        assertThat(recipients()).containsExactly(EMAIL);
    }

    @Test
    void hostileAddressesGetTheSameAnswer() {
        for (String typed : List.of("", "' OR 1=1 --", "x".repeat(90_000), "a@b\r\nBcc: c@d.e")) {
            ask(typed).then().statusCode(202);
        }
    }

    @Test
    void nobodyIsFloodedWithMail() {
        for (int i = 0; i < 8; i++) {
            ask(EMAIL).then().statusCode(202);
        }
        ask("nobody@example.com");
        patiently().until(() -> count("notices") >= 3);
        accounts.create("last@example.com", "Last", "staff", OLD);
        ask("last@example.com");
        patiently().until(() -> recipients().contains("last@example.com"));

        assertThat(recipients()).hasSize(4);
    }

    @Test
    void askingIsBoundedForEachClient() {
        for (int i = 0; i < 10; i++) {
            ask("nobody" + i + "@example.com").then().statusCode(202);
        }
        ask("nobody@example.com").then().statusCode(429);
    }

    @Test
    void guessingLinksIsSlowedDown() {
        for (int i = 0; i < 30; i++) {
            open("guess" + i).then().statusCode(404);
        }
        open("guess").then().statusCode(429);
    }

    @Test
    void theSecretIsNotKeptAndTheLogTells() {
        String token = mailed(1);
        accept(token, NEW).then().statusCode(204);

        assertThat(count("password_resets")).isZero();
        assertThat(
                        db.query(
                                "SELECT action || details AS line FROM audit_log ORDER BY id",
                                row -> row.getString("line")))
                .anyMatch(line -> line.startsWith("ask-password-reset"))
                .anyMatch(line -> line.startsWith("reset-password"))
                .noneMatch(line -> line.contains(token));
    }

    @Test
    void thePageSaysWhereNoMailGoesOut() {
        // the sandbox
        ask(EMAIL).then().body("mailGoesOut", equalTo(false));
    }

    private String mailed(int which) {
        ask(EMAIL).then().statusCode(202);
        patiently().until(() -> count("notices") == which);
        String text =
                db.one(
                        "SELECT body FROM notices ORDER BY id DESC LIMIT 1",
                        row -> row.getString("body"));
        String link =
                text.lines().filter(line -> line.contains("/reset#")).findFirst().orElseThrow();
        return link.substring(link.indexOf('#') + 1);
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private List<String> recipients() {
        return db.query("SELECT recipient FROM notices", row -> row.getString("recipient"));
    }

    private static Response ask(String email) {
        return post("", Map.of("email", email));
    }

    private static Response open(String token) {
        return post("/open", Map.of("token", token));
    }

    private static Response accept(String token, String password) {
        return post("/accept", Map.of("token", token, "password", password));
    }

    private static Response post(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/password-reset" + path);
    }

    private static Response signIn(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", EMAIL, "password", password))
                .post("/api/v1/session");
    }
}
