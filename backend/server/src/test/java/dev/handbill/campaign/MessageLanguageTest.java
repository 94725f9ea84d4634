package dev.handbill.campaign;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text is in its own language, whoever reads it. */
@QuarkusTest
class MessageLanguageTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private long greta;

    @BeforeEach
    void aGermanCustomer() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("draft");
        greta = fixture.aCustomer("Greta", "greta@example.com");
        db.update("UPDATE customers SET language = 'de', phone = '+4915112345678'");
        change(
                        Map.of(
                                "subject", "Until {{ expires_at }}",
                                "emailContent", "<html><body>{{ expires_at }}</body></html>",
                                "smsContent", "Until {{ expires_at }}",
                                "couponRules", Map.of("validUntil", "2031-12-27")))
                .statusCode(200);
    }

    @Test
    void anEnglishTextHasEnglishDates() {
        preview()
                .body("email.subject", equalTo("Until December 27, 2031"))
                .body("email.html", containsString("<html lang=\"en\">"))
                .body("email.text", containsString("December 27, 2031"))
                .body("sms.text", containsString("Until December 27, 2031"));
    }

    @Test
    void aGermanTextHasGermanDates() {
        change(Map.of("language", "DE")).statusCode(200).body("language", equalTo("de"));

        preview()
                .body("email.subject", equalTo("Until 27. Dezember 2031"))
                .body("email.html", containsString("<html lang=\"de\">"))
                .body("sms.text", containsString("Until 27. Dezember 2031"));
    }

    @Test
    void theBusinesssLanguageIsTheCampaigns() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("language", "fr_CA"))
                .patch("/api/v1/business")
                .then()
                .statusCode(200)
                .body("language", equalTo("fr-CA"));

        preview()
                .body("email.subject", equalTo("Until 27 décembre 2031"))
                .body("email.html", containsString("<html lang=\"fr-CA\">"));
        change(Map.of("language", "en")).statusCode(200);
        preview().body("email.subject", equalTo("Until December 27, 2031"));
        change(Map.of("language", "")).statusCode(200).body("language", nullValue());
        preview().body("email.subject", equalTo("Until 27 décembre 2031"));
    }

    @Test
    void aTestMessageIsInTheMessagesLanguage() {
        change(Map.of("language", "it")).statusCode(200);
        marketer()
                .body(Map.of("email", "me@example.com", "customerId", greta))
                .post(path() + "/test-message")
                .then()
                .statusCode(202)
                .body("email.accepted", equalTo(true));

        SignedIn.as("marketer")
                .get("/api/v1/outbox")
                .then()
                .body("items[0].subject", containsString("Until 27 dicembre 2031"));
    }

    @Test
    void onlyLanguagesThatMessagesHave() {
        for (String language : new String[] {"xx", "sw", "English", "de--at", "!"}) {
            change(Map.of("language", language))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/language"))
                    .body("errors[0].detail", allOf(containsString("pt-BR"), containsString("de")));
        }
    }

    @Test
    void anEmailInAnotherLanguageIsNoticed() {
        change(Map.of("emailContent", "<html lang=\"de\">{{ qr_code }}</html>")).statusCode(200);

        preflight()
                .body(
                        "warnings.find { it.code == 'other-language' }.detail",
                        allOf(containsString("German"), containsString("English")))
                .body(
                        "warnings.find { it.code == 'other-language' }.pointer",
                        equalTo("/language"));
        preview().body("email.html", containsString("<html lang=\"de\">"));

        change(Map.of("language", "de")).statusCode(200);
        preflight().body("warnings.code", not(hasItem("other-language")));
        change(Map.of("language", "nl")).statusCode(200);
        preview().body("email.html", containsString("<html lang=\"nl\">"));
    }

    private ValidatableResponse preview() {
        return marketer()
                .body(Map.of("customerId", greta))
                .post(path() + "/preview")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse preflight() {
        return SignedIn.as("marketer").get(path() + "/preflight").then().statusCode(200);
    }

    private ValidatableResponse change(Map<String, ?> draft) {
        return marketer().body(draft).patch(path()).then();
    }

    private String path() {
        return "/api/v1/campaigns/" + campaign;
    }

    private static RequestSpecification marketer() {
        return SignedIn.as("marketer").contentType(ContentType.JSON);
    }
}
