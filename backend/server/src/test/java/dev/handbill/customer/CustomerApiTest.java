package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerApiTest {
    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void aCustomerIsMadeWithEverythingNormalized() {
        create(
                        """
                        {"email": " Ada@Example.COM", "phone": "(202) 555-0143", "firstName": " Ada ",
                         "segments": [" VIP ", "vip", "Wine  Club"], "attributes": {"city": "Rome"},
                         "language": "en", "timeZone": "Europe/Rome", "emailConsent": "subscribed"}
                        """)
                .statusCode(201)
                .body("email", equalTo("ada@example.com"))
                .body("phone", equalTo("+12025550143"))
                .body("firstName", equalTo("Ada"))
                .body("segments", equalTo(List.of("vip", "wine club")))
                .body("attributes.city", equalTo("Rome"))
                .body("emailConsent.status", equalTo("subscribed"))
                .body("emailConsent.source", equalTo("dashboard"))
                .body("smsConsent.status", equalTo("unknown"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        create(
                        """
                        {"email": "nope", "timeZone": "Mars", "language": "???", "attributes": {"x": null}}
                        """)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/email", "/attributes/x", "/language", "/timeZone"));
        create("{\"phone\": \"12\", \"segments\": [\"a;\\\"b\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/phone", "/segments"))
                .body("errors[1].detail", containsString("a;\"b"));
        create("{}").statusCode(422).body("errors[0].pointer", equalTo("/email"));
        create("{\"email\": \"a@example.com\", \"nickname\": \"x\"}").statusCode(422);
    }

    @Test
    void anAddressBelongsToOneCustomer() {
        int id = id(create("{\"email\": \"a@example.com\"}"));
        create("{\"email\": \"A@example.com\"}")
                .statusCode(409)
                .body("type", containsString("customer-exists"))
                .body("customerId", equalTo(id));
        int other = id(create("{\"email\": \"b@example.com\"}"));
        update(other, "{\"email\": \"a@example.com\"}").statusCode(409);
    }

    @Test
    void anExternalIdFindsOneCustomerExactly() {
        int id = id(create("{\"email\": \"a@example.com\", \"externalId\": \" Till-07 \"}"));
        create("{\"email\": \"b@example.com\", \"externalId\": \"Till-07\"}")
                .statusCode(409)
                .body("type", containsString("customer-exists"))
                .body("customerId", equalTo(id));
        create("{\"email\": \"b@example.com\", \"externalId\": \"till-07\"}").statusCode(201);
        create("{\"email\": \"c@example.com\", \"externalId\": \"a\\u0007b\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/externalId"));

        SignedIn.as("marketer")
                .queryParam("externalId", "Till-07")
                .get("/api/v1/customers")
                .then()
                .statusCode(200)
                .body("items.email", contains("a@example.com"))
                .body("items[0].externalId", equalTo("Till-07"));
        SignedIn.as("marketer")
                .queryParam("externalId", "Till")
                .get("/api/v1/customers")
                .then()
                .body("items", hasSize(0));
        assertThat(
                        SignedIn.as("marketer")
                                .queryParam("externalId", "Till-07")
                                .get("/api/v1/customers/export.csv")
                                .asString())
                .contains("id,external_id,first_name", "%d,Till-07,".formatted(id));

        update(id, "{\"externalId\": null}").statusCode(200).body("externalId", nullValue());
        create("{\"email\": \"d@example.com\", \"externalId\": \"Till-07\"}").statusCode(201);
    }

    @Test
    void anEditChangesWhatItNamesAndClearsWhatIsEmpty() {
        int id =
                id(
                        create(
                                "{\"email\": \"a@example.com\", \"phone\": \"+12025550143\","
                                        + " \"firstName\": \"Ann\"}"));
        update(id, "{\"phone\": \"\", \"lastName\": \"Lee\"}")
                .statusCode(200)
                .body("phone", nullValue())
                .body("email", equalTo("a@example.com"))
                .body("firstName", equalTo("Ann"))
                .body("lastName", equalTo("Lee"));
        update(id, "{\"email\": \"\"}").statusCode(422);
        update(999_999, "{}").statusCode(404);
    }

    @Test
    void consentKeepsItsHistory() {
        int id = id(create("{\"email\": \"a@example.com\", \"emailConsent\": \"subscribed\"}"));
        update(id, "{\"emailConsent\": \"unsubscribed\"}").statusCode(200);
        update(id, "{\"emailConsent\": \"unsubscribed\"}").statusCode(200);

        SignedIn.as("marketer")
                .get("/api/v1/customers/{id}/consent-changes", id)
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("marketer@example.com"))
                .body("items.status", contains("unsubscribed", "subscribed"));
    }

    @Test
    void anOptOutIsNotUndoneByAClick() {
        int id = id(create("{\"email\": \"a@example.com\"}"));
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email',"
                        + " 'a@example.com', 'opt-out')");
        db.update("UPDATE customers SET email_consent = 'unsubscribed'");

        for (String status : List.of("subscribed", "unknown")) {
            update(id, "{\"emailConsent\": \"%s\"}".formatted(status))
                    .statusCode(409)
                    .body("type", containsString("customer-opted-out"));
        }
    }

    @Test
    void searchFindsPeopleHoweverTyped() {
        create(
                "{\"email\": \"ada@example.com\", \"firstName\": \"Ada\", \"lastName\":"
                        + " \"Lovelace\", \"segments\": [\"vip\"]}");
        create("{\"phone\": \"+12025550143\", \"firstName\": \"Grace_%\"}");

        found("love ada", "")
                .body("items.email", contains("ada@example.com"))
                .body("total", equalTo(1));
        found("(202) 555-0143", "").body("items.phone", contains("+12025550143"));
        found("grace_%", "").body("items", hasSize(1));
        found("%", "").body("items", hasSize(1));
        found("", "VIP").body("items.email", contains("ada@example.com"));
        found("nobody", "").body("items", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            create("{\"email\": \"c%d@example.com\"}".formatted(i)).statusCode(201);
        }
        String cursor = null;
        int seen = 0;
        do {
            var page =
                    SignedIn.as("marketer")
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .get("/api/v1/customers?limit=2")
                            .jsonPath();
            seen += page.getList("items").size();
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(5);
        SignedIn.as("marketer").get("/api/v1/customers?cursor=nonsense").then().statusCode(400);
        SignedIn.as("marketer").get("/api/v1/customers?limit=201").then().statusCode(422);
    }

    @Test
    void tagsAreAddedAndRemovedInBulk() {
        int a = id(create("{\"email\": \"a@example.com\", \"segments\": [\"old\", \"vip\"]}"));
        int b = id(create("{\"email\": \"b@example.com\"}"));

        post(
                        "/api/v1/customers/tags",
                        "{\"customerIds\": [%d, %d], \"add\": [\"Ärger\", \"VIP\"], \"remove\": [\"old\"]}"
                                .formatted(a, b))
                .statusCode(200)
                .body("updated", equalTo(2));

        SignedIn.as("marketer")
                .get("/api/v1/customers/{id}", a)
                .then()
                .body("segments", equalTo(List.of("vip", "ärger")));
        post("/api/v1/customers/tags", "{\"customerIds\": [], \"add\": [\"x\"]}").statusCode(422);
        post("/api/v1/customers/tags", "{\"customerIds\": [1], \"add\": [\"a\\\"b;\"]}")
                .statusCode(422)
                .body("detail", containsString("a\"b;"));
    }

    @Test
    void deletingACustomerKeepsTheirOptOut() {
        int id = id(create("{\"email\": \"a@example.com\", \"emailConsent\": \"unsubscribed\"}"));
        db.update("INSERT INTO campaigns (name) VALUES ('c')");
        db.update(
                "INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)"
                        + " VALUES (1, ?, 't', 's', now())",
                id);
        db.update(
                "INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, address)"
                        + " VALUES (1, ?, 1, 'email', 'a@example.com')",
                id);

        SignedIn.as("marketer").delete("/api/v1/customers/{id}", id).then().statusCode(204);

        SignedIn.as("marketer").get("/api/v1/customers/{id}", id).then().statusCode(404);
        assertThat(
                        db.query(
                                "SELECT 1 AS one FROM deliveries WHERE address IS NULL AND"
                                        + " customer_id IS NULL",
                                r -> r.getInt("one")))
                .hasSize(1);
        assertThat(db.query("SELECT address FROM suppressions", r -> r.getString("address")))
                .containsExactly("a@example.com");
        SignedIn.as("marketer").delete("/api/v1/customers/{id}", id).then().statusCode(404);
    }

    @Test
    void suppressionsAreListedAddedAndRemoved() {
        var made =
                post(
                                "/api/v1/suppressions",
                                "{\"channel\": \"sms\", \"address\": \"(202) 555-0143\"}")
                        .statusCode(201)
                        .body("address", equalTo("+12025550143"))
                        .body("reason", equalTo("manual"));
        post("/api/v1/suppressions", "{\"channel\": \"sms\", \"address\": \"+12025550143\"}")
                .statusCode(201);
        post("/api/v1/suppressions", "{\"channel\": \"email\", \"address\": \"x\"}")
                .statusCode(422);
        SignedIn.as("marketer")
                .get("/api/v1/suppressions?channel=sms&query=5550")
                .then()
                .body("items", hasSize(1));
        SignedIn.as("marketer")
                .get("/api/v1/suppressions?channel=email")
                .then()
                .body("items", hasSize(0));
        SignedIn.as("marketer")
                .delete("/api/v1/suppressions/{id}", id(made))
                .then()
                .statusCode(204);
        SignedIn.as("marketer").delete("/api/v1/suppressions/1").then().statusCode(404);
    }

    @Test
    void staffSeeNoCustomers() {
        SignedIn.as("staff").get("/api/v1/customers").then().statusCode(403);
        SignedIn.withKey("redeem").get("/api/v1/customers").then().statusCode(403);
        SignedIn.withKey("read").get("/api/v1/customers").then().statusCode(200);
        SignedIn.withKey("read")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/customers")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse create(String body) {
        return post("/api/v1/customers", body);
    }

    private static ValidatableResponse post(String path, String body) {
        return SignedIn.as("marketer").contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse update(int id, String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/customers/{id}", id)
                .then();
    }

    private static ValidatableResponse found(String query, String segment) {
        return SignedIn.as("marketer")
                .queryParam("query", query)
                .queryParam("segment", segment)
                .get("/api/v1/customers")
                .then()
                .statusCode(200);
    }

    private static int id(ValidatableResponse response) {
        return response.statusCode(201).extract().jsonPath().getInt("id");
    }
}
