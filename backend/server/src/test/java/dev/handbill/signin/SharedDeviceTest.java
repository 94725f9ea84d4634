package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.account.Passwords;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedDeviceTest {
    private static final String PIN = "4711";

    @Inject CleanState state;
    @Inject Passwords passwords;
    @Inject Db db;

    private String device;
    private long staff;

    @BeforeEach
    void aDeviceSignedInByItsOwner() {
        state.reset();
        device = SignedIn.session("owner");
        staff = SignedIn.account("staff");
        db.update(
                "UPDATE accounts SET pin_hash = ?, name = 'Sam' WHERE id = ?",
                passwords.hash(PIN),
                staff);
    }

    @Test
    void aLockedDeviceWaitsForAPin() {
        lock().then()
                .statusCode(200)
                .body("state", equalTo("locked"))
                .body("staff.name", contains("Sam"));
        browser().get("/api/v1/me").then().statusCode(401);
        browser().get("/api/v1/campaigns").then().statusCode(401);

        unlock(staff, PIN)
                .then()
                .statusCode(200)
                .body("account.id", equalTo((int) staff))
                .body("account.role", equalTo("staff"))
                .body("sharedDevice", equalTo(true));
        browser().get("/api/v1/me").then().statusCode(200).body("sharedDevice", equalTo(true));
        browser().get("/api/v1/session").then().body("state", equalTo("open"));
    }

    @Test
    void whoeverUnlocksHasStaffsRightsAlone() {
        long owner = SignedIn.account("owner");
        db.update("UPDATE accounts SET pin_hash = ? WHERE id = ?", passwords.hash(PIN), owner);
        lock();
        unlock(owner, PIN).then().statusCode(200).body("account.role", equalTo("staff"));

        browser().get("/api/v1/redemptions").then().statusCode(200);
        browser().get("/api/v1/campaigns").then().statusCode(403);
        browser().get("/api/v1/accounts").then().statusCode(403);
        browser().get("/api/v1/me/sessions").then().statusCode(403);
        browser().delete("/api/v1/me/sessions").then().statusCode(403);
    }

    @Test
    void aNewPasswordLeavesTheDeviceInHand() {
        db.update(
                "UPDATE accounts SET password_hash = ? WHERE id = ?",
                passwords.hash("correct horse battery"),
                staff);
        lock();
        unlock(staff, PIN);
        browser()
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "currentPassword", "correct horse battery",
                                "newPassword", "another staple entirely"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        browser().get("/api/v1/me").then().statusCode(200).body("account.id", equalTo((int) staff));
    }

    @Test
    void aDisabledAccountsDeviceStaysLocked() {
        lock();
        unlock(staff, PIN);
        db.update("UPDATE accounts SET disabled_at = now() WHERE id = ?", staff);
        browser().get("/api/v1/me").then().statusCode(401);
        db.update("DELETE FROM accounts WHERE id = ?", staff);
        browser().get("/api/v1/me").then().statusCode(401);
        browser().get("/api/v1/session").then().body("state", equalTo("locked"));
    }

    @Test
    void fiveWrongPinsAtOnceLockThePinAndTellTheOwner() throws Exception {
        lock();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                tries.add(threads.submit(() -> unlock(staff, "9999").statusCode()));
            }
            for (Future<Integer> each : tries) {
                answers.add(each.get());
            }
        }
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(401, 429));
        assertThat(answers.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(4);
        unlock(staff, PIN).then().statusCode(429).body("type", endsWith("pin-locked"));
        assertThat(
                        db.<Long>one(
                                "SELECT count(*) AS n FROM audit_log WHERE action = 'pin-locked-out'",
                                row -> row.getLong("n")))
                .isEqualTo(1);
    }

    @Test
    void wrongPinsAndUnknownAccountsGetOneAnswer() {
        lock();
        String wrong = unlock(staff, "9999").then().statusCode(401).extract().asString();
        String unknown = unlock(987_654, "9999").then().statusCode(401).extract().asString();
        String without =
                unlock(SignedIn.account("marketer"), "9999")
                        .then()
                        .statusCode(401)
                        .extract()
                        .asString();
        assertThat(wrong).isEqualTo(unknown).isEqualTo(without);
    }

    @Test
    void strangersLearnNoNames() {
        given().get("/api/v1/session")
                .then()
                .statusCode(200)
                .body("state", equalTo("none"))
                .body("staff", hasSize(0));
        given().contentType("application/json")
                .body(Map.of("accountId", staff, "pin", PIN))
                .post("/api/v1/session/unlock")
                .then()
                .statusCode(401);
        given().post("/api/v1/session/lock").then().statusCode(401);
    }

    @Test
    void aPinIsSetWithThePasswordAndMustNotBeObvious() {
        db.update(
                "UPDATE accounts SET password_hash = ? WHERE email = 'owner@example.com'",
                passwords.hash("correct horse"));
        for (String obvious : List.of("1234", "0000", "123", "abcd", "987654", "123456789")) {
            setPin(obvious, "correct horse").then().statusCode(422);
        }
        setPin("2580", "wrong horse").then().statusCode(422);
        setPin("2580", "correct horse").then().statusCode(204);
        browser().get("/api/v1/me").then().body("account.hasPin", equalTo(true));
        browser().delete("/api/v1/me/pin").then().statusCode(204);
        browser().get("/api/v1/me").then().body("account.hasPin", equalTo(false));
    }

    private Response setPin(String pin, String password) {
        return browser()
                .contentType("application/json")
                .body(Map.of("pin", pin, "password", password))
                .put("/api/v1/me/pin");
    }

    private Response lock() {
        return browser().post("/api/v1/session/lock");
    }

    private Response unlock(long account, String pin) {
        return browser()
                .contentType("application/json")
                .body(Map.of("accountId", account, "pin", pin))
                .post("/api/v1/session/unlock");
    }

    private RequestSpecification browser() {
        return given().cookie("handbill_session", device);
    }
}
