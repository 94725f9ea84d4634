package dev.handbill.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignPreviewTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject BusinessStore business;
    @Inject Db db;

    private long campaign;
    private long anna;
    private long bob;

    @BeforeEach
    void aCampaign() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("draft");
        anna = fixture.aCustomer("Anna", "anna@example.com", "vip");
        bob = fixture.aCustomer("", "bob@example.com");
    }

    @Test
    void aPreviewShowsTheChosenCustomersMessages() {
        preview(Map.of("customerId", anna, "smsContent", "Hi {{ first_name }} ж"))
                .statusCode(200)
                .body("customer.id", equalTo((int) anna))
                .body("customer.name", equalTo("Anna"))
                .body("email.subject", equalTo("Hi Anna"))
                .body("email.html", containsString("data:image/png;base64,"))
                .body("email.text", containsString("/u/test"))
                .body("sms.text", containsString("Hi Anna ж"))
                .body("sms.encoding", equalTo("UCS-2"))
                .body("sms.parts", greaterThan(0))
                .body("audience.customers", equalTo(2));
        assertThat(db.<Integer>one("SELECT count(*) AS n FROM qr_codes", row -> row.getInt("n")))
                .isZero();
    }

    @Test
    void withoutAChoiceTheFirstOfTheAudienceIsShown() {
        preview(Map.of()).statusCode(200).body("customer.id", equalTo((int) anna));
    }

    @Test
    void anEmptyAudienceShowsAnInventedCustomer() {
        db.update("DELETE FROM customers");
        preview(Map.of())
                .statusCode(200)
                .body("customer", nullValue())
                .body("email.subject", equalTo("Hi Alex"));
    }

    @Test
    void mistakesOfUnsavedContentAreNamed() {
        preview(Map.of("emailContent", "\n {% if x %}", "subject", "{{ a | shout }}"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/emailContent", "/subject"))
                .body("errors.detail", hasItem(containsString("Line 2, column 2")));
        preview(Map.of("customerId", 999)).statusCode(404);
    }

    @Test
    void thePreflightFindsUnknownAndEmptyNames() {
        db.update(
                "UPDATE campaign_contents SET email_content = 'Dear {{ frist_name }} {{ first_name }} {{ attributes.city }} {{ last_name | default(1) }}' WHERE campaign_id = ?",
                campaign);
        preflight()
                .statusCode(200)
                .body("errors.code", contains("unknown-variable"))
                .body("errors[0].detail", containsString("frist_name"))
                .body("errors[0].pointer", equalTo("/emailContent"))
                .body("warnings.findAll { it.code == 'empty-value' }.count", contains(1, 2, 2))
                .body("warnings.code", hasItem("no-qr-code"));
    }

    @Test
    void thePreflightOfAGoodCampaignHasNoErrors() {
        preflight()
                .statusCode(200)
                .body("errors.size()", equalTo(0))
                .body("estimatedMinutes.email", equalTo(1))
                .body("audience.email.eligible", equalTo(2));
    }

    @Test
    void theSandboxAsksForASenderWithoutInsisting() {
        db.update("UPDATE business SET postal_address = ''");
        preflight()
                .body("errors.size()", equalTo(0))
                .body("warnings.code", hasItems("no-sender", "no-postal-address"));
    }

    @Test
    void theSandboxAsksForATimeZoneWithoutInsisting() {
        db.update("UPDATE business SET time_zone = 'UTC'");
        business.forget();
        preflight()
                .body("errors.size()", equalTo(0))
                .body("warnings[0].pointer", equalTo("/business"))
                .body(
                        "warnings.find { it.code == 'no-time-zone' }.detail",
                        containsString("settings"));

        db.update("UPDATE business SET time_zone = 'Atlantic/Reykjavik'");
        business.forget();
        preflight().body("warnings.code", not(hasItem("no-time-zone")));
    }

    @Test
    void anotherDomainThanTheBusinesssIsWorthALook() {
        db.update("UPDATE business SET from_email = 'hello@shop.example'");
        db.update(
                "UPDATE campaigns SET from_email = 'hello@offers.example' WHERE id = ?", campaign);
        preflight()
                .body("errors.size()", equalTo(0))
                .body(
                        "warnings.find { it.code == 'other-sender-domain' }.detail",
                        containsString("offers.example"))
                .body(
                        "warnings.find { it.code == 'other-sender-domain' }.pointer",
                        equalTo("/fromEmail"));

        db.update("UPDATE campaigns SET from_email = 'sale@shop.example' WHERE id = ?", campaign);
        preflight().body("warnings.code", not(hasItem("other-sender-domain")));
    }

    @Test
    void thePreflightSaysWhatIsMissing() {
        db.update(
                "UPDATE campaign_contents SET email_content = '' WHERE campaign_id = ?", campaign);
        db.update("UPDATE campaigns SET target_segments = '{}' WHERE id = ?", campaign);
        preflight()
                .statusCode(200)
                .body("errors.code", hasItems("email-incomplete", "no-audience"));
        db.update(
                "UPDATE campaign_contents SET email_content = 'x' WHERE campaign_id = ?", campaign);
        db.update(
                "UPDATE campaigns SET target_segments = '{vip}', excluded_segments = '{vip}' WHERE id = ?",
                campaign);
        preflight().body("errors.code", contains("nobody-reachable"));
        assertThat(bob).isPositive();
    }

    private ValidatableResponse preview(Map<String, ?> request) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(request)
                .post("/api/v1/campaigns/" + campaign + "/preview")
                .then();
    }

    private ValidatableResponse preflight() {
        return SignedIn.as("marketer").get("/api/v1/campaigns/" + campaign + "/preflight").then();
    }
}
