package dev.handbill.kernel.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebFiltersTest {
    private static final String CHANGE = "/api/v1/business";

    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        isHardened(given().get("/api/v1/setup").then().statusCode(200));
        isHardened(given().get("/api/v1/me").then().statusCode(401));
        isHardened(given().get("/api/v1/nothing-here").then().statusCode(404));
        isHardened(given().get("/nothing-here").then().statusCode(404));
        isHardened(
                SignedIn.as("owner")
                        .header("Sec-Fetch-Site", "cross-site")
                        .delete("/api/v1/session")
                        .then()
                        .statusCode(403));
    }

    @Test
    void pagesMaySetTheirOwnPolicyOnce() {
        given().get("/test-only/page")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(given().get("/test-only/page").headers().getList("Content-Security-Policy"))
                .hasSize(1);
    }

    @Test
    void otherSitesCannotChangeAnything() {
        isForged(SignedIn.as("owner").header("Sec-Fetch-Site", "cross-site"));
        isForged(SignedIn.as("owner").header("Sec-Fetch-Site", "same-site"));
        isForged(SignedIn.as("owner").header("Origin", "https://evil.example"));
        isForged(SignedIn.as("owner").header("Origin", "null"));
    }

    @Test
    void otherSitesCannotEvenSignAnyoneIn() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/session")
                .then()
                .statusCode(403);
    }

    @Test
    void detoursAroundThePathDoNotHelp() {
        SignedIn.as("owner")
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .patch("/u/../api/v1/business")
                .then()
                .statusCode(403);
        SignedIn.as("owner")
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .patch("//api/v1/business")
                .then()
                .statusCode(403);
    }

    @Test
    void detoursDoNotHideAParameter() {
        for (String path :
                List.of(
                        "/api/v1/%63ampaigns",
                        "/api//v1/campaigns", "/api/v1/./campaigns", "/u/../api/v1/campaigns")) {
            SignedIn.as("owner")
                    .urlEncodingEnabled(false)
                    .get(path + "?limt=1")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/limt"));
        }
    }

    @Test
    void theDashboardAndProgramsMay() {
        isDone(SignedIn.as("owner"));
        isDone(SignedIn.as("owner").header("Sec-Fetch-Site", "same-origin"));
        isDone(SignedIn.as("owner").header("Origin", "http://localhost:3000"));
        isDone(SignedIn.as("owner").header("Origin", "http://localhost:" + RestAssured.port));
    }

    @Test
    void readingFromAnotherSiteIsLeftToTheBrowser() {
        SignedIn.as("owner")
                .header("Sec-Fetch-Site", "cross-site")
                .get(CHANGE)
                .then()
                .statusCode(200);
    }

    @Test
    void largeBodiesAreRefusedBeforeTheyAreRead() {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(3_000_000) + "\"}")
                .patch(CHANGE)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("Send at most 2 MB in one request."));
    }

    @Test
    void largeBodiesOfUnknownLengthAreCutOff() throws Exception {
        byte[] body = ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + CHANGE))
                        .header("Content-Type", "application/json")
                        .header("Cookie", "handbill_session=" + SignedIn.session("owner"))
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void unreadableRequestsAreProblemsToo() {
        isProblem(
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body("{")
                        .patch(CHANGE)
                        .then()
                        .statusCode(400));
        isProblem(
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body("{\"nmae\":\"x\"}")
                        .patch(CHANGE)
                        .then()
                        .statusCode(422));
        isProblem(
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .body("[]")
                        .patch(CHANGE)
                        .then()
                        .statusCode(422));
        isProblem(
                SignedIn.as("owner")
                        .contentType(ContentType.XML)
                        .body("<a/>")
                        .patch(CHANGE)
                        .then()
                        .statusCode(415));
        isProblem(SignedIn.as("owner").post(CHANGE).then().statusCode(405));
    }

    @Test
    void theBodyNullIsRefused() {
        isProblem(
                given().contentType(ContentType.JSON)
                        .body("null")
                        .post("/api/v1/session")
                        .then()
                        .statusCode(422));
    }

    @Test
    void bodiesThatAreOptionalMayBeLeftOut() throws Exception {
        assertThat(postNothing("/api/v1/campaigns/999/send", null)).isEqualTo(404);
        assertThat(postNothing("/api/v1/campaigns/999/send", "application/json")).isEqualTo(404);
    }

    @Test
    void bodiesThatAreNeededMayNot() throws Exception {
        assertThat(postNothing("/api/v1/accounts", null)).isEqualTo(422);
        assertThat(postNothing("/api/v1/accounts", "application/json")).isEqualTo(422);
    }

    // RestAssured cannot leave the content type out
    private static int postNothing(String path, @Nullable String type) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .header("Cookie", "handbill_session=" + SignedIn.session("owner"))
                        .POST(HttpRequest.BodyPublishers.noBody());
        if (type != null) {
            request.header("Content-Type", type);
        }
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private static void isHardened(ValidatableResponse answer) {
        answer.header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static void isForged(RequestSpecification request) {
        request.contentType(ContentType.JSON)
                .body("{}")
                .patch(CHANGE)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://handbill.dev/problems/cross-origin-request"));
    }

    private static void isDone(RequestSpecification request) {
        request.contentType(ContentType.JSON).body("{}").patch(CHANGE).then().statusCode(200);
    }

    private static void isProblem(ValidatableResponse answer) {
        answer.contentType("application/problem+json");
    }
}
