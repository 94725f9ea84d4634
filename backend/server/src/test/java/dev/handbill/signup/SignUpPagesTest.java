package dev.handbill.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.signup.page.Guest;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignUpPagesTest {
    @Inject Guest guest;

    @BeforeEach
    void clean() {
        guest.alone("{\"name\": \"Counter\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Café am Großen Markt, cafe-am-grossen-markt",
        "  --!  , join",
        "寿司, join",
        "Counter, counter-2"
    })
    void anAddressIsMadeFromTheName(String name, String slug) {
        guest.page("{\"name\": \"%s\"}".formatted(name))
                .then()
                .statusCode(201)
                .body("slug", equalTo(slug))
                .body("url", containsString("/join/" + slug));
        given().get("/join/" + slug).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "a b", "ä", "../x", "a/b", "", "confirm/x"})
    void whatCannotBeAnAddressIsRefused(String slug) {
        guest.page("{\"name\": \"A\", \"slug\": \"%s\"}".formatted(slug)).then().statusCode(422);
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        guest.page("{\"name\": \"A\", \"slug\": \"Counter\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("sign-up-page-exists"));
        int id =
                guest.page("{\"name\": \"A\", \"slug\": \"Window\"}")
                        .then()
                        .statusCode(201)
                        .body("slug", equalTo("window"))
                        .extract()
                        .path("id");
        patch(id, "{\"slug\": \"counter\"}", null).statusCode(409);
    }

    @Test
    void aWelcomeNeedsACampaignThatIsThere() {
        patch(1, "{\"welcomeCampaignId\": 99}", null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/welcomeCampaignId"));
        patch(1, "{\"welcomeCampaignId\": 0}", null).statusCode(200);
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        String tag = SignedIn.as("owner").get("/api/v1/sign-up-pages/1").getHeader("ETag");
        patch(1, "{\"title\": \"Join us\"}", tag).statusCode(200).body("title", equalTo("Join us"));
        patch(1, "{\"title\": \"Join them\"}", tag).statusCode(412);
    }

    @Test
    void whoSignsUpDisturbsNoEditor() {
        String tag = SignedIn.as("owner").get("/api/v1/sign-up-pages/1").getHeader("ETag");
        guest.join("counter", "email", "ada@example.com").then().statusCode(200);
        patch(1, "{\"title\": \"Join us\"}", tag).statusCode(200).body("joined", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"label\": \"A\", \"column\": \"a\", \"type\": \"choice\", \"choices\": [\"one\"]}]",
                "[{\"label\": \"A\", \"column\": \"a\", \"type\": \"choice\", \"choices\": [\"one\", \"one\"]}]",
                "[{\"label\": \"A\", \"column\": \"birthday\", \"type\": \"text\"}]",
                "[{\"label\": \"A\", \"column\": \"a\", \"type\": \"text\"}, {\"label\": \"B\", \"column\": \"a\", \"type\": \"text\"}]",
                "[{\"label\": \"\", \"column\": \"a\", \"type\": \"text\"}]",
                "[{\"label\": \"A\", \"column\": \"a\", \"type\": \"file\"}]"
            })
    void aQuestionThatNobodyCanAnswerIsRefused(String questions) {
        guest.page("{\"name\": \"A\", \"questions\": %s}".formatted(questions))
                .then()
                .statusCode(422);
    }

    @Test
    void aDeletedPageKeepsWhoCameByIt() {
        guest.join("counter", "email", "ada@example.com").then().statusCode(200);
        guest.send("counter", "email", "bo@example.com").then().statusCode(200);
        SignedIn.as("marketer").delete("/api/v1/sign-up-pages/1").then().statusCode(204);

        given().get("/join/counter").then().statusCode(404);
        given().post(guest.links().getLast()).then().statusCode(404);
        SignedIn.as("marketer")
                .get("/api/v1/customers")
                .then()
                .body("items.email", equalTo(java.util.List.of("ada@example.com")));
    }

    @Test
    void aPreviewShowsThePageAndSavesNothing() {
        String html =
                SignedIn.as("marketer")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"New\", \"title\": \"<Hello>\"}")
                        .post("/api/v1/sign-up-pages/preview?language=de")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("html");
        assertThat(html).contains("&lt;Hello&gt;").contains("Anmelden").contains("lang=\"de\"");
        SignedIn.as("marketer").get("/api/v1/sign-up-pages").then().body("items", hasSize(1));
    }

    private static ValidatableResponse patch(long id, String json, @Nullable String tag) {
        var request = SignedIn.as("marketer").contentType(ContentType.JSON).body(json);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.patch("/api/v1/sign-up-pages/" + id).then();
    }
}
