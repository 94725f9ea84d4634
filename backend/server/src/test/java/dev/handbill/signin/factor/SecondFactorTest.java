package dev.handbill.signin.factor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by password and code: what lets one in, and what does not. */
@QuarkusTest
class SecondFactorTest {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String MINE = "/api/v1/me/second-factor";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;
    @Inject SealedSecrets secrets;
    private AccountView anna;
    private String session = "";
    private byte[] secret = {};
    private List<String> recoveryCodes = List.of();

    @BeforeEach
    void anAccountWithASecondFactor() {
        state.reset();
        anna = accounts.create(EMAIL, "Anna", "marketer", PASSWORD);
        session =
                signIn(EMAIL, PASSWORD).then().statusCode(200).extract().cookie("handbill_session");
        secret = decoded(begin().then().statusCode(201).extract().path("secret"));
        recoveryCodes =
                as(session)
                        .body(Map.of("code", code(0)))
                        .post(MINE + "/confirm")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("codes");
        forgetSteps();
    }

    @Test
    void thereIsNoSessionBeforeTheCode() {
        Response first = signIn(EMAIL, PASSWORD);
        first.then().statusCode(202).body("token", notNullValue()).body("account", equalTo(null));
        assertThat(first.getCookies()).isEmpty();
        assertThat(count("sessions")).isEqualTo(1);

        Response second = confirm(first.path("token"), code(0));
        second.then().statusCode(200).body("account.email", equalTo(EMAIL));
        as(second.cookie("handbill_session")).get("/api/v1/me").then().statusCode(200);
        assertThat(second.cookie("handbill_device_" + anna.id())).isNotNull();
    }

    @Test
    void whatWaitsForACodeIsGoodForNothingElse() {
        String token = token();

        as(token).get("/api/v1/me").then().statusCode(401);
        given().header("Authorization", "Bearer " + token).get("/api/v1/me").then().statusCode(401);
        confirm(token, code(0)).then().statusCode(200);
        forgetSteps();
        confirm(token, code(0)).then().statusCode(401).body("type", containsString("over"));
    }

    @Test
    void aCodeWorksOnce() {
        String seen = code(0);
        confirm(token(), seen).then().statusCode(200);

        confirm(token(), seen).then().statusCode(401).body("type", containsString("wrong-code"));
    }

    @Test
    void ofManySignInsWithOneCodeOneGetsIn() throws Exception {
        List<String> tokens = IntStream.range(0, 6).mapToObj(_ -> token()).toList();
        String seen = code(0);
        assertThat(
                        statuses(
                                tokens.stream()
                                        .<Callable<Response>>map(one -> () -> confirm(one, seen))
                                        .toList()))
                .containsOnlyOnce(200)
                .containsOnly(200, 401);
        assertThat(count("sessions")).isEqualTo(2);
    }

    @Test
    void aRecoveryCodeWorksOnce() throws Exception {
        String code = recoveryCodes.getFirst();
        List<String> tokens = IntStream.range(0, 4).mapToObj(_ -> token()).toList();
        assertThat(
                        statuses(
                                tokens.stream()
                                        .<Callable<Response>>map(one -> () -> confirm(one, code))
                                        .toList()))
                .containsOnlyOnce(200);

        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        as(session).get(MINE).then().body("recoveryCodesLeft", equalTo(9));
        // as people type them
        String typed = recoveryCodes.get(1).toUpperCase(Locale.ROOT).replace('-', ' ');
        confirm(token(), typed).then().statusCode(200);
    }

    @Test
    void guessingCodesIsSlowedDown() {
        for (int i = 0; i < 2; i++) {
            String token = token();
            for (int j = 0; j < 5; j++) {
                confirm(token, wrongCode()).then().statusCode(401);
            }
            confirm(token, code(0)).then().statusCode(401).body("type", containsString("over"));
        }
        confirm(token(), code(0))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", containsString("too-many-codes"));
        // whoever has them on paper is not locked out
        confirm(token(), recoveryCodes.getFirst()).then().statusCode(200);
        assertThat(actions())
                .contains("sign-in-code-failed")
                .containsOnlyOnce("sign-in-codes-locked-out");
    }

    @Test
    void manyGuessesAtOnceAreNoMore() throws Exception {
        List<String> tokens = IntStream.range(0, 15).mapToObj(_ -> token()).toList();
        assertThat(
                        statuses(
                                tokens.stream()
                                        .<Callable<Response>>map(
                                                one -> () -> confirm(one, wrongCode()))
                                        .toList()))
                .filteredOn(status -> status == 401)
                .hasSize(10);
    }

    @Test
    void wrongPasswordsDoNotTellOfIt() {
        String unknown = signIn("nobody@example.com", "wrong password").asString();
        Response wrong = signIn(EMAIL, "wrong password");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.asString()).isEqualTo(unknown);
        confirm("made up", code(0)).then().statusCode(401);
    }

    @Test
    void whatWaitsEndsWithTimePasswordAndAccount() {
        String old = token();
        db.update("UPDATE waiting_sign_ins SET expires_at = now() - interval '1 second'");
        confirm(old, code(0)).then().statusCode(401);

        String disabled = token();
        db.update("UPDATE accounts SET disabled_at = now()");
        confirm(disabled, code(0)).then().statusCode(401);
        db.update("UPDATE accounts SET disabled_at = NULL");

        String replaced = token();
        accounts.resetPassword(anna.id(), "seven green bicycles 42");
        confirm(replaced, code(0)).then().statusCode(401);
        assertThat(count("sessions")).isZero();
    }

    @Test
    void aNewPasswordDoesNotTurnItOff() {
        accounts.resetPassword(anna.id(), "seven green bicycles 42");

        signIn(EMAIL, "seven green bicycles 42").then().statusCode(202);
    }

    @Test
    void theSessionBeforeIsNotTakenOver() {
        String token = token();
        Response in =
                as(session)
                        .body(Map.of("token", token, "code", code(0)))
                        .post("/api/v1/session/code");

        assertThat(in.cookie("handbill_session")).isNotEqualTo(session).isNotEqualTo(token);
        as(session).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void itCountsOnceItIsConfirmed() {
        accounts.create("ben@example.com", "Ben", "staff", PASSWORD);
        String bens = signIn("ben@example.com", PASSWORD).cookie("handbill_session");
        as(bens).body(Map.of("password", "wrong")).post(MINE).then().statusCode(422);
        String shown =
                as(bens).body(Map.of("password", PASSWORD))
                        .post(MINE)
                        .then()
                        .statusCode(201)
                        .body("uri", startsWith("otpauth://totp/"))
                        .body("qrSvg", startsWith("<svg"))
                        .extract()
                        .path("secret");
        assertThat(decoded(shown)).hasSize(20);
        as(bens).body(Map.of("code", wrongCode())).post(MINE + "/confirm").then().statusCode(422);

        as(bens).get(MINE).then().body("isOn", equalTo(false));
        signIn("ben@example.com", PASSWORD).then().statusCode(200);
    }

    @Test
    void anotherIsSetUpOnlyAfterTurningItOff() {
        begin().then().statusCode(409);
        as(session).body(Map.of("code", code(0))).post(MINE + "/confirm").then().statusCode(409);
    }

    @Test
    void turningItOffAsksForPasswordAndCode() {
        off("wrong password", code(0)).then().statusCode(422);
        off(PASSWORD, wrongCode()).then().statusCode(422);
        signIn(EMAIL, PASSWORD).then().statusCode(202);

        off(PASSWORD, code(0)).then().statusCode(204);
        signIn(EMAIL, PASSWORD).then().statusCode(200);
        assertThat(count("recovery_codes")).isZero();
        off(PASSWORD, code(0)).then().statusCode(409);
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        List<String> fresh =
                as(session)
                        .body(Map.of("password", PASSWORD, "code", recoveryCodes.get(3)))
                        .post(MINE + "/recovery-codes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("codes");

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recoveryCodes);
        confirm(token(), recoveryCodes.getFirst()).then().statusCode(401);
        confirm(token(), fresh.getFirst()).then().statusCode(200);
    }

    @Test
    void anOwnerRemovesAColleagues() {
        String path = "/api/v1/accounts/" + anna.id() + "/second-factor";
        SignedIn.as("marketer").delete(path).then().statusCode(403);
        SignedIn.as("owner")
                .get("/api/v1/accounts/" + anna.id())
                .then()
                .body("hasSecondFactor", equalTo(true));

        SignedIn.as("owner").delete(path).then().statusCode(204);

        signIn(EMAIL, PASSWORD).then().statusCode(200);
        SignedIn.as("owner").delete(path).then().statusCode(409);
        long own = SignedIn.account("owner");
        SignedIn.as("owner")
                .delete("/api/v1/accounts/" + own + "/second-factor")
                .then()
                .statusCode(409);
        assertThat(
                        db.query(
                                "SELECT recipient || ' ' || kind AS line FROM notices",
                                row -> row.getString("line")))
                .containsExactly(EMAIL + " second_factor_removed");
        assertThat(actions()).contains("turn-off-second-factor");
    }

    @Test
    void nothingOfItStandsInTheClear() {
        byte[] sealed =
                db.one(
                        "SELECT sealed FROM second_factors",
                        row -> Objects.requireNonNull(row.getBytes("sealed")));

        assertThat(secrets.open(anna.id(), sealed)).isEqualTo(secret);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        // nor can it be moved to an account of somebody else's
        assertThatThrownBy(() -> secrets.open(anna.id() + 1, sealed))
                .isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.clone();
        changed[20] ^= 1;
        assertThatThrownBy(() -> secrets.open(anna.id(), changed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(secrets.seal(anna.id(), secret)).isNotEqualTo(sealed);
        assertThat(
                        db.query(
                                "SELECT details::text AS line FROM audit_log",
                                row -> row.getString("line")))
                .noneMatch(line -> recoveryCodes.stream().anyMatch(line::contains));
    }

    @Test
    void aDeletedAccountTakesItAlong() {
        token();
        SignedIn.as("owner").delete("/api/v1/accounts/" + anna.id()).then().statusCode(204);

        assertThat(count("second_factors") + count("recovery_codes") + count("waiting_sign_ins"))
                .isZero();
    }

    @Test
    void sharedDevicesAndKeysAreNotAsked() {
        as(session)
                .body(Map.of("password", PASSWORD, "pin", "2580"))
                .put("/api/v1/me/pin")
                .then()
                .statusCode(204);
        as(session).post("/api/v1/session/lock").then().statusCode(200);
        as(session)
                .body(Map.of("accountId", anna.id(), "pin", "2580"))
                .post("/api/v1/session/unlock")
                .then()
                .statusCode(200);

        as(session).get(MINE).then().statusCode(403).body("type", containsString("shared-device"));
        SignedIn.withKey("read").get("/api/v1/customers").then().statusCode(200);
        SignedIn.withKey("read", "write").get(MINE).then().statusCode(403);
    }

    @Test
    void whatHappenedIsOnRecord() {
        confirm(token(), wrongCode());
        confirm(token(), code(0));
        confirm(token(), recoveryCodes.getFirst());

        assertThat(actions()).contains("turn-on-second-factor", "sign-in-code-failed");
        assertThat(
                        db.query(
                                "SELECT details->>'secondFactor' AS how FROM audit_log WHERE action = 'sign-in' AND details->>'secondFactor' IS NOT NULL ORDER BY id",
                                row -> row.getString("how")))
                .containsExactly("code", "recovery code");
    }

    private Response begin() {
        return as(session).body(Map.of("password", PASSWORD)).post(MINE);
    }

    private Response off(String password, String code) {
        return as(session).body(Map.of("password", password, "code", code)).post(MINE + "/off");
    }

    private String token() {
        return signIn(EMAIL, PASSWORD).then().statusCode(202).extract().path("token");
    }

    /** What the app shows so many steps from now. */
    private String code(long later) {
        return Totp.code(secret, Totp.step(Instant.now()) + later);
    }

    /** None of those that would do, also should the step end just now. */
    private String wrongCode() {
        List<String> right = IntStream.rangeClosed(-2, 3).mapToObj(this::code).toList();
        return IntStream.range(0, 10)
                .mapToObj("%06d"::formatted)
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** As if half a minute went by. */
    private void forgetSteps() {
        db.update("UPDATE second_factors SET last_step = 0");
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private List<String> actions() {
        return db.query("SELECT action FROM audit_log ORDER BY id", row -> row.getString("action"));
    }

    private static List<Integer> statuses(List<Callable<Response>> all) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(all).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }
    }

    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/session");
    }

    private static Response confirm(String token, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "code", code))
                .post("/api/v1/session/code");
    }

    private static RequestSpecification as(String session) {
        return given().contentType(ContentType.JSON).cookie("handbill_session", session);
    }

    /** As an app does. */
    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int letter : base32.replace(" ", "").chars().toArray()) {
            held = (held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
