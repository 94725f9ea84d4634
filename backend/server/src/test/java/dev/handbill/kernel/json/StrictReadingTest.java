package dev.handbill.kernel.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows A1 and A2 of the table of faults, and their kin: 4xx with a problem, nothing changed. */
@QuarkusTest
class StrictReadingTest {
    @Inject CleanState state;
    @Inject Db db;

    private String session = "";
    private String before = "";

    @BeforeEach
    void clean() {
        state.reset();
        session = SignedIn.session("owner");
        db.update("INSERT INTO campaigns (name, created_at) VALUES ('Spring', now())");
        db.update(
                "INSERT INTO campaign_contents (campaign_id, subject) SELECT id, 'Hi' FROM campaigns");
        before = everything();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST /campaigns/1/send | {"scheduledAt": ""} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": 1796000000} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": 1796000000.5} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": "tomorrow"} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": "-999999999-01-01T00:00:00Z"} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": "+999999999-01-01T00:00:00Z"} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": true} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": {}} | /scheduledAt
                    POST /campaigns/1/send | {"scheduledAt": ["2027-01-01T00:00:00Z"]} | /scheduledAt
                    POST /campaigns/1/cancel | {"voidCoupons": 2} | /voidCoupons
                    POST /campaigns/1/cancel | {"voidCoupons": "true"} | /voidCoupons
                    POST /campaigns/1/cancel | {"voidCoupons": ""} | /voidCoupons
                    POST /redemptions | {"token": "abc", "amountMinor": 12.99} | /amountMinor
                    POST /redemptions | {"token": "abc", "amountMinor": -0.5} | /amountMinor
                    POST /redemptions | {"token": "abc", "amountMinor": "12"} | /amountMinor
                    POST /redemptions | {"token": "abc", "amountMinor": true} | /amountMinor
                    POST /redemptions | {"token": "abc", "amountMinor": 1e99} | /amountMinor
                    POST /redemptions | {"token": 7} | /token
                    POST /campaigns | {"name": true} | /name
                    POST /campaigns | {"name": 12.5} | /name
                    POST /campaigns | {"name": ["x"]} | /name
                    POST /campaigns | {"name": "x", "maxUsage": 9.99} | /maxUsage
                    POST /campaigns | {"name": "x", "maxUsage": ""} | /maxUsage
                    POST /campaigns | {"name": "x", "targetSegments": [null]} | /targetSegments/0
                    POST /campaigns | {"name": "x", "targetSegments": "vip"} | /targetSegments
                    POST /campaigns | {"name": "x", "couponRules": ""} | /couponRules
                    POST /campaigns | {"name": "x", "couponRules": {"validFrom": 20000}} | /couponRules/validFrom
                    POST /campaigns | {"name": "x", "couponRules": {"validFrom": "-999999999-01-01"}} | /couponRules/validFrom
                    POST /campaigns | {"name": "x", "couponRules": {"weekdays": [1.5]}} | /couponRules/weekdays/0
                    POST /campaigns | {"name": "a\\u0000b"} | /name
                    POST /campaigns | {"name": "a\\ud800b"} | /name
                    POST /api-keys | {"name": "x", "scopes": [null]} | /scopes/0
                    POST /api-keys | {"name": "x", "scopes": "read"} | /scopes
                    POST /suppressions | {"channel": 0, "address": "a@b.example"} | /channel
                    POST /suppressions | {"channel": "", "address": "a@b.example"} | /channel
                    POST /suppressions | {"channel": "fax", "address": "a@b.example"} | /channel
                    POST /customers/tags | {"customerIds": ["1"], "add": ["x"]} | /customerIds/0
                    POST /customers/tags | {"customerIds": [null], "add": ["x"]} | /customerIds/0
                    POST /coupon-changes | {"action": "extend", "campaignId": 1, "validUntil": 20000} | /validUntil
                    POST /coupon-changes | {"action": "extend", "campaignId": 1, "validUntil": [2027, 1, 1]} | /validUntil
                    PATCH /business | {"places": [null]} | /places/0
                    PATCH /business | {"names": "x"} | /names
                    PATCH /campaigns/1 | {"name": null} | /name
                    PUT /outbox/behavior | {"delayMillis": "5", "failureShare": 0, "timeoutShare": 0, "throttleShare": 0, "refusedShare": 0} | /delayMillis
                    """)
    void membersOfTheWrongKindAreNamed(String call, String body, String pointer) {
        Response answer = call(call, json(body));
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
        isProblemAndNothingChanged(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\"} garbage",
                "{\"name\": \"x\"}{\"name\": \"y\"}",
                "{\"name\": \"x\"},",
                "{\"name\": \"x\"}]",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{\"name\": \"x\", \"couponRules\": {\"places\": [], \"places\": []}}",
                "{\"name\": \"x\", \"smsPlainText\": true, \"smsPlainText\": true}",
                "{\"name\": ",
                "{\"name\": \"x",
                "{\"name\": \"x\"",
                "{'name': 'x'}",
                "{\"name\": NaN}",
                "{\"name\": \"x\", }",
                "{name: \"x\"}",
                "{\"name\": \"x\"} // a comment",
            })
    void whatIsNotOneJsonObjectIsRefused(String body) {
        Response answer = call("POST /campaigns", json(body));
        answer.then().statusCode(400).body("type", equalTo(type("malformed-json")));
        isProblemAndNothingChanged(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "\"x\"", "true", "[{}]"})
    void whatIsNoObjectIsRefused(String body) {
        Response answer = call("POST /campaigns", json(body));
        answer.then().statusCode(422).body("errors.pointer", equalTo(List.of("")));
        isProblemAndNothingChanged(answer);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = "{\"name\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1);
        isProblemAndNothingChanged(call("POST /campaigns", json("").body(latin)));
        byte[] wide = "{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_16);
        Response answer = call("POST /campaigns", json("").body(wide));
        assertThat(answer.statusCode()).isBetween(201, 499);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"name\": " + "[".repeat(100_000);
        isProblemAndNothingChanged(call("POST /campaigns", json(deep)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /campaigns?limit=abc | /limit
                    /campaigns?limit=0 | /limit
                    /campaigns?limit=201 | /limit
                    /campaigns?limit=1.5 | /limit
                    /campaigns?limit= | /limit
                    /campaigns?limit=99999999999999999999 | /limit
                    /campaigns?limit=1&limit=2 | /limit
                    /campaigns?status=asleep | /status
                    /campaigns?status=DRAFT | /status
                    /campaigns?stauts=draft | /stauts
                    /campaigns?query=%00 | /query
                    /campaigns?query=a%00b | /query
                    /customers?query=%00 | /query
                    /customers?segment=%00 | /segment
                    /suppressions?query=%00 | /query
                    /suppressions?channel=fax | /channel
                    /suppressions?reason=because | /reason
                    /redemptions?campaignId=x | /campaignId
                    /redemptions?result=maybe | /result
                    /redemptions?without=place,by | /without
                    /redemptions/suspicious?days=x | /days
                    /campaigns/1/deliveries?status=gone | /status
                    /campaigns/1/deliveries?reachedBy=post | /reachedBy
                    /campaigns/1/deliveries?link=first | /link
                    /campaigns/1/deliveries?query=%00 | /query
                    /outbox?query=%00 | /query
                    /outbox?campaignId=1e3 | /campaignId
                    /audit-log?actor=me | /actor
                    /me?x=1 | /x
                    /setup?x=1 | /x
                    /counter/customers?query=%00 | /query
                    """)
    void queriesOfTheWrongKindAreNamed(String address, String pointer) {
        Response answer = by().urlEncodingEnabled(false).get("/api/v1" + address);
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
        isProblemAndNothingChanged(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/abc",
                "/customers/%00",
                "/customers/99999999999999999999",
                "/coupons/%00",
                "/coupons/a%00b",
                "/segments/%00",
                "/campaigns/1/nothing",
                "/campaigns/%ff",
            })
    void addressesThatAreNoneAreNotFound(String address) {
        Response answer = by().urlEncodingEnabled(false).get("/api/v1" + address);
        assertThat(answer.statusCode()).isIn(400, 404, 405);
        isProblemAndNothingChanged(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "text/html",
                "/",
                "application",
                "text/csv",
                "*/json",
                "a/b;;;q=x",
                "application/json;q=0"
            })
    void whatCannotBeTakenIsNotMade(String accept) {
        for (String call : List.of("POST /api-keys", "POST /campaigns", "POST /topics")) {
            Response answer =
                    call(
                            call,
                            json("{\"name\": \"x\""
                                            + (call.endsWith("keys")
                                                    ? ", \"scopes\": [\"read\"]}"
                                                    : "}"))
                                    .header("Accept", accept));
            answer.then().statusCode(406).body("type", equalTo(type("not-acceptable")));
            isProblemAndNothingChanged(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/*",
                "*/*",
                "text/html, */*;q=0.1",
                "Application/JSON; charset=utf-8",
                "application/problem+json, application/json"
            })
    void whatCanBeTakenIsMade(String accept) {
        call("POST /campaigns", json("{\"name\": \"x\"}").header("Accept", accept))
                .then()
                .statusCode(201)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "application/merge-patch+json",
                "multipart/form-data",
                "application/x-www-form-urlencoded"
            })
    void bodiesOfOtherTypesAreNotRead(String type) {
        Response answer =
                call("POST /campaigns", json("{\"name\": \"x\"}").header("Content-Type", type));
        answer.then().statusCode(415);
        isProblemAndNothingChanged(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --B~Content-Disposition: form-data; name="file"~~email~a@b.example~--B--~
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~Content-Type: text/csv~~email~a@b.example~--B-
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv
                    --B~Content-Disposition: form-data; filename="a.csv"~~email~--B--~
                    --B~Content-Disposition: form-data~~email~--B--~
                    --B~Content-Disposition: garbage~~email~--B--~
                    --B~~email~--B--~
                    --B~garbage~~email~--B--~
                    --B--~
                    nothing of the kind
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example~--B~Content-Disposition: form-data; name="mapping"~~null~--B--~
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example~--B~Content-Disposition: form-data; name="mapping"~~{"email": "email"} x~--B--~
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example~--B~Content-Disposition: form-data; name="mapping"~~[]~--B--~
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example~--B~Content-Disposition: form-data; name="mapping"~~{"email": null}~--B--~
                    --B~Content-Disposition: form-data; name="file"; filename="a.csv"~~email~a@b.example~--B~Content-Disposition: form-data; name="defaultCountry"~~ZZ~--B--~
                    """)
    void formsThatAreBrokenAreRefused(String form) {
        Response answer = upload(form.strip().replace("~", "\r\n"));
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 413, 422);
        isProblemAndNothingChanged(answer);
    }

    @Test
    void formsOfOverAThousandPartsAreRefused() {
        String part = "--B\r\nContent-Disposition: form-data; name=\"x%d\"\r\n\r\n1\r\n";
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            form.append(part.formatted(i));
        }
        Response answer = upload(form.append("--B--\r\n").toString());
        assertThat(answer.statusCode()).isIn(400, 413, 422);
        isProblemAndNothingChanged(answer);
    }

    @Test
    void formsWithoutABoundaryAreRefused() {
        Response answer =
                call(
                        "POST /customer-imports",
                        json("x").header("Content-Type", "multipart/form-data"));
        assertThat(answer.statusCode()).isIn(400, 415, 422);
        isProblemAndNothingChanged(answer);
    }

    @Test
    void nullClearsWhatMayBeEmpty() {
        call("PATCH /campaigns/1", json("{\"subject\": null}"))
                .then()
                .statusCode(200)
                .body("subject", equalTo(""), "name", equalTo("Spring"));
        call(
                        "PATCH /campaigns/1",
                        json("{\"offerTitle\": \"10 % off\", \"subject\": \"Hello\"}")
                                .header("Content-Type", "application/merge-patch+json"))
                .then()
                .statusCode(200)
                .body("offerTitle", equalTo("10 % off"));
    }

    private Response upload(String form) {
        return call(
                "POST /customer-imports",
                json(form).header("Content-Type", "multipart/form-data; boundary=B"));
    }

    private RequestSpecification by() {
        return given().cookie("handbill_session", session);
    }

    private RequestSpecification json(String body) {
        return by().config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .defaultContentCharset(StandardCharsets.UTF_8)
                                                .encodeContentTypeAs(
                                                        "garbage",
                                                        io.restassured.http.ContentType.TEXT)
                                                .encodeContentTypeAs(
                                                        "multipart/form-data",
                                                        io.restassured.http.ContentType.TEXT)))
                .header("Content-Type", "application/json")
                .body(body);
    }

    private Response call(String call, RequestSpecification request) {
        String[] words = call.split(" ");
        return request.request(words[0], "/api/v1" + words[1]);
    }

    private void isProblemAndNothingChanged(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("");
        assertThat(problem).containsKeys("type", "title", "status", "detail");
        assertThat(everything()).isEqualTo(before);
    }

    private static String type(String slug) {
        return "https://handbill.dev/problems/" + slug;
    }

    /** What these calls could have changed. */
    private String everything() {
        return db.one(
                """
                SELECT concat_ws(' ',
                    (SELECT count(*) FROM api_keys), (SELECT count(*) FROM customers),
                    (SELECT count(*) FROM topics), (SELECT count(*) FROM suppressions),
                    (SELECT count(*) FROM customer_imports),
                    (SELECT string_agg(c.id || c.name || c.status, ',' ORDER BY c.id) FROM campaigns c)) AS all
                """,
                row -> row.getString("all"));
    }
}
