package dev.handbill.customer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerBatchTest {
    @Inject Db db;
    @Inject CleanState state;
    private String key = "";

    @BeforeEach
    void clean() {
        state.reset();
        key = SignedIn.key("write");
    }

    @Test
    void eachRowSaysWhatBecameOfIt() {
        put("{'externalId': 'till-1', 'email': 'ada@example.com', 'firstName': 'Ada'}");

        put(
                        "{'externalId': 'till-1', 'firstName': 'Ada'}",
                        "{'email': 'ADA@example.com', 'lastName': 'Lovelace'}",
                        "{'phone': '(202) 555-0143', 'segments': [' VIP ']}",
                        "{'email': 'nope', 'timeZone': 'Mars'}")
                .body("created", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows.row", contains(0, 1, 2, 3))
                .body("rows.result", contains("unchanged", "changed", "created", "rejected"))
                .body("rows[0].id", equalTo(1))
                .body("rows[1].id", equalTo(1))
                .body("rows[3].id", nullValue())
                .body(
                        "rows[3].errors.pointer",
                        contains("/customers/3/email", "/customers/3/timeZone"));
        assertThat(people())
                .containsExactly(
                        "till-1 ada@example.com null Ada Lovelace {}",
                        "null null +12025550143   {vip}");
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        String[] rows = {
            "{'externalId': '1', 'email': 'a@example.com', 'attributes': {'city': 'Rome', 'age': '7'}}",
            "{'externalId': '2', 'phone': '+12025550143', 'addSegments': ['b', 'a']}",
            "{'email': 'c@example.com', 'emailConsent': 'subscribed', 'consentBasis': 'at the till'}"
        };
        put(rows).body("created", equalTo(3));
        String before = stamps();

        put(rows)
                .body("unchanged", equalTo(3))
                .body("rows.id", contains(1, 2, 3))
                .body("rows.result", everyItem(equalTo("unchanged")));

        assertThat(stamps()).isEqualTo(before);
        assertThat(history()).containsExactly("3 email subscribed api at the till");
    }

    @Test
    void theExternalIdIsStrongerThanAddresses() {
        put("{'externalId': 'x', 'email': 'old@example.com', 'phone': '+12025550143'}");

        put("{'externalId': 'x', 'email': 'new@example.com', 'phone': ''}")
                .body("changed", equalTo(1));
        // another id at another's address is nobody's to decide here
        put("{'externalId': 'y', 'email': 'new@example.com'}")
                .body("rows[0].errors[0].pointer", equalTo("/customers/0/externalId"))
                .body("rows[0].errors[0].detail", containsString("“x”"));
        put("{'externalId': 'X', 'email': 'upper@example.com'}").body("created", equalTo(1));

        assertThat(people())
                .containsExactly("x new@example.com null   {}", "X upper@example.com null   {}");
    }

    @Test
    void anIdIsGivenToWhomAnAddressFinds() {
        put("{'email': 'a@example.com'}", "{'phone': '+12025550143'}");

        put(
                        "{'externalId': '1', 'email': 'a@example.com'}",
                        "{'externalId': '2', 'email': 'b@example.com', 'phone': '+12025550143'}")
                .body("changed", equalTo(2));

        assertThat(people())
                .containsExactly("1 a@example.com null   {}", "2 b@example.com +12025550143   {}");
    }

    @Test
    void whatIsSomebodyElsesIsRefused() {
        put(
                "{'externalId': '1', 'email': 'a@example.com'}",
                "{'externalId': '2', 'email': 'b@example.com', 'phone': '+12025550143'}");

        put(
                        "{'externalId': '1', 'email': 'b@example.com'}",
                        "{'email': 'a@example.com', 'phone': '+12025550143'}",
                        "{'email': 'c@example.com', 'phone': '+12025550143'}",
                        "{'firstName': 'Nobody'}",
                        "{'externalId': ' '}")
                .body("rejected", equalTo(5))
                .body(
                        "rows.errors.collect { it[0].pointer }",
                        contains(
                                "/customers/0/email",
                                "/customers/1/phone",
                                "/customers/2/phone",
                                "/customers/3",
                                "/customers/4"));
    }

    @Test
    void rowsOfOnePersonComeOneAfterTheOther() {
        put(
                        "{'externalId': '1', 'email': 'a@example.com', 'addSegments': ['a']}",
                        "{'email': 'a@example.com', 'addSegments': ['b']}",
                        "{'externalId': '1', 'email': 'free@example.com'}",
                        "{'externalId': '2', 'email': 'a@example.com'}",
                        "{'externalId': '2', 'firstName': ''}")
                .body(
                        "rows.result",
                        contains("created", "changed", "changed", "created", "unchanged"))
                .body("rows.id", contains(1, 1, 1, 2, 2));
        assertThat(people())
                .containsExactly("1 free@example.com null   {a,b}", "2 a@example.com null   {}");
    }

    @Test
    void addressesCanBeSwapped() {
        put(
                "{'externalId': '1', 'email': 'a@example.com'}",
                "{'externalId': '2', 'email': 'b@example.com'}");

        put(
                        "{'externalId': '1', 'email': 'c@example.com'}",
                        "{'externalId': '2', 'email': 'a@example.com'}",
                        "{'externalId': '1', 'email': 'b@example.com'}")
                .body("changed", equalTo(3));

        assertThat(people())
                .containsExactly("1 b@example.com null   {}", "2 a@example.com null   {}");
    }

    @Test
    void listsAreSetOrAddedTo() {
        put(
                "{'email': 'a@example.com', 'segments': ['a', 'b'], 'attributes': {'x': '1', 'y': '1'}}");

        put(
                "{'email': 'a@example.com', 'addSegments': ['C'], 'addAttributes': {'y': '2', 'z': '2'}}");
        assertThat(attributes()).isEqualTo("{a,b,c} {\"x\": \"1\", \"y\": \"2\", \"z\": \"2\"}");

        put("{'email': 'a@example.com', 'segments': null, 'attributes': {'q': '3'}}");
        assertThat(attributes()).isEqualTo("{} {\"q\": \"3\"}");

        put("{'email': 'a@example.com', 'segments': [], 'addSegments': ['c']}")
                .body("rows[0].errors[0].pointer", equalTo("/customers/0/addSegments"));
        String many =
                IntStream.range(0, 100)
                        .mapToObj("'s%d'"::formatted)
                        .collect(Collectors.joining(","));
        put("{'email': 'a@example.com', 'segments': [%s]}".formatted(many));
        put("{'email': 'a@example.com', 'addSegments': ['one more']}")
                .body("rows[0].errors[0].detail", containsString("more than 100"));
    }

    @Test
    void nobodyIsSubscribedAgainInSilence() {
        put(
                "{'email': 'left@example.com', 'emailConsent': 'unsubscribed'}",
                "{'email': 'opted@example.com', 'emailConsent': 'unsubscribed'}");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'opted@example.com', 'opt-out')");

        put(
                        "{'email': 'left@example.com', 'emailConsent': 'subscribed'}",
                        "{'email': 'left@example.com', 'emailConsent': 'unknown', 'firstName': 'Lea'}",
                        "{'email': 'opted@example.com', 'emailConsent': 'subscribed', 'consentBasis': 'form'}",
                        "{'externalId': 'new', 'email': 'new@example.com', 'emailConsent': 'subscribed'}")
                .body("rows.result", contains("rejected", "changed", "rejected", "created"))
                .body("rows[0].errors[0].pointer", equalTo("/customers/0/emailConsent"))
                .body("rows[0].errors[0].detail", containsString("consentBasis"))
                .body("rows[2].errors[0].detail", containsString("opted out"));
        assertThat(consents())
                .containsExactly(
                        "left@example.com unsubscribed",
                        "opted@example.com unsubscribed",
                        "new@example.com subscribed");

        put("{'email': 'left@example.com', 'emailConsent': 'subscribed', 'consentBasis': 'signed card'}")
                .body("changed", equalTo(1));
        assertThat(history()).last().isEqualTo("1 email subscribed api signed card");
    }

    @Test
    void theNoOfARejectedRowIsKept() {
        put(
                "{'externalId': '1', 'email': 'a@example.com', 'smsConsent': 'subscribed', 'phone': '+12025550143'}");

        put(
                        "{'externalId': '1', 'emailConsent': 'unsubscribed', 'smsConsent': 'unsubscribed', 'birthday': 'x'}",
                        "{'email': 'nobody@example.com', 'emailConsent': 'unsubscribed', 'timeZone': 'Mars'}",
                        "{'emailConsent': 'unsubscribed'}",
                        "{'email': 'b@example.com', 'phone': '12'}")
                .body("rejected", equalTo(4))
                .body("rows[0].isNoKept", equalTo(true))
                .body("rows[1].isNoKept", equalTo(true))
                .body("rows[2].isNoKept", equalTo(false))
                .body("rows[3].isNoKept", nullValue());

        assertThat(consents()).containsExactly("a@example.com unsubscribed");
        assertThat(history())
                .containsExactly(
                        "1 sms subscribed api ",
                        "1 email unsubscribed api ",
                        "1 sms unsubscribed api ");
        assertThat(
                        db.query(
                                "SELECT address || ' ' || reason AS s FROM suppressions",
                                row -> row.getString("s")))
                .containsExactly("nobody@example.com opt-out");
    }

    @Test
    void aNoStaysWithTheAddressThatIsLeft() {
        put("{'externalId': '1', 'email': 'a@example.com', 'emailConsent': 'unsubscribed'}");

        put("{'externalId': '1', 'email': 'b@example.com'}").body("changed", equalTo(1));

        assertThat(
                        db.query(
                                "SELECT address || ' ' || source AS s FROM suppressions",
                                row -> row.getString("s")))
                .containsExactly("a@example.com api");
    }

    @Test
    void whoIsErasedComesBackSuppressed() {
        put("{'email': 'a@example.com'}");
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"confirmation\": \"a@example.com\"}")
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(204);

        put("{'email': 'a@example.com'}").body("created", equalTo(1));

        assertThat(
                        db.query(
                                "SELECT address || ' ' || reason AS s FROM suppressions",
                                row -> row.getString("s")))
                .containsExactly("a@example.com erased");
    }

    @Test
    void aRowIsReadAsStrictlyAsABody() {
        put(
                        "7",
                        "null",
                        "{'email': 'a@example.com', 'nickname': 'x'}",
                        "{'email': 7}",
                        "{'email': 'a@example.com', 'emailConsent': null}",
                        "{'email': 'a@example.com', 'segments': [null]}",
                        "{'email': 'a@example.com', 'firstName': '\\u0000'}",
                        "{'email': 'a@example.com', 'externalId': 'two\\nlines'}",
                        "{'email': 'a@example.com', 'externalId': '\\ud800'}",
                        "{'email': 'good@example.com', 'lastName': null}")
                .body("rejected", equalTo(9))
                .body("created", equalTo(1))
                .body(
                        "rows.findAll { it.errors != null }.collect { it.errors[0].pointer }",
                        contains(
                                "/customers/0",
                                "/customers/1",
                                "/customers/2/nickname",
                                "/customers/3/email",
                                "/customers/4/emailConsent",
                                "/customers/5/segments/0",
                                "/customers/6/firstName",
                                "/customers/7/externalId",
                                "/customers/8/externalId"));
    }

    @Test
    void aBatchHasOneToAThousandRows() {
        send("{\"customers\": []}").statusCode(422);
        send("{}").statusCode(422).body("errors[0].pointer", equalTo("/customers"));
        send("{\"customers\": [{}], \"matchBy\": \"email\"}").statusCode(422);
        send("{\"customers\": [{\"email\": \"a@example.com\", \"email\": \"b@example.com\"}]}")
                .statusCode(400);
        put(rows(1_000)).body("created", equalTo(1_000));
        put(rows(1_001), 422);
        SignedIn.withKey("read")
                .contentType(ContentType.JSON)
                .body("{\"customers\": [{}]}")
                .put("/api/v1/customers")
                .then()
                .statusCode(403);
    }

    @Test
    void theAuditLogCountsWhatABatchDid() {
        put("{'email': 'a@example.com'}", "{}");

        assertThat(
                        db.query(
                                "SELECT action || ' ' || details AS s FROM audit_log",
                                row -> row.getString("s")))
                .containsExactly(
                        "batch {\"changed\": 0, \"created\": 1, \"rejected\": 1, \"unchanged\": 0}");
    }

    static String[] rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(
                        "{'externalId': 'till-%1$d', 'email': 'g%1$d@example.com', 'addSegments': ['till']}"
                                ::formatted)
                .toArray(String[]::new);
    }

    private ValidatableResponse put(String... rows) {
        return send(body(rows)).statusCode(200);
    }

    private void put(String[] rows, int status) {
        send(body(rows)).statusCode(status).body("errors", hasSize(1));
    }

    static String body(String... rows) {
        return "{\"customers\": [%s]}".formatted(String.join(", ", rows).replace('\'', '"'));
    }

    private ValidatableResponse send(String body) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/customers")
                .then();
    }

    private List<String> people() {
        return db.query(
                """
                SELECT format('%s %s %s %s %s %s', coalesce(external_id, 'null'), coalesce(email, 'null'),
                    coalesce(phone, 'null'), first_name, last_name, segments) AS s
                FROM customers ORDER BY id
                """,
                row -> row.getString("s"));
    }

    private String attributes() {
        return db.one(
                "SELECT segments::text || ' ' || attributes AS s FROM customers",
                row -> row.getString("s"));
    }

    private List<String> consents() {
        return db.query(
                "SELECT email || ' ' || email_consent AS s FROM customers ORDER BY id",
                row -> row.getString("s"));
    }

    private List<String> history() {
        return db.query(
                """
                SELECT concat_ws(' ', customer_id, channel, status, source, basis) AS s FROM consent_changes ORDER BY id
                """,
                row -> row.getString("s"));
    }

    private String stamps() {
        return db.one(
                "SELECT string_agg(updated_at::text || xmin::text, ' ' ORDER BY id) AS s FROM customers",
                row -> row.getString("s"));
    }
}
