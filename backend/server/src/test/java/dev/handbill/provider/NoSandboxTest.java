package dev.handbill.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import dev.handbill.test.simulator.TwilioSimulator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real providers on both channels, chosen by configuration. */
@QuarkusTest
@TestProfile(NoSandboxTest.RealProviders.class)
public class NoSandboxTest {
    @Inject Providers providers;
    @Inject CleanState state;
    @Inject BusinessStore business;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void configurationChoosesTheProviders() {
        assertThat(providers.email().name()).isEqualTo("smtp");
        assertThat(providers.sms().name()).isEqualTo("twilio");
        assertThat(providers.useSandbox()).isFalse();
    }

    @Test
    void thereIsNoOutbox() {
        for (String path : new String[] {"", "/1", "/behavior"}) {
            SignedIn.as("marketer")
                    .get("/api/v1/outbox" + path)
                    .then()
                    .statusCode(404)
                    .body("type", containsString("no-sandbox"));
        }
        SignedIn.as("marketer").delete("/api/v1/outbox").then().statusCode(404);
    }

    @Test
    void noEmailLeavesWithoutPostalAddress() {
        long customer =
                db.one(
                        "INSERT INTO customers (email) VALUES ('a@example.com') RETURNING id",
                        row -> row.getLong("id"));
        int id = campaign("");

        send(id).statusCode(422)
                .body("errors.pointer", contains("/business", "/business"))
                .body("errors[0].detail", containsString("settings"));
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id + "/preflight")
                .then()
                .body("errors.code", contains("no-sender", "no-postal-address"));

        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("postalAddress", "1 Main Street"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200);
        send(id).statusCode(422).body("errors.pointer", contains("/business"));
        send(campaign("sale@shop.example")).statusCode(202);
        assertThat(customer).isPositive();
    }

    @Test
    void noSmsLeavesWithoutATimeZone() {
        db.update(
                "INSERT INTO customers (phone, sms_consent) VALUES ('+12025550123', 'subscribed')");
        db.update("UPDATE business SET time_zone = 'UTC'");
        business.forget();
        int id =
                draft(
                        Map.of(
                                "name", "Sale",
                                "smsContent", "Sale: {{ short_url }}",
                                "targetSegments", List.of("ALL")));

        send(id).statusCode(422)
                .body("errors.pointer", contains("/business"))
                .body("errors[0].detail", containsString("time zone"));
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("timeZone", "America/New_York"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200);
        send(id).statusCode(202);
    }

    private static int campaign(String fromEmail) {
        return draft(
                Map.of(
                        "name", "Sale",
                        "subject", "Sale",
                        "emailContent", "<p>Hello</p>",
                        "targetSegments", List.of("ALL"),
                        "fromEmail", fromEmail));
    }

    private static int draft(Map<String, Object> members) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(members)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(int campaignId) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .post("/api/v1/campaigns/" + campaignId + "/send")
                .then();
    }

    /** A name of its own, a mail server that nobody asks, and Twilio. */
    public static class RealProviders implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "handbill.public-url",
                    "https://shop.example",
                    "handbill.email-provider",
                    "smtp",
                    "handbill.smtp.host",
                    "mail.example",
                    "handbill.sms-provider",
                    "twilio",
                    "twilio.account-sid",
                    TwilioSimulator.ACCOUNT_SID,
                    "twilio.auth-token",
                    TwilioSimulator.AUTH_TOKEN,
                    "twilio.from",
                    TwilioSimulator.FROM);
        }
    }
}
