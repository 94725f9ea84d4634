package dev.handbill.deliverability;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SenderDomainApiTest {
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void withoutASenderThereIsNothingToCheck() {
        SignedIn.as("marketer")
                .get("/api/v1/sender-domain")
                .then()
                .statusCode(200)
                .body("domain", nullValue())
                .body("records", empty());
    }

    @Test
    void aCampaignsOwnDomainIsChecked() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("fromEmail", "hello@shop.example"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200);

        check(campaign("sale@offers.example")).body("domain", equalTo("offers.example"));
        check(campaign("")).body("domain", equalTo("shop.example"));
        check(999).statusCode(404);
    }

    private static int campaign(String fromEmail) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Sale", "fromEmail", fromEmail))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse check(int campaignId) {
        return SignedIn.as("marketer")
                .queryParam("campaignId", campaignId)
                .get("/api/v1/sender-domain")
                .then();
    }

    @Test
    void offlineItSaysSoInsteadOfFailing() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("fromEmail", "hello@shop.example"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200);

        SignedIn.as("owner")
                .get("/api/v1/sender-domain")
                .then()
                .statusCode(200)
                .body("domain", equalTo("shop.example"))
                .body("provider", equalTo("sandbox"))
                .body("records.status", contains("unknown", "unknown", "unknown"));
    }
}
