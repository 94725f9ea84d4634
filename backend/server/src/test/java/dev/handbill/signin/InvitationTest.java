package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {
    @Inject CleanState state;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void staffJoinByALinkOnceAndAreSignedIn() {
        String token = invite(Map.of("email", "Sam@Example.com", "name", "Sam"));
        open(token)
                .then()
                .statusCode(200)
                .body("businessName", equalTo("Café Test"))
                .body("email", equalTo("sam@example.com"))
                .body("role", equalTo("staff"));

        accept(token, "sam@example.com", "2580")
                .then()
                .statusCode(201)
                .cookie("handbill_session", notNullValue())
                .body("account.email", equalTo("sam@example.com"))
                .body("account.hasPin", equalTo(true))
                .body("account.role", equalTo("staff"));
        accept(token, "sam@example.com", "2580").then().statusCode(404);
        open(token).then().statusCode(404).body("type", endsWith("invitation-worthless"));
        SignedIn.as("owner").get("/api/v1/invitations").then().body("items", empty());
    }

    @Test
    void whoIsInvitedWithoutAnAddressGivesTheirOwn() {
        String token = invite(Map.of("role", "marketer"));
        accept(token, "not an address", "2580").then().statusCode(422);
        accept(token, "mia@example.com", "2580")
                .then()
                .statusCode(201)
                .body("account.role", equalTo("marketer"));
    }

    @Test
    void anAddressThatIsTakenLeavesTheInvitationOpen() {
        SignedIn.account("staff");
        String token = invite(Map.of());
        accept(token, "staff@example.com", "2580").then().statusCode(409);
        open(token).then().statusCode(200);
    }

    @Test
    void withdrawnAndExpiredLinksAreWorthless() {
        String withdrawn = invite(Map.of());
        int id =
                SignedIn.as("owner")
                        .get("/api/v1/invitations")
                        .then()
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
        SignedIn.as("owner").delete("/api/v1/invitations/" + id).then().statusCode(204);
        open(withdrawn).then().statusCode(404);
        String expired = invite(Map.of());
        db.update("UPDATE invitations SET expires_at = now() - interval '1 second'");
        open(expired).then().statusCode(404);
        accept(expired, "sam@example.com", "2580").then().statusCode(404);
    }

    @Test
    void nobodyIsInvitedAsOwnerAndOnlyHashesAreKept() {
        SignedIn.as("owner")
                .contentType("application/json")
                .body(Map.of("role", "owner"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(422);
        String token = invite(Map.of());
        assertThat(
                        db.<Long>one(
                                "SELECT count(*) AS n FROM invitations WHERE encode(token_hash, 'escape') LIKE '%' || ? || '%'",
                                row -> row.getLong("n"), token))
                .isZero();
    }

    private static String invite(Map<String, String> draft) {
        String url =
                SignedIn.as("owner")
                        .contentType("application/json")
                        .body(draft)
                        .post("/api/v1/invitations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("url");
        return url.substring(url.indexOf('#') + 1);
    }

    private static Response open(String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/invitations/open");
    }

    private static Response accept(String token, String email, String pin) {
        return given().contentType("application/json")
                .body(
                        Map.of(
                                "token", token,
                                "email", email,
                                "name", "Sam",
                                "password", "correct horse battery",
                                "pin", pin))
                .post("/api/v1/invitations/accept");
    }
}
