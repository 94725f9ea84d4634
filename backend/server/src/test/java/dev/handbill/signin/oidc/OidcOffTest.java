package dev.handbill.signin.oidc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As long as nobody configures a sign-in service. */
@QuarkusTest
class OidcOffTest {
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void thereIsNoButton() {
        given().get("/api/v1/session/oidc")
                .then()
                .statusCode(200)
                .body("isOn", equalTo(false))
                .body("name", nullValue());
        SignedIn.as("staff")
                .get("/api/v1/me/oidc")
                .then()
                .statusCode(200)
                .body("isOn", equalTo(false))
                .body("isLinked", equalTo(false));
    }

    @Test
    void nothingBeginsAndNothingComesBack() {
        given().contentType(ContentType.JSON)
                .post("/api/v1/session/oidc")
                .then()
                .statusCode(404)
                .body("type", endsWith("oidc-off"));
        given().contentType(ContentType.JSON)
                .body("{\"state\": \"none\", \"code\": \"none\"}")
                .post("/api/v1/session/oidc/return")
                .then()
                .statusCode(404);
        SignedIn.as("owner").post("/api/v1/me/oidc/proof").then().statusCode(404);
    }
}
