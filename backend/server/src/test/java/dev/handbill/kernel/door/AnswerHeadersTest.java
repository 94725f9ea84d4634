package dev.handbill.kernel.door;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows A5 to A7 of the table of faults: what HTTP promises besides the body. */
@QuarkusTest
class AnswerHeadersTest {
    @Inject CleanState state;
    @Inject Db db;
    @Inject MeterRegistry metrics;
    @Inject OpenApiDocumentService documents;

    @ConfigProperty(name = "quarkus.micrometer.binder.http-server.max-uri-tags")
    int mostAddresses;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void refusedMethodsComeWithThoseThatWork() {
        SignedIn.as("owner")
                .put("/api/v1/campaigns")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, POST, HEAD, OPTIONS");
        given().options("/api/v1/campaigns")
                .then()
                .statusCode(204)
                .header("Allow", "GET, POST, HEAD, OPTIONS");
        given().delete("/api/v1/setup")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"));
    }

    @Test
    void strangersAreToldHowToComeIn() {
        given().get("/api/v1/campaigns")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /campaigns | {"name": "Spring"}
                    /campaigns/1/duplicate | {}
                    /customers | {"email": "ada@example.com"}
                    /topics | {"name": "Offers"}
                    /suppressions | {"channel": "email", "address": "no@example.com"}
                    /api-keys | {"name": "till", "scopes": ["read"]}
                    """)
    void whatIsMadeHasAnAddress(String collection, String body) {
        post("/campaigns", "{\"name\": \"First\"}");
        Response made = post(collection, body);
        made.then()
                .statusCode(201)
                .header(
                        "Location",
                        matchesPattern(
                                ".*/api/v1" + collection.replaceFirst("/1/.*", "") + "/\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /customers | customers | {"email": "ada@example.com"}
                    /topics | topics | {"name": "Offers"}
                    /suppressions | suppressions | {"channel": "email", "address": "no@example.com"}
                    /campaigns | campaigns | {"name": "Spring"}
                    """)
    void repeatedWithItsKeyNothingIsMadeTwice(String path, String table, String body) {
        Response first = keyed(path, body);
        Response again = keyed(path, body);
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        int made = db.one("SELECT count(*) AS n FROM " + table, row -> row.getInt("n"));
        assertThat(made).isEqualTo(1);
    }

    @Test
    void everyAnswerNamesItsRequest() {
        given().header("X-Request-Id", "till-7.42")
                .get("/api/v1/setup")
                .then()
                .header("X-Request-Id", "till-7.42");
        for (String odd : List.of("two words", "x".repeat(65), "a\"b", "é")) {
            given().header("X-Request-Id", odd)
                    .get("/api/v1/setup")
                    .then()
                    .header("X-Request-Id", not(equalTo(odd)))
                    .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        }
        given().get("/api/v1/nothing")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void peoplesDataIsNotKeptOnTheWay() {
        SignedIn.as("owner").get("/api/v1/customers").then().header("Cache-Control", "no-store");
        given().get("/api/v1/customers").then().header("Cache-Control", "no-store");
    }

    @Test
    void filesAndAnswersAreCompressedWhereAskedFor() throws Exception {
        for (String path : List.of("/suppressions/export.csv", "/campaigns")) {
            HttpResponse<byte[]> answer = zipped(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.headers().allValues("Vary").toString().toLowerCase())
                    .contains("accept-encoding");
        }
    }

    @Test
    void strangersDoNotFillTheLabelsOfMetrics() throws Exception {
        for (int i = 0; i < 30; i++) {
            raw("ODD" + i, "/api/v1/setup");
            raw("ODD" + i, "/nothing/" + i);
            raw("GET", "/c/CODE" + i);
            raw("GET", "/api/v1/coupons/CODE" + i);
            raw("PUT", "/c/CODE" + i);
        }
        Set<String> labels =
                metrics.getMeters().stream()
                        .filter(meter -> meter.getId().getName().startsWith("http.server.requests"))
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .filter(tag -> Set.of("method", "uri").contains(tag.getKey()))
                        .map(tag -> tag.getValue())
                        .collect(Collectors.toSet());
        assertThat(labels)
                .isNotEmpty()
                .noneMatch(label -> label.contains("CODE") || label.startsWith("ODD"))
                .noneMatch(label -> label.startsWith("/nothing"));
    }

    @Test
    void everyAddressHasRoomInTheLabels() {
        byte[] contract =
                documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);

        assertThat(JsonPath.from(new String(contract, UTF_8)).getMap("paths"))
                .hasSizeBetween(50, mostAddresses / 2);
    }

    private static void raw(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(address(path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private static HttpResponse<byte[]> zipped(String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address("/api/v1" + path))
                            .header("Accept-Encoding", "gzip")
                            .header("Cookie", "handbill_session=" + SignedIn.session("owner"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static Response keyed(String path, String body) {
        return SignedIn.as("owner")
                .headers(Map.of("Idempotency-Key", "key-1"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path);
    }

    private static Response post(String path, String body) {
        return SignedIn.as("owner").contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }
}
