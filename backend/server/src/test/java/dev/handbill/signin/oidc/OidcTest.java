package dev.handbill.signin.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
import dev.handbill.consent.KeyedHash;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.OidcProvider;
import dev.handbill.test.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in at a real OpenID Provider: who comes in, and what lets nobody in. */
@QuarkusTest
@QuarkusTestResource(value = OidcProvider.class, restrictToAnnotatedClass = true)
class OidcTest {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "correct horse battery";
    private static final String SESSION = "handbill_session";
    private static final String RECOVERY_CODE = "abcdefghabcdefgh";

    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;
    @Inject KeyedHash hash;
    @Inject OidcAttempts attempts;
    @Inject OidcConfig config;

    private String issuer = "";
    private AccountView anna;
    private Visitor browser;

    @BeforeEach
    void anOwner() {
        state.reset();
        anna = accounts.create(EMAIL, "Anna", "owner", PASSWORD);
        issuer = config.issuer().orElseThrow();
        browser = new Visitor(issuer);
        browser.isKnownThere("anna", Map.of("email", EMAIL, "email_verified", true));
    }

    @Test
    void theSignInPageIsToldOfIt() {
        given().get("/api/v1/session/oidc")
                .then()
                .statusCode(200)
                .body("isOn", equalTo(true))
                .body("name", equalTo("Keyring"));
    }

    @Test
    void aProvenAddressLetsItsAccountIn() {
        Response in = browser.signsInAs("anna");

        in.then().statusCode(200).body("account.email", equalTo(EMAIL));
        assertThat(in.detailedCookie(SESSION).isHttpOnly()).isTrue();
        browser.handbill().get("/api/v1/me").then().statusCode(200);
        browser.handbill()
                .get("/api/v1/me/oidc")
                .then()
                .body("isLinked", equalTo(true))
                .body("linkedEmail", equalTo(EMAIL));
        browser.handbill().get("/api/v1/me/sessions").then().body("items", notNullValue());
        assertThat(count("sessions")).isEqualTo(1);
        assertThat(logged("link-sign-in")).isEqualTo(1);
        assertThat(logged("sign-in")).isEqualTo(1);

        browser.handbill().delete("/api/v1/session").then().statusCode(204);
        browser.handbill().get("/api/v1/me").then().statusCode(401);
        assertThat(count("sessions")).isZero();
    }

    @Test
    void aNewSessionEndsTheOneBefore() {
        browser.signsInAs("anna").then().statusCode(200);
        String first = browser.cookie(SESSION);
        browser.signsInAs("anna").then().statusCode(200);

        given().cookie(SESSION, first).get("/api/v1/me").then().statusCode(401);
        assertThat(count("sessions")).isEqualTo(1);
    }

    @Test
    void afterwardsTheSubjectCountsAlone() {
        accounts.create("bea@example.com", "Bea", "owner", PASSWORD);
        browser.signsInAs("anna").then().statusCode(200);

        browser.isKnownThere("anna", Map.of("email", "bea@example.com", "email_verified", true));
        browser.signsInAs("anna").then().statusCode(200).body("account.email", equalTo(EMAIL));
        browser.isKnownThere("anna", Map.of());
        browser.signsInAs("anna").then().statusCode(200).body("account.email", equalTo(EMAIL));
    }

    @Test
    void anAddressThatWasGivenAwayTakesNothingOver() {
        browser.signsInAs("anna").then().statusCode(200);
        browser.isKnownThere("heir", Map.of("email", EMAIL, "email_verified", true));

        refused(new Visitor(issuer).signsInAs("heir"), 403, "oidc-linked-elsewhere");
        assertThat(count("oidc_links")).isEqualTo(1);
    }

    @Test
    void unprovenAddressesLetNobodyIn() {
        for (Map<String, Object> claims :
                List.<Map<String, Object>>of(
                        Map.of("email", EMAIL, "email_verified", false),
                        Map.of("email", EMAIL),
                        Map.of("email", EMAIL, "email_verified", "no"),
                        Map.of("email_verified", true))) {
            browser.isKnownThere("mallory", claims);
            refused(new Visitor(issuer).signsInAs("mallory"), 403, "oidc-email-unverified");
        }
        assertThat(count("sessions")).isZero();
    }

    @Test
    void theTokenItselfMayTellTheAddress() {
        browser.isKnownThere("anna", Map.of());
        browser.nextToken(Map.of("claims", Map.of("email", EMAIL, "email_verified", "true")));

        browser.signsInAs("anna").then().statusCode(200).body("account.email", equalTo(EMAIL));
    }

    @Test
    void nobodyComesInUninvited() {
        browser.isKnownThere("zoe", Map.of("email", "zoe@example.com", "email_verified", true));

        refused(browser.signsInAs("zoe"), 403, "oidc-no-account");
        assertThat(count("accounts")).isEqualTo(1);
        assertThat(count("oidc_links")).isZero();
    }

    @Test
    void whoWasInvitedGetsTheirAccount() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "zoe@example.com", "role", "marketer"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201);
        browser.isKnownThere(
                "zoe", Map.of("email", "Zoe@Example.com", "email_verified", true, "name", "Zoe Z"));

        browser.signsInAs("zoe")
                .then()
                .statusCode(200)
                .body("account.email", equalTo("zoe@example.com"))
                .body("account.name", equalTo("Zoe Z"))
                .body("account.role", equalTo("marketer"))
                .body("account.hasPassword", equalTo(false));
        SignedIn.as("owner").get("/api/v1/invitations").then().body("items.size()", equalTo(0));
        signInByPassword("zoe@example.com", "").then().statusCode(401);
    }

    @Test
    void anInvitationThatIsOverLetsNobodyIn() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("email", "zoe@example.com"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201);
        db.update("UPDATE invitations SET expires_at = now()");
        browser.isKnownThere("zoe", Map.of("email", "zoe@example.com", "email_verified", true));

        refused(browser.signsInAs("zoe"), 403, "oidc-no-account");
    }

    @Test
    void nobodyComesInBeforeTheOwner() {
        Map<String, String> back = browser.comesBack(browser.begins(), "anna");
        state.resetToFirstRun();

        refused(browser.finishes(back), 409, "not-set-up");
        refused(browser.handbill().post("/api/v1/session/oidc"), 409, "not-set-up");
    }

    @Test
    void aDisabledAccountStaysOut() {
        browser.signsInAs("anna").then().statusCode(200);
        db.update("UPDATE accounts SET disabled_at = now()");

        refused(browser.signsInAs("anna"), 403, "oidc-account-disabled");
        assertThat(logged("sign-in")).isEqualTo(1);
        assertThat(logged("sign-in-failed")).isEqualTo(1);
    }

    @Test
    void wrongTokensAreRefused() {
        long now = Instant.now().getEpochSecond();
        List<Map<String, Object>> wrong =
                List.of(
                        Map.of("claims", Map.of("iss", "https://elsewhere.example")),
                        Map.of("claims", Map.of("aud", "another")),
                        Map.of("claims", Map.of("aud", List.of("handbill", "another"))),
                        Map.of("claims", Map.of("azp", "another")),
                        Map.of("claims", Map.of("exp", now - 300)),
                        Map.of("claims", Map.of("nbf", now + 300)),
                        Map.of("claims", Map.of("nonce", "another")),
                        Map.of("claims", Map.of("sub", "somebody else")),
                        Map.of("claims", Map.of("sub", "")),
                        Map.of("without", List.of("nonce")),
                        Map.of("without", List.of("exp")),
                        Map.of("without", List.of("iat")),
                        Map.of("without", List.of("sub")),
                        Map.of("without", List.of("aud")),
                        Map.of("without", List.of("iss")),
                        Map.of("signedBy", "foreign"),
                        Map.of("signedBy", "unknown"),
                        Map.of("signedBy", "secret"),
                        Map.of("signedBy", "nobody"));
        for (Map<String, Object> how : wrong) {
            browser.nextToken(how);
            Response answer = browser.signsInAs("anna");
            assertThat(answer.statusCode()).as(how.toString()).isEqualTo(401);
            refused(answer, 401, "oidc-untrusted");
        }
        assertThat(count("sessions")).isZero();
        browser.nextToken(Map.of("claims", Map.of("aud", List.of("handbill"))));
        browser.signsInAs("anna").then().statusCode(200);
    }

    @Test
    void aTokenForAnotherAttemptIsRefused() {
        String url = browser.begins().replaceAll("nonce=[^&]+", "nonce=another");

        refused(browser.finishes(browser.comesBack(url, "anna")), 401, "oidc-untrusted");
    }

    @Test
    void aCodeForAnotherVerifierIsRefused() {
        String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        String url =
                browser.begins().replaceAll("code_challenge=[^&]+", "code_challenge=" + challenge);

        refused(browser.finishes(browser.comesBack(url, "anna")), 401, "oidc-over");
    }

    @Test
    void aReturnWorksOnce() {
        Map<String, String> back = browser.comesBack(browser.begins(), "anna");
        browser.finishes(back).then().statusCode(200);
        refused(browser.finishes(back), 401, "oidc-over");

        Map<String, String> again = new HashMap<>(browser.comesBack(browser.begins(), "anna"));
        again.put("code", back.get("code"));
        refused(browser.finishes(again), 401, "oidc-over");
    }

    @Test
    void nobodyIsSignedInByAnothersReturn() {
        Map<String, String> back = browser.comesBack(browser.begins(), "anna");
        Visitor victim = new Visitor(issuer);
        refused(victim.finishes(back), 401, "oidc-over");
        victim.begins();
        refused(victim.finishes(back), 401, "oidc-over");
        assertThat(victim.cookie(SESSION)).isEmpty();

        // whom it belongs to is not held up by it
        browser.finishes(back).then().statusCode(200);
    }

    @Test
    void anotherSiteCanNeitherBeginNorFinish() {
        for (String path : List.of("/api/v1/session/oidc", "/api/v1/session/oidc/return")) {
            browser.handbill()
                    .header("Sec-Fetch-Site", "cross-site")
                    .body("{\"state\": \"none\"}")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("cross-origin-request"));
        }
    }

    @Test
    void madeUpStatesAndOldOnesAreRefused() {
        browser.begins();
        refused(browser.finishes(Map.of("state", "made-up", "code", "x")), 401, "oidc-over");

        Map<String, String> back = browser.comesBack(browser.begins(), "anna");
        db.update("UPDATE oidc_attempts SET expires_at = now()");
        refused(browser.finishes(back), 401, "oidc-over");
    }

    @Test
    void twoTabsDoNotEndEachOther() {
        String first = browser.begins();
        String second = browser.begins();

        browser.finishes(browser.comesBack(first, "anna")).then().statusCode(200);
        browser.finishes(browser.comesBack(second, "anna")).then().statusCode(200);
    }

    @Test
    void anotherIssuersReturnIsRefused() {
        Map<String, String> other = new HashMap<>(browser.comesBack(browser.begins(), "anna"));
        other.put("iss", "https://elsewhere.example");
        refused(browser.finishes(other), 401, "oidc-untrusted");

        Map<String, String> none = new HashMap<>(browser.comesBack(browser.begins(), "anna"));
        none.remove("iss");
        refused(browser.finishes(none), 401, "oidc-untrusted");
    }

    @Test
    void whoTurnsBackThereIsToldSo() {
        Map<String, String> back = browser.turnsBack(browser.begins());

        assertThat(back).containsEntry("error", "access_denied").doesNotContainKey("code");
        refused(browser.finishes(back), 401, "oidc-refused")
                .then()
                .body("detail", containsString("Keyring did not let you in"));
    }

    @Test
    void thereIsNothingToRedirectTo() {
        String url = browser.begins();
        assertThat(Visitor.query(url))
                .containsEntry("redirect_uri", "http://localhost:3000/sign-in")
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKey("client_secret");
    }

    @Test
    void aSecondFactorIsAskedForAllTheSame() {
        setUpSecondFactor();
        Response first = browser.signsInAs("anna");
        first.then().statusCode(202).body("token", notNullValue());
        assertThat(count("sessions")).isZero();

        confirm(first, "zzzzzzzzzzzzzzzz").then().statusCode(401);
        confirm(first, RECOVERY_CODE).then().statusCode(200).body("account.id", notNullValue());
        browser.handbill().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whatTheServiceSaidLongAgoProvesNothingNow() {
        browser.signsInAs("anna").then().statusCode(200);

        // it does not say when it last asked
        makeKey().then().statusCode(403).body("type", endsWith("reauthentication-required"));
    }

    @Test
    void goingThereAgainProvesIt() {
        browser.signsInAs("anna").then().statusCode(200);
        String url = beginsProof();
        assertThat(Visitor.query(url))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");

        browser.finishes(browser.comesBack(url, "anna")).then().statusCode(204);
        makeKey().then().statusCode(201);
        assertThat(count("sessions")).isEqualTo(1);
    }

    @Test
    void aSecondFactorIsPartOfTheProof() {
        browser.signsInAs("anna").then().statusCode(200);
        setUpSecondFactor();
        Response first = browser.finishes(browser.comesBack(beginsProof(), "anna"));
        first.then().statusCode(202);
        makeKey().then().statusCode(403);

        confirm(first, RECOVERY_CODE).then().statusCode(204);
        makeKey().then().statusCode(201);
    }

    @Test
    void anotherPersonProvesNothing() {
        accounts.create("bea@example.com", "Bea", "owner", PASSWORD);
        browser.isKnownThere("bea", Map.of("email", "bea@example.com", "email_verified", true));
        browser.signsInAs("anna").then().statusCode(200);

        refused(
                browser.finishes(new Visitor(issuer).comesBack(beginsProof(), "bea")),
                403,
                "oidc-other-person");
        makeKey().then().statusCode(403);
    }

    @Test
    void aServiceThatDidNotAskProvesNothing() {
        browser.signsInAs("anna").then().statusCode(200);
        long before = Instant.now().minusSeconds(3600).getEpochSecond();
        browser.nextToken(Map.of("claims", Map.of("auth_time", before)));
        refused(browser.finishes(browser.comesBack(beginsProof(), "anna")), 403, "oidc-not-fresh");
        browser.nextToken(Map.of("without", List.of("auth_time")));
        refused(browser.finishes(browser.comesBack(beginsProof(), "anna")), 403, "oidc-not-fresh");
        makeKey().then().statusCode(403);
    }

    @Test
    void aProofIsGoodForItsSessionAlone() {
        browser.signsInAs("anna").then().statusCode(200);
        Map<String, String> back = browser.comesBack(beginsProof(), "anna");
        browser.has(SESSION, SignedIn.session("owner"));

        refused(browser.finishes(back), 401, "oidc-over");
        SignedIn.withKey("read").post("/api/v1/me/oidc/proof").then().statusCode(403);
    }

    @Test
    void whoHasNoPasswordSetsOneByProof() {
        withoutPassword();
        Map<String, String> change = Map.of("newPassword", "seven green bicycles 42");
        browser.handbill()
                .body(change)
                .patch("/api/v1/me")
                .then()
                .statusCode(403)
                .body("type", endsWith("reauthentication-required"));
        browser.handbill()
                .body(Map.of("password", ""))
                .post("/api/v1/me/proof")
                .then()
                .statusCode(422);

        browser.finishes(browser.comesBack(beginsProof(), "anna")).then().statusCode(204);
        browser.handbill()
                .body(change)
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("account.hasPassword", equalTo(true));
        signInByPassword(EMAIL, "seven green bicycles 42").then().statusCode(200);
    }

    @Test
    void withoutAPasswordPinAndFactorAskForProof() {
        withoutPassword();
        Map<String, String> pin = Map.of("password", "", "pin", "4711");
        browser.handbill().body(pin).put("/api/v1/me/pin").then().statusCode(403);
        browser.handbill()
                .body(Map.of("password", ""))
                .post("/api/v1/me/second-factor")
                .then()
                .statusCode(403);

        browser.finishes(browser.comesBack(beginsProof(), "anna")).then().statusCode(204);
        browser.handbill().body(pin).put("/api/v1/me/pin").then().statusCode(204);
        browser.handbill()
                .body(Map.of("password", ""))
                .post("/api/v1/me/second-factor")
                .then()
                .statusCode(201);
    }

    @Test
    void aPinAtASharedDeviceIsNoProof() {
        withoutPassword();
        browser.finishes(browser.comesBack(beginsProof(), "anna")).then().statusCode(204);
        browser.handbill()
                .body(Map.of("password", "", "pin", "4711"))
                .put("/api/v1/me/pin")
                .then()
                .statusCode(204);
        browser.handbill().post("/api/v1/session/lock").then().statusCode(200);
        browser.handbill()
                .body(Map.of("accountId", anna.id(), "pin", "4711"))
                .post("/api/v1/session/unlock")
                .then()
                .statusCode(200);

        browser.handbill()
                .body(Map.of("newPassword", "seven green bicycles 42"))
                .patch("/api/v1/me")
                .then()
                .statusCode(403);
        browser.handbill().get("/api/v1/me/oidc").then().statusCode(403);
        browser.handbill().post("/api/v1/me/oidc/proof").then().statusCode(403);
    }

    @Test
    void theLinkIsForgottenOnlyWithAPassword() {
        browser.signsInAs("anna").then().statusCode(200);
        browser.handbill().delete("/api/v1/me/oidc").then().statusCode(403);
        browser.finishes(browser.comesBack(beginsProof(), "anna")).then().statusCode(204);
        db.update("UPDATE accounts SET password_hash = ''");
        browser.handbill()
                .delete("/api/v1/me/oidc")
                .then()
                .statusCode(409)
                .body("type", endsWith("password-needed"));

        db.update("UPDATE accounts SET password_hash = 'another'");
        browser.handbill().delete("/api/v1/me/oidc").then().statusCode(204);
        assertThat(count("oidc_links")).isZero();
        assertThat(logged("unlink-sign-in")).isEqualTo(1);
    }

    @Test
    void tooManyTriesWait() {
        for (int i = 0; i < 50; i++) {
            browser.begins();
        }
        browser.handbill().post("/api/v1/session/oidc").then().statusCode(429);
        for (int i = 0; i < 50; i++) {
            browser.finishes(Map.of("state", "guess " + i)).then().statusCode(401);
        }
        browser.finishes(Map.of("state", "guess")).then().statusCode(429);
    }

    @Test
    void whatIsOverIsForgotten() {
        browser.begins();
        db.update("UPDATE oidc_attempts SET expires_at = now() - interval '61 minutes'");
        browser.begins();
        attempts.forgetOld();

        assertThat(count("oidc_attempts")).isEqualTo(1);
    }

    @Test
    void nothingSecretIsStored() {
        String url = browser.begins();
        String state = Visitor.query(url).get("state");
        String row =
                db.one(
                        "SELECT a::text AS row FROM oidc_attempts a",
                        found -> found.getString("row"));

        assertThat(row).doesNotContain(state, browser.cookie("handbill_oidc"));
    }

    private void withoutPassword() {
        db.update("UPDATE accounts SET password_hash = ''");
        browser.signsInAs("anna").then().statusCode(200);
    }

    private String beginsProof() {
        Response begun = browser.keep(browser.handbill().post("/api/v1/me/oidc/proof"));
        begun.then().statusCode(200);
        return begun.path("url");
    }

    private Response makeKey() {
        return browser.handbill()
                .body("{\"name\": \"Till\", \"scopes\": [\"redeem\"]}")
                .post("/api/v1/api-keys");
    }

    private void setUpSecondFactor() {
        db.update(
                "INSERT INTO second_factors (account_id, sealed, created_at, confirmed_at) VALUES (?, ?, now(), now())",
                anna.id(),
                new byte[60]);
        db.update(
                "INSERT INTO recovery_codes (code_hash, account_id) VALUES (?, ?)",
                hash.of(
                        "recovery-code",
                        (anna.id() + ":" + RECOVERY_CODE).getBytes(StandardCharsets.UTF_8)),
                anna.id());
    }

    private Response confirm(Response asked, String code) {
        return browser.keep(
                browser.handbill()
                        .body(Map.of("token", asked.path("token"), "code", code))
                        .post("/api/v1/session/code"));
    }

    private static Response signInByPassword(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/session");
    }

    private static Response refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", endsWith(type));
        assertThat(answer.cookie(SESSION)).isNull();
        return answer;
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private long logged(String action) {
        return db.one(
                "SELECT count(*) AS n FROM audit_log WHERE action = ?",
                row -> row.getLong("n"),
                action);
    }
}
