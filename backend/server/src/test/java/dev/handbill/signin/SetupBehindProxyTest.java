package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.provider.NoSandboxTest;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the public address is not this machine's, nobody is at home. */
@QuarkusTest
@TestProfile(NoSandboxTest.RealProviders.class)
class SetupBehindProxyTest {
    @Inject CleanState state;

    @BeforeEach
    void asOnTheFirstRun() {
        state.resetToFirstRun();
    }

    /** A proxy at the machine that passes on neither the visitor's address nor the name. */
    @Test
    void aSilentProxyDoesNotOpenTheSetUp() {
        given().get("/api/v1/setup").then().body("codeNeeded", equalTo(true));
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "businessName", "Luigi's",
                                "email", "luigi@example.com",
                                "password", "correct horse battery"))
                .post("/api/v1/setup")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }
}
