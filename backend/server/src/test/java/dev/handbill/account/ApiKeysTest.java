package dev.handbill.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.account.quota.KeyQuota;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeysTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject KeyQuota quota;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void keyIsShownOnceAndWorks() {
        Response made = create(List.of("read", "read", "send"));
        String key = made.path("key");

        made.then().statusCode(201).body("scopes", contains("read", "send"));
        assertThat(key).startsWith("hb_").hasSize(46).startsWith(made.path("prefix"));
        use(key).then().statusCode(200);
        SignedIn.as("owner")
                .get("/api/v1/api-keys")
                .then()
                .body("items[0].lastUsedAt", notNullValue())
                .body(not(containsString(key)));
    }

    @Test
    void deletedKeyStopsWorkingAtOnce() {
        Response made = create(List.of("read"));
        String key = made.path("key");
        use(key).then().statusCode(200);

        String address = "/api/v1/api-keys/" + made.path("id");
        SignedIn.as("owner").delete(address).then().statusCode(204);

        use(key).then().statusCode(401);
        SignedIn.as("owner").delete(address).then().statusCode(404);
        SignedIn.as("owner").get("/api/v1/api-keys").then().body("items.size()", equalTo(0));
    }

    @Test
    void scopesAreChecked() {
        create(List.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/scopes"));
        create(List.of("read", "owner")).then().statusCode(422);
        use(create(List.of("redeem")).path("key")).then().statusCode(403);
    }

    @Test
    void useIsNotedAtMostOnceAMinute() {
        String key = create(List.of("read")).path("key");
        db.update("UPDATE api_keys SET last_used_at = now() - interval '30 seconds'");
        Instant before = lastUsed();
        use(key);
        assertThat(lastUsed()).isEqualTo(before);

        db.update("UPDATE api_keys SET last_used_at = now() - interval '61 seconds'");
        // a key that was looked up a moment ago is not looked up again
        await().untilAsserted(
                        () -> {
                            use(key);
                            assertThat(lastUsed()).isAfter(before);
                        });
    }

    @Test
    void aKeyWorksFromItsNetworksAlone() {
        String key = create(List.of("203.0.113.0/24", "2001:db8::/32"), 201).path("key");

        for (String inside : List.of("203.0.113.9", "2001:db8:7::1", "::ffff:203.0.113.1")) {
            useFrom(inside, key).then().statusCode(200);
        }
        // known a moment ago, from inside
        for (String outside : List.of("203.0.114.9", "2001:db9::1", "198.51.100.1", "localhost")) {
            useFrom(outside, key).then().statusCode(401);
        }
        // what a client says itself, behind what the proxy says
        useFrom("203.0.113.9, 198.51.100.1", key).then().statusCode(401);
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        for (String wrong :
                List.of("", "none", "everywhere", "10.0.0.0/33", "10.0.0/8", "1.2.3.4/")) {
            create(List.of("10.0.0.0/8", wrong), 422)
                    .then()
                    .body("errors[0].pointer", equalTo("/networks"));
        }
    }

    @Test
    void theListSaysFromWhereItWasUsed() {
        String key = create(List.of("203.0.113.0/24"), 201).path("key");
        useFrom("198.51.100.1", key);
        SignedIn.as("owner")
                .get("/api/v1/api-keys")
                .then()
                .body("items[0].networks", contains("203.0.113.0/24"))
                .body("items[0].lastUsedFrom", nullValue());

        useFrom("203.0.113.9", key);
        SignedIn.as("owner")
                .get("/api/v1/api-keys")
                .then()
                .body("items[0].lastUsedFrom", equalTo("203.0.113.9"));
    }

    @Test
    void aKeyIsNobodysAccount() {
        SignedIn.withKey("read", "write").get("/api/v1/me").then().statusCode(403);
    }

    @Test
    void programsAreToldWhatIsLeft() {
        String key = create(List.of("read")).path("key");

        use(key).then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"key\";q=2000;w=10")
                .header("RateLimit", startsWith("\"key\";r=1999;t="));
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/campaigns/9")
                .then()
                .statusCode(404)
                .header("RateLimit", startsWith("\"key\";r=1998;t="));
        // people are not counted
        SignedIn.as("owner").get("/api/v1/business").then().header("RateLimit", nullValue());
    }

    @Test
    void whoAsksTooMuchWaits() {
        Response made = create(List.of("read", "write", "redeem"));
        String key = made.path("key");
        long id = made.<Integer>path("id");
        use(key);
        IntStream.range(0, 2_000).forEach(_ -> quota.take(id));

        use(key).then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", startsWith("\"key\";r=0;t="))
                .header("Retry-After", matchesPattern("10|[1-9]"))
                .body("type", endsWith("/too-many-requests"));
        // nothing is done, and no Idempotency-Key is used up
        given().header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "one")
                .contentType(ContentType.JSON)
                .body(Map.of("firstName", "Ann", "email", "ann@shop.example"))
                .post("/api/v1/customers")
                .then()
                .statusCode(429);
        assertThat(rows("customers")).isZero();
        assertThat(rows("idempotent_requests")).isZero();
        // the counter does not wait for other programs
        given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(Map.of("token", "ABCD-EFGH-JKMN"))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(404);
    }

    private static Response create(List<String> scopes) {
        return SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Web shop", "scopes", scopes))
                .post("/api/v1/api-keys");
    }

    private static Response create(List<String> networks, int status) {
        Response answer =
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "name",
                                        "Till",
                                        "scopes",
                                        List.of("read"),
                                        "networks",
                                        networks))
                        .post("/api/v1/api-keys");
        answer.then().statusCode(status);
        return answer;
    }

    private static Response useFrom(String address, String key) {
        return given().header("X-Forwarded-For", address)
                .header("Authorization", "Bearer " + key)
                .get("/api/v1/business");
    }

    private static Response use(String key) {
        return given().header("Authorization", "bearer " + key).get("/api/v1/business");
    }

    private Instant lastUsed() {
        return db.one("SELECT last_used_at FROM api_keys", row -> row.getInstant("last_used_at"));
    }

    private long rows(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }
}
