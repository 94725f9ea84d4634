package dev.handbill.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject BusinessStore business;
    @Inject Db db;

    private long lunch;
    private long dinner;

    @BeforeEach
    void clean() {
        state.reset();
        lunch = fixture.aCampaign("completed");
        dinner = fixture.aCampaign("completed");
        db.update("UPDATE campaigns SET name = 'Dinner' WHERE id = ?", dinner);
        db.update(
                "UPDATE campaigns SET name = 'Lunch', total_targeted = 2,"
                        + " sent_at = '2026-11-01T23:30:00Z' WHERE id = ?",
                lunch);
        db.update(
                """
                INSERT INTO campaign_counts (campaign_id, channel, total, sent)
                VALUES (:lunch, 'email', 2, 2), (:dinner, 'sms', 1, 1)
                """,
                Args.of("lunch", lunch).and("dinner", dinner));
        db.update(
                "INSERT INTO campaign_event_counts (campaign_id, channel, kind, messages)"
                        + " VALUES (?, 'email', 'opened', 1), (?, 'email', 'delivered', 2)",
                lunch,
                lunch);
    }

    @Test
    void campaignsStandInTheOrderAskedFor() {
        long anna = fixture.aCustomer("Anna", "anna@example.com");
        SignedIn.as("staff")
                .contentType("application/json")
                .body(
                        Map.of(
                                "token",
                                fixture.aCoupon(lunch, anna, 1).token(),
                                "amountMinor",
                                1_250))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(201);
        db.update(
                "INSERT INTO consent_changes (customer_id, channel, status, source, campaign_id)"
                        + " VALUES (?, 'email', 'unsubscribed', 'page', ?)",
                anna,
                lunch);

        get("", dinner, lunch)
                .then()
                .statusCode(200)
                .body("items.name", contains("Dinner", "Lunch"))
                .body("items[0].sms.sent", equalTo(1))
                .body("items[0].days", hasSize(0))
                .body("items[1].targeted", equalTo(2))
                .body("items[1].email.opened", equalTo(1))
                .body("items[1].optedOut", equalTo(1))
                .body("items[1].redeemed", equalTo(1))
                .body("items[1].bills", equalTo(1))
                .body("items[1].revenue[0].amountMinor", equalTo(1_250))
                .body("items[1].days[0].amountMinor", equalTo(1_250));
    }

    @Test
    void oneCampaignTellsWhatItBroughtAtOnce() {
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + lunch + "/brought")
                .then()
                .statusCode(200)
                .body("name", equalTo("Lunch"))
                .body("email.delivered", equalTo(2));
        SignedIn.as("marketer").get("/api/v1/campaigns/99/brought").then().statusCode(404);
    }

    @Test
    void theFileIsWrittenForPeople() {
        db.update("UPDATE business SET time_zone = 'Europe/Rome'");
        business.forget();
        String csv = get(".csv", lunch, dinner).asString();
        assertThat(csv.lines().toList())
                .contains(
                        "\ufeff,Lunch,Dinner",
                        "Sent,2026-11-02 00:30:00,",
                        "E-mails opened,1,0",
                        "Revenue,,");
    }

    @Test
    void oneCampaignHasNothingToCompare() {
        get("", lunch).then().statusCode(422).body("errors[0].pointer", equalTo("/ids"));
        get("", lunch, lunch).then().statusCode(422);
        SignedIn.as("marketer").get("/api/v1/campaign-comparison?ids=1,x").then().statusCode(422);
        get("", lunch, 99).then().statusCode(404).body("detail", containsString("99"));
    }

    private static Response get(String ending, long... ids) {
        String list = Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(","));
        return SignedIn.as("marketer").get("/api/v1/campaign-comparison" + ending + "?ids=" + list);
    }
}
