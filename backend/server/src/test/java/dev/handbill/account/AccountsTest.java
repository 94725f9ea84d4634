package dev.handbill.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest {
    private static final String LAST_OWNER = "https://handbill.dev/problems/last-owner";

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void ownerAddsStaffWhoAreListedWithoutSecrets() {
        create("sam@example.com", "staff").then().statusCode(201).body("role", equalTo("staff"));

        SignedIn.as("owner")
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .body("items.email", contains("owner@example.com", "sam@example.com"))
                .body(not(containsString("argon2")));
    }

    @Test
    void oneAddressHasOneAccount() {
        create("sam@example.com", "staff");
        create("SAM@example.com", "marketer")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://handbill.dev/problems/email-taken"));
    }

    @Test
    void wrongDraftIsToldFieldByField() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "x", "role", "admin", "password", "short"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/email", "/role", "/password"));
    }

    @Test
    void theBusinessNameIsNoPassword() {
        db.update("UPDATE business SET name = 'Trattoria Quattro Stagioni'");
        String guessed = "trattoria-quattro-stagioni";
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "sam@example.com", "role", "staff", "password", guessed))
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/password"));
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("password", guessed))
                .patch("/api/v1/accounts/" + SignedIn.account("staff"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/password"));
    }

    @Test
    void lastOwnerStays() {
        long owner = SignedIn.account("owner");
        change(owner, Map.of("disabled", true))
                .then()
                .statusCode(409)
                .body("type", equalTo(LAST_OWNER));
        change(owner, Map.of("role", "staff"))
                .then()
                .statusCode(409)
                .body("type", equalTo(LAST_OWNER));
        SignedIn.as("owner")
                .delete("/api/v1/accounts/" + owner)
                .then()
                .statusCode(409)
                .body("type", equalTo(LAST_OWNER));
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            db.update("DELETE FROM accounts");
            long one = anOwner("one@example.com");
            long two = anOwner("two@example.com");
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> removeTwo = removal(one, two, together);
            Callable<Integer> removeOne = removal(two, one, together);

            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(List.of(removeTwo, removeOne))) {
                    answers.add(answer.get());
                }
            }

            // the slower one is refused, or is not signed in any more
            assertThat(answers).containsOnlyOnce(204);
            assertThat(db.query("SELECT id FROM accounts", row -> row.getLong("id"))).hasSize(1);
        }
    }

    @Test
    void newPasswordByTheOwnerEndsTheAccountsSessions() {
        String session = SignedIn.session("staff");
        me(session).then().statusCode(200);

        change(SignedIn.account("staff"), Map.of("password", "a brand new one"))
                .then()
                .statusCode(200);

        me(session).then().statusCode(401);
    }

    @Test
    void newPasswordLocksTheSharedDeviceTheyActIn() {
        String device = SignedIn.session("marketer");
        db.update(
                "UPDATE sessions SET shared_at = now(), acting_account_id = ?, acting_until = now() + interval '1 hour'",
                SignedIn.account("staff"));
        me(device).then().statusCode(200).body("account.email", equalTo("staff@example.com"));

        change(SignedIn.account("staff"), Map.of("password", "a brand new one"));

        me(device).then().statusCode(401);
    }

    @Test
    void ownPasswordIsNotChangedWithoutTheOldOne() {
        change(SignedIn.account("owner"), Map.of("password", "a brand new one"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/password"));
    }

    @Test
    void keysEndWithWhoMadeThem() {
        long two = anOwner("two@example.com");
        String key = SignedIn.key("read");
        db.update("UPDATE api_keys SET created_by = ?", two);
        withKey(key).then().statusCode(200);

        SignedIn.as("owner").delete("/api/v1/accounts/" + two).then().statusCode(204);

        await().until(() -> withKey(key).statusCode(), equalTo(401));
        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items.find { it.action == 'delete' }.details.keysEnded", equalTo(1));
    }

    private static Response withKey(String key) {
        return given().header("Authorization", "Bearer " + key).get("/api/v1/customers");
    }

    @Test
    void disablingEndsSessionsForGood() {
        String session = SignedIn.session("staff");
        long staff = SignedIn.account("staff");

        change(staff, Map.of("disabled", true))
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        me(session).then().statusCode(401);

        change(staff, Map.of("disabled", false))
                .then()
                .statusCode(200)
                .body("disabled", equalTo(false));
        me(session).then().statusCode(401);
    }

    @Test
    void newRoleCountsAtOnce() {
        String session = SignedIn.session("staff");
        change(SignedIn.account("staff"), Map.of("role", "owner"));
        given().cookie("handbill_session", session).get("/api/v1/accounts").then().statusCode(200);
    }

    @Test
    void deletedAccountStaysInTheAuditLogByName() {
        create("sam@example.com", "staff");
        long sam = id("sam@example.com");
        SignedIn.as("owner").delete("/api/v1/accounts/" + sam).then().statusCode(204);
        SignedIn.as("owner").delete("/api/v1/accounts/" + sam).then().statusCode(404);

        SignedIn.as("owner")
                .get("/api/v1/audit-log?limit=1")
                .then()
                .body("items[0].action", equalTo("delete"))
                .body("items[0].actor", equalTo("owner@example.com"))
                .body("items[0].details.email", equalTo("sam@example.com"));
    }

    @Test
    void auditLogPagesNewestFirst() {
        for (int i = 0; i < 5; i++) {
            create("sam" + i + "@example.com", "staff");
        }
        String next =
                SignedIn.as("owner")
                        .get("/api/v1/audit-log?limit=3")
                        .then()
                        .body("items.id", contains(5, 4, 3))
                        .extract()
                        .path("nextCursor");
        SignedIn.as("owner")
                .get("/api/v1/audit-log?limit=3&cursor=" + next)
                .then()
                .body("items.id", contains(2, 1))
                .body("nextCursor", equalTo(null));
        SignedIn.as("owner").get("/api/v1/audit-log?limit=0").then().statusCode(422);
        SignedIn.as("owner").get("/api/v1/audit-log?cursor=x").then().statusCode(400);
    }

    @Test
    void unknownAccountsAreNotFound() {
        change(999, Map.of("role", "staff")).then().statusCode(404);
        SignedIn.as("owner").delete("/api/v1/accounts/x").then().statusCode(404);
    }

    private static Response create(String email, String role) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "role", role, "password", "three words walk by"))
                .post("/api/v1/accounts");
    }

    @Test
    void dashboardSpeaksAsItsReaderWishes() {
        speaking("{\"language\": \"de\"}")
                .then()
                .statusCode(200)
                .body("account.language", equalTo("de"));
        speaking("{\"name\": \"Olive\"}").then().body("account.language", equalTo("de"));
        SignedIn.as("owner").get("/api/v1/me").then().body("account.language", equalTo("de"));

        speaking("{\"language\": \"tlh\"}").then().statusCode(422);
        speaking("{\"language\": null}")
                .then()
                .statusCode(200)
                .body("account.language", nullValue());
    }

    private static Response speaking(String change) {
        return SignedIn.as("owner").contentType(ContentType.JSON).body(change).patch("/api/v1/me");
    }

    private static Response change(long id, Map<String, ?> change) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(change)
                .patch("/api/v1/accounts/" + id);
    }

    private static Response me(String session) {
        return given().cookie("handbill_session", session).get("/api/v1/me");
    }

    private Callable<Integer> removal(long by, long of, CyclicBarrier together) {
        String secret = Secrets.next();
        db.update(
                "INSERT INTO sessions (token_hash, account_id, expires_at) VALUES (?, ?, now() + interval '1 day')",
                Secrets.hash(secret),
                by);
        return () -> {
            together.await();
            return given().cookie("handbill_session", secret)
                    .delete("/api/v1/accounts/" + of)
                    .statusCode();
        };
    }

    private long anOwner(String email) {
        db.update(
                "INSERT INTO accounts (email, password_hash, role) VALUES (?, 'none', 'owner')",
                email);
        return id(email);
    }

    private long id(String email) {
        return db.one("SELECT id FROM accounts WHERE email = ?", row -> row.getLong("id"), email);
    }
}
