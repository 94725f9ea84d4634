package dev.handbill.campaign.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecipientCheckTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject RecipientCheckWorker worker;
    @Inject RecipientCheckStore store;
    @Inject SendingSettingsStore sending;
    @Inject Db db;

    private long campaign;

    @BeforeEach
    void aCampaign() {
        state.reset();
        campaign = fixture.aCampaign("draft");
    }

    @Test
    void everyMessageIsWrittenAndCounted() {
        customers(50);
        db.update("UPDATE customers SET first_name = '' WHERE id <= 7");
        db.update("UPDATE customers SET first_name = 'Žofie' WHERE id = 20");
        db.update("UPDATE business SET sms_part_price = 0.0079");
        sending.forget();
        content("<p>{{ first_name }} {{ qr_code }}</p>", "Hi {{ first_name | default('you') }}");

        checked()
                .body("status", equalTo("completed"))
                .body("isCurrent", equalTo(true))
                .body("checked", equalTo(50))
                .body("report.email.messages", equalTo(50))
                .body("report.sms.messages", equalTo(50))
                .body("report.sms.parts", equalTo(50))
                .body("report.sms.cost", equalTo(0.40f))
                .body("report.sms.unicodeMessages", equalTo(1))
                .body("report.sms.letters[0].letter", equalTo("Ž"))
                .body("report.errors", hasSize(0))
                .body("report.warnings.code", hasItems("empty-value", "sms-unicode"))
                .body("report.warnings.find { it.code == 'empty-value' }.count", equalTo(7))
                .body(
                        "report.warnings.find { it.code == 'empty-value' }.examples[0].customerId",
                        equalTo(1));
    }

    @Test
    void troublesomeEmailsNameTheirCustomers() {
        customers(3);
        db.update(
                "UPDATE customers SET attributes = jsonb_build_object('bio', repeat('é', 60000)) WHERE id = 2");
        db.update("UPDATE customers SET attributes = '{\"bio\": \"x\"}' WHERE id = 3");
        content(
                "<p>{{ customer.attributes.bio }}</p>{% if first_name == 'First3' %}{% for i in range(500) %}{% for j in range(500) %}x{% endfor %}{% endfor %}{% endif %}",
                "");

        checked()
                .body("report.email.failed", equalTo(1))
                .body(
                        "report.warnings.code",
                        contains("cannot-be-written", "email-large", "empty-value"))
                .body("report.warnings.find { it.code == 'email-large' }.count", equalTo(1))
                .body(
                        "report.warnings.find { it.code == 'email-large' }.examples[0].customerId",
                        equalTo(2))
                .body(
                        "report.warnings.find { it.code == 'cannot-be-written' }.examples[0].customerId",
                        equalTo(3))
                .body(
                        "report.warnings.find { it.code == 'cannot-be-written' }.detail",
                        containsString("loops"));
        long bytes = number("(report -> 'report' -> 'email' ->> 'largestBytes')::bigint");
        assertThat(bytes).isBetween(120_000L, 121_500L);
    }

    @Test
    void replacingLettersIsAdvisedOnlyWhereItHelps() {
        customers(2);
        db.update("UPDATE customers SET first_name = 'Žofie' WHERE id = 2");
        content("", "Hi {{ first_name }} “now”");
        db.update(
                "UPDATE campaign_contents SET subject = '', email_content = '' WHERE campaign_id = ?",
                campaign);
        checked()
                .body("report.sms.unicodeMessages", equalTo(1))
                .body("report.warnings[0].detail", containsString("such as Ž leave"))
                .body("report.warnings[0].detail", containsString("They have no plain form"));

        db.update(
                "UPDATE campaigns SET sms_plain_text = false, updated_at = now() WHERE id = ?",
                campaign);
        checked()
                .body("report.sms.unicodeMessages", equalTo(2))
                .body("report.warnings[0].detail", containsString("Let the campaign replace"));
    }

    @Test
    void moreSegmentsThanTheLimitStopTheCampaign() {
        customers(20);
        content("", "Hi there");
        db.update(
                "UPDATE campaign_contents SET subject = '', email_content = '' WHERE campaign_id = ?",
                campaign);
        db.update("UPDATE campaigns SET sms_part_limit = 19 WHERE id = ?", campaign);

        checked().body("report.errors.code", hasItems("sms-over-limit"));
        send().statusCode(422).body("errors.pointer", hasItems("/smsPartLimit"));

        db.update(
                "UPDATE campaigns SET sms_part_limit = 20, updated_at = now() WHERE id = ?",
                campaign);
        get().body("isCurrent", equalTo(false));
        send().statusCode(202);
    }

    @Test
    void aChangeOfTheCampaignEndsTheCheckUnderWay() {
        customers(5);
        ask();
        RecipientCheckStore.Claimed claimed = store.claim().orElseThrow();
        assertThat(store.advance(claimed, 1, 5)).isTrue();

        db.update("UPDATE campaigns SET updated_at = now() WHERE id = ?", campaign);
        assertThat(store.advance(claimed, 2, 5)).isFalse();
        ask().body("status", equalTo("queued")).body("isCurrent", equalTo(true));
        assertThat(store.advance(claimed, 2, 5)).isFalse();
        checked().body("checked", equalTo(5));
    }

    @Test
    void aCheckThatIsUnderWayIsNotStartedTwice() {
        customers(5);
        ask();
        RecipientCheckStore.Claimed claimed = store.claim().orElseThrow();
        ask().body("status", equalTo("running"));
        assertThat(store.claim()).isEmpty();
        assertThat(store.advance(claimed, 1, 5)).isTrue();

        db.update("UPDATE recipient_checks SET lease_until = now() - interval '1 second'");
        worker.workOff();
        get().body("status", equalTo("completed"));
        assertThat(store.advance(claimed, 2, 5)).isFalse();
    }

    @Test
    void aChangedCustomerMakesTheCheckAnOldOne() {
        customers(3);
        content("<p>{{ first_name }}</p>", "");
        db.update("UPDATE customers SET first_name = '', updated_at = now() WHERE id = 2");
        checked()
                .body("isCurrent", equalTo(true))
                .body("report.warnings.code", hasItems("empty-value"));

        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("firstName", "Ana"))
                .patch("/api/v1/customers/2")
                .then()
                .statusCode(200);
        get().body("isCurrent", equalTo(false));
        checked().body("isCurrent", equalTo(true)).body("report.warnings", hasSize(0));
    }

    @Test
    void nothingIsKnownBeforeItWasAskedFor() {
        get().body("status", equalTo("none")).body("report", nullValue());
        SignedIn.as("marketer").get("/api/v1/campaigns/99/recipient-check").then().statusCode(404);
        SignedIn.as("marketer").post("/api/v1/campaigns/99/recipient-check").then().statusCode(404);
    }

    @Test
    void quietHoursGoByTheRecipientsClock() {
        fixture.aCustomer("Rome", "rome@example.com");
        db.update("UPDATE customers SET phone = '+390612345678'");
        db.update(
                "INSERT INTO customers (phone, first_name) VALUES ('+12125550143', 'New York'), ('+13105550143', 'Los Angeles')");
        db.update("UPDATE business SET quiet_hours = true");
        sending.forget();
        content("", "Hi");

        checked();
        // 12:00 UTC: Rome 13:00, New York 07:00, Los Angeles 04:00
        at("2026-11-23T12:00:00Z")
                .body("waiting.messages", equalTo(2))
                .body("waiting.until", equalTo("09:00"))
                .body("waiting.firstAt", equalTo("2026-11-23T14:00:00Z"))
                .body("waiting.lastAt", equalTo("2026-11-23T17:00:00Z"));
        at("2026-11-23T18:00:00Z").body("waiting", nullValue());
        at("2026-11-23T20:30:00Z").body("waiting.messages", equalTo(1));
    }

    @Test
    void fiftyThousandAreLookedAtInSeconds() {
        customers(50_000);
        content(
                "<h1>Hi {{ first_name }}</h1><p>{{ offer_title }} until {{ expires_at }}</p>"
                        + "<p>Lorem ipsum dolor sit amet. </p>".repeat(150)
                        + "{{ qr_code }}<a href='{{ unsubscribe_url }}'>Unsubscribe</a>",
                "Hi {{ first_name }}: {{ short_url }}");
        long start = System.nanoTime();
        checked().body("checked", equalTo(50_000)).body("report.sms.messages", equalTo(50_000));
        System.out.printf(
                "50,000 recipients, e-mail and SMS: %d ms%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    @Test
    void anSmsTooLongIsRefusedWhenItIsSaved() {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("smsContent", "😀" + "a".repeat(1_599)))
                .patch("/api/v1/campaigns/" + campaign)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/smsContent"))
                .body("errors[0].detail", containsString("1,601"));
    }

    @Test
    void settingsOfSendingAreCheckedAndKept() {
        settings(Map.of("smsPartPrice", 0.0079, "capMessages", 2, "capDays", 7))
                .statusCode(200)
                .body("smsPartPrice", equalTo(0.0079f))
                .body("capMessages", equalTo(2))
                .body("quietFrom", equalTo("21:00"))
                .body("smsOptOutText", notNullValue());
        settings(Map.of("capMessages", 0)).statusCode(200).body("capDays", nullValue());
        settings(Map.of("quietFrom", "25:00", "smsPartPrice", -1))
                .statusCode(422)
                .body("errors.pointer", hasItems("/quietFrom", "/smsPartPrice"));
        settings(Map.of("capMessages", 3))
                .statusCode(422)
                .body("errors.pointer", hasItems("/capDays"));
        settings(Map.of("quietFrom", "09:00")).statusCode(422);
    }

    private void customers(int count) {
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, segments)
                SELECT 'c' || i || '@example.com', '+1212' || (2000000 + i), 'First' || i, '{vip}'
                FROM generate_series(1, ?) i
                """,
                count);
    }

    private void content(String email, String sms) {
        db.update(
                "UPDATE campaign_contents SET subject = CASE WHEN ? = '' THEN '' ELSE 'Hi' END, email_content = ?, sms_content = ? WHERE campaign_id = ?",
                email,
                email,
                sms,
                campaign);
    }

    private long number(String expression) {
        return db.one(
                "SELECT " + expression + " AS n FROM recipient_checks", row -> row.getLong("n"));
    }

    private ValidatableResponse checked() {
        ask();
        worker.workOff();
        return get();
    }

    private ValidatableResponse ask() {
        return SignedIn.as("marketer")
                .post("/api/v1/campaigns/" + campaign + "/recipient-check")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse get() {
        return SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/recipient-check")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse at(String time) {
        return SignedIn.as("marketer")
                .queryParam("at", time)
                .get("/api/v1/campaigns/" + campaign + "/recipient-check")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse send() {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .post("/api/v1/campaigns/" + campaign + "/send")
                .then();
    }

    private ValidatableResponse settings(Map<String, ?> change) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(change)
                .patch("/api/v1/business/sending")
                .then();
    }
}
