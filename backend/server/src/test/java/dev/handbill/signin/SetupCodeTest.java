package dev.handbill.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetupCodeTest {
    private static final String CODE = "aCodeOfTheLog123";

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void asOnTheFirstRun() {
        state.resetToFirstRun();
        db.update("INSERT INTO setup_code (code) VALUES (?)", CODE);
    }

    @Test
    void elsewhereTheCodeOfTheLogIsNeeded() {
        fromElsewhere().get("/api/v1/setup").then().body("codeNeeded", equalTo(true));
        setUp(fromElsewhere(), "").then().statusCode(422).body("errors.pointer", contains("/code"));
        setUp(fromElsewhere(), CODE + "x").then().statusCode(422);
        given().get("/api/v1/setup").then().body("needed", equalTo(true));
        setUp(fromElsewhere(), CODE).then().statusCode(201);
        fromElsewhere().get("/api/v1/setup").then().body("codeNeeded", equalTo(false));
    }

    @Test
    void atTheMachineItselfNobodyAsks() {
        given().get("/api/v1/setup").then().body("codeNeeded", equalTo(false));
        setUp(given(), "").then().statusCode(201);
    }

    /** A proxy at the machine that does not say for whom it asks. */
    @Test
    void anotherNameInTheAddressIsElsewhere() {
        given().header("Host", "shop.example")
                .get("/api/v1/setup")
                .then()
                .body("codeNeeded", equalTo(true));
    }

    @Test
    void codesAreNotTriedForEver() {
        for (int i = 0; i < 10; i++) {
            setUp(fromElsewhere(), "guess" + i).then().statusCode(422);
        }
        setUp(fromElsewhere(), CODE).then().statusCode(429);
    }

    private static RequestSpecification fromElsewhere() {
        return given().header("X-Forwarded-For", "203.0.113.9");
    }

    private static Response setUp(RequestSpecification request, String code) {
        return request.contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "businessName", "Luigi's",
                                "email", "luigi@example.com",
                                "password", "correct horse battery",
                                "code", code))
                .post("/api/v1/setup");
    }
}
