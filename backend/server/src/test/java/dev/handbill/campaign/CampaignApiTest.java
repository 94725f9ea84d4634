package dev.handbill.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CampaignApiTest {
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
        fixture.aCustomer("Anna", "anna@example.com", "vip");
    }

    @Test
    void aCampaignIsCreatedWithItsDefaultsAndEdited() {
        int id =
                create(
                                "{\"name\":\" Autumn \",\"targetSegments\":[\"VIP\"],\"smsContent\":\"Hi {{ first_name }}\"}",
                                201)
                        .body("name", equalTo("Autumn"))
                        .body("status", equalTo("draft"))
                        .body("qrExpirationDays", equalTo(30))
                        .body("maxUsage", equalTo(1))
                        .body("sendRateLimitEmails", equalTo(100))
                        .body("sendRateLimitSms", equalTo(10))
                        .body("targetSegments", contains("vip"))
                        .body("channels", contains("sms"))
                        .body("createdAt", notNullValue())
                        .extract()
                        .path("id");

        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"subject\":\"S\",\"emailContent\":\"<p>E</p>\"}")
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200)
                .body("channels", contains("email", "sms"))
                .body("name", equalTo("Autumn"));
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("S"));
    }

    @Test
    void programsAskForWhatChangedSince() {
        create("{\"name\":\"old\"}", 201);
        create("{\"name\":\"edited\"}", 201);
        create("{\"name\":\"new\"}", 201);
        db.update("UPDATE campaigns SET created_at = '2027-01-01Z', updated_at = '2027-01-01Z'");
        db.update("UPDATE campaigns SET updated_at = '2027-02-01Z' WHERE id > 1");
        db.update("UPDATE campaigns SET created_at = '2027-02-01Z' WHERE id > 2");

        listed("updatedAfter", "2027-02-01T00:00:00Z")
                .body("items.name", contains("new", "edited"));
        listed("createdAfter", "2027-02-01T01:00:00+01:00").body("items.name", contains("new"));
        listed("updatedAfter", "2027-02-01T00:00:01Z").body("items", hasSize(0));
        SignedIn.as("marketer")
                .get("/api/v1/campaigns?updatedAfter=today")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/updatedAfter"));
    }

    private static ValidatableResponse listed(String filter, String time) {
        return SignedIn.as("marketer")
                .queryParam(filter, time)
                .get("/api/v1/campaigns")
                .then()
                .statusCode(200);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        create(
                        "{\"name\":\"\",\"sendRateLimitEmails\":0,\"sendRateLimitSms\":-1,\"maxUsage\":1000000000,\"qrExpirationDays\":0,\"qrEmbedding\":\"x\",\"replyTo\":\"nope\"}",
                        422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/sendRateLimitEmails",
                                "/sendRateLimitSms",
                                "/maxUsage",
                                "/qrExpirationDays",
                                "/qrEmbedding",
                                "/replyTo"));
    }

    /** Templates and segments are looked at once the bounds hold. */
    @Test
    void whatTheDatabaseKnowsIsNamedAtOnceToo() {
        create(
                        "{\"name\":\"x\",\"emailContent\":\"x\\n{% if a %}\",\"targetSegments\":[\"nobody\",\"a\\\"';DROP\"]}",
                        422)
                .body(
                        "errors.pointer",
                        hasItems("/emailContent", "/targetSegments", "/targetSegments/1"))
                .body(
                        "errors.find { it.pointer == '/emailContent' }.detail",
                        containsString("Line 2, column 1"))
                .body(
                        "errors.find { it.pointer == '/targetSegments' }.detail",
                        containsString("nobody"));
    }

    @Test
    void aCopyKeepsTheCampaignsOwnSender() {
        int id =
                create(
                                "{\"name\":\"x\",\"fromEmail\":\" Offers@Käse.example \",\"replyTo\":\"\"}",
                                201)
                        .body("fromEmail", equalTo("offers@xn--kse-qla.example"))
                        .extract()
                        .path("id");
        SignedIn.as("marketer")
                .post("/api/v1/campaigns/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("fromEmail", equalTo("offers@xn--kse-qla.example"));
        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"fromEmail\":\"\"}")
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200)
                .body("fromEmail", equalTo(""));
    }

    @Test
    void whatIsNoSingleAddressIsNoSender() {
        for (String address :
                new String[] {
                    "nope",
                    "a@b",
                    "a@shop.example\\r\\nBcc: all@example.com",
                    "a@shop.example, b@shop.example",
                    "Luigi <a@shop.example>",
                    "a(b)@shop.example"
                }) {
            create("{\"name\":\"x\",\"fromEmail\":\"" + address + "\"}", 422)
                    .body("errors[0].pointer", equalTo("/fromEmail"))
                    .body("detail", containsString("offers@shop.example"));
            create("{\"name\":\"x\",\"replyTo\":\"" + address + "\"}", 422)
                    .body("errors[0].pointer", equalTo("/replyTo"));
        }
        create("{\"name\":\"x\",\"fromEmail\":\"a@shop.example\\u0000\"}", 422);
    }

    @Test
    void ratesOutOfBoundsAreAnsweredWithTheBounds() {
        for (String rate : new String[] {"0", "-1", "1000000001", "10000000000"}) {
            create("{\"name\":\"x\",\"sendRateLimitEmails\":" + rate + "}", 422)
                    .body("errors[0].pointer", equalTo("/sendRateLimitEmails"))
                    .body("detail", containsString("1,000,000"));
        }
    }

    @Test
    void unknownFieldsAndWrongTypesAreRefused() {
        create("{\"name\":\"x\",\"color\":\"red\"}", 422);
        create("{\"name\":\"x\",\"maxUsage\":\"many\"}", 422);
        create("", 422);
    }

    @Test
    void aSentCampaignCanOnlyBeCopied() {
        long id = fixture.aCampaign("completed");
        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"name\":\"y\"}")
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("campaign-not-editable"));
        SignedIn.as("marketer")
                .delete("/api/v1/campaigns/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("campaign-not-deletable"));
        SignedIn.as("marketer")
                .post("/api/v1/campaigns/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("name", equalTo("Autumn (copy)"))
                .body("sentAt", nullValue());
    }

    @Test
    void aDraftIsDeleted() {
        long id = fixture.aCampaign("draft");
        SignedIn.as("marketer").delete("/api/v1/campaigns/" + id).then().statusCode(204);
        SignedIn.as("marketer").get("/api/v1/campaigns/" + id).then().statusCode(404);
        SignedIn.as("marketer").delete("/api/v1/campaigns/" + id).then().statusCode(404);
    }

    @Test
    void theListIsNewestFirstPagedAndFiltered() {
        long first = fixture.aCampaign("draft");
        long second = fixture.aCampaign("completed");
        String cursor =
                SignedIn.as("marketer")
                        .get("/api/v1/campaigns?limit=1")
                        .then()
                        .statusCode(200)
                        .body("items.id", contains((int) second))
                        .extract()
                        .path("nextCursor");
        SignedIn.as("marketer")
                .get("/api/v1/campaigns?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains((int) first))
                .body("nextCursor", nullValue());
        SignedIn.as("marketer")
                .get("/api/v1/campaigns?status=draft&query=autu")
                .then()
                .body("items.id", contains((int) first))
                .body("items[0].emailContent", nullValue());
        SignedIn.as("marketer").get("/api/v1/campaigns?query=%25").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/campaigns, from",
        "/campaigns, to",
        "/customers, addedFrom",
        "/customers, addedUntil",
        "/customers, visitedSince",
        "/customers, notVisitedSince"
    })
    void aDayThatIsNoneIsRefused(String list, String side) {
        for (String day : List.of(" ", "2026-02-30", "tomorrow", "20261231")) {
            SignedIn.as("marketer")
                    .queryParam(side, day)
                    .get("/api/v1" + list)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + side));
        }
        SignedIn.as("marketer").queryParam(side, "").get("/api/v1" + list).then().statusCode(200);
    }

    @Test
    void startersAreOffered() {
        SignedIn.as("marketer")
                .get("/api/v1/campaign-templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("items.subject", hasItem(containsString("{{")));
    }

    @Test
    void staffSeeNoCampaigns() {
        SignedIn.as("staff").get("/api/v1/campaigns").then().statusCode(403);
    }

    private static ValidatableResponse create(String body, int status) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(status);
    }
}
