package dev.handbill.kernel.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract as a file and as pages: for everybody, from this host alone, without a script. */
@QuarkusTest
class DocsTest {
    private static final String FILE = "/api/v1/openapi.yaml";

    @Inject OpenApiDocumentService documents;

    @Test
    void theContractIsServedAsItIs() throws IOException {
        String file = given().get(FILE).then().statusCode(200).extract().asString();

        assertThat(new YAMLMapper().readTree(file)).isEqualTo(contract());
    }

    @Test
    void whoAsksInAWrongWayIsToldSo() {
        given().header("Accept", "text/html").get(FILE).then().statusCode(406);
        given().post(FILE).then().statusCode(405);
        given().get(FILE + "?version=2").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {FILE, "/docs", "/docs/problems", "/docs/problems/customer-exists"})
    void whatIsKnownIsNotSentAgain(String address) {
        String tag =
                given().get(address)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", startsWith("public"))
                        .extract()
                        .header("ETag");

        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        for (String known : new String[] {tag, "W/" + tag, "\"older\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }
        given().header("If-None-Match", "\"older\"").get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/problems",
                "/docs/problems/campaign-not-sendable",
                "/docs/problems/none"
            })
    void pagesRunNothingAndFetchNothing(String address) {
        String html =
                given().get(address)
                        .then()
                        .contentType("text/html;charset=UTF-8")
                        .header(
                                "Content-Security-Policy",
                                allOf(
                                        startsWith("default-src 'none'; style-src 'sha256-"),
                                        not(containsString("script"))))
                        .extract()
                        .asString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("script, img, iframe, link, object, [style], [src], [onclick]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("#") || link.startsWith("/"));
    }

    @Test
    void everyOperationAndSchemaHasItsPlace() throws IOException {
        Document page = Jsoup.parse(given().get("/docs").asString());
        Set<String> wanted = new TreeSet<>();
        contract()
                .path("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        call -> wanted.add(call.path("operationId").asText())));
        contract().at("/components/schemas").fieldNames().forEachRemaining(wanted::add);

        assertThat(page.select("article").eachAttr("id"))
                .hasSizeGreaterThan(350)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Document page = Jsoup.parse(given().get("/docs").asString());
        Set<String> places =
                page.select("[id]").stream().map(it -> "#" + it.id()).collect(Collectors.toSet());

        for (String link : new TreeSet<>(page.select("a[href]").eachAttr("href"))) {
            if (link.startsWith("#")) {
                assertThat(places).contains(link);
            } else {
                given().get(link).then().statusCode(200);
            }
        }
    }

    @Test
    void anOperationSaysWhatItNeeds() {
        String call = Jsoup.parse(given().get("/docs").asString()).select("#updateCampaign").text();

        assertThat(call)
                .contains("PATCH /campaigns/{id}")
                .contains("Signed in: owner or marketer. API keys with the scope write.")
                .contains("If-Match header text")
                .contains("application/json or application/merge-patch+json CampaignDraft")
                .contains("200 CampaignView")
                .contains("else Problem");
    }

    @Test
    void boundsAreSaidInWords() {
        Document page = Jsoup.parse(given().get("/docs").asString());

        assertThat(page.select("#listCustomers").text())
                .contains("whole number, at least 1, at most 200, usually 50");
        assertThat(page.select("#AccountDraft").text())
                .contains("password always text, at least 10 characters, at most 200 characters");
        assertThat(page.select("#getContract").text()).contains("Nobody has to sign in.");
    }

    @Test
    void aProblemTypeHasItsPage() {
        Document page = Jsoup.parse(given().get("/docs/problems/customers-changed").asString());
        assertThat(page.text())
                .contains("https://handbill.dev/problems/customers-changed, status 409")
                .contains("Ask for the preview again and send its selection.");

        given().get("/docs/problems/%3Cscript%3E")
                .then()
                .statusCode(404)
                .header("Cache-Control", containsString("no-store"))
                .body(not(containsString("script>")));
    }

    private JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(
                        documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
    }
}
