package dev.handbill.campaign.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A design on its way through the API: kept, shown, refused, taken away. */
@QuarkusTest
class CampaignDesignTest {
    private static final String FOOTER = "{\"type\":\"FOOTER\",\"id\":\"end\"}";

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
    }

    @Test
    void aDesignIsKeptAndItsHtmlIsMade() {
        long id = created(heading("Hello"));

        get(id).body("design.blocks[0].type", equalTo("HEADING"))
                .body("design.blocks[0].text.runs[0].text", equalTo("Hello"))
                .body("emailContent", equalTo(""))
                .body("channels", hasItem("email"));
        assertThat(stored(id, "email_content")).contains("Hello").contains("<!--[if mso");
        assertThat(stored(id, "email_text")).startsWith("Hello\n");
    }

    @Test
    void whatIsShownCanBeSentBack() {
        long id = created(heading("Hello"));
        String shown = get(id).extract().jsonPath().prettify();
        assertThat(shown).contains("\"emailContent\": \"\"");

        patch(id, "{\"emailContent\":\"\",\"design\":" + design(heading("Hello")) + "}", 200)
                .body("design.blocks[0].text.runs[0].text", equalTo("Hello"));
    }

    @Test
    void aChangeOfAnotherMemberKeepsTheDesign() {
        long id = created(heading("Hello"));

        patch(id, "{\"subject\":\"New\"}", 200)
                .body("design.blocks[0].id", equalTo("a"))
                .body("channels", hasItem("email"));
    }

    @Test
    void htmlTakesThePlaceOfADesign() {
        long id = created(heading("Hello"));

        patch(id, "{\"emailContent\":\"<p>By hand</p>\",\"design\":null}", 200)
                .body("design", nullValue())
                .body("emailContent", equalTo("<p>By hand</p>"));
        assertThat(stored(id, "email_text")).isEmpty();
    }

    @Test
    void aDesignTakenAwayLeavesNoEmail() {
        long id = created(heading("Hello"));

        patch(id, "{\"design\":null}", 200)
                .body("design", nullValue())
                .body("emailContent", equalTo(""))
                .body("channels", equalTo(List.of()));
    }

    @Test
    void anEmailIsEitherHtmlOrADesign() {
        long id = created(heading("Hello"));

        patch(id, "{\"emailContent\":\"<p>x</p>\"}", 422)
                .body("errors[0].pointer", equalTo("/emailContent"))
                .body("errors[0].detail", containsString("\"design\": null"));
        patch(id, "{\"emailContent\":\"<p>x</p>\",\"design\":" + design(heading("B")) + "}", 422)
                .body("errors[0].detail", equalTo("Send either design or emailContent."));
    }

    @Test
    void everyFaultHasItsPlace() {
        refuses("{\"version\":2,\"blocks\":[" + FOOTER + "]}", "/design/version");
        refuses(
                "{\"version\":1,\"blocks\":[{\"type\":\"NOISE\",\"id\":\"a\"}]}",
                "/design/blocks/0");
        refuses("{\"version\":1,\"blocks\":[{\"id\":\"a\"}]}", "/design/blocks/0");
        refuses(
                design("{\"type\":\"SPACE\",\"id\":\"a\",\"height\":3}"),
                "/design/blocks/0/height");
        refuses(design("{\"type\":\"SPACE\",\"id\":\"a\",\"loud\":3}"), "/design/blocks/0/loud");
        refuses(
                design("{\"type\":\"DIVIDER\",\"id\":\"a\",\"color\":\"red;} body{display:none\"}"),
                "/design/blocks/0/color");
        refuses(
                design(button("{\"kind\":\"WEB\",\"url\":\"javascript:alert(1)\"}")),
                "/design/blocks/0/link/url");
        refuses(
                design(button("{\"kind\":\"MAIL\",\"address\":\"nobody\"}")),
                "/design/blocks/0/link/address");
        refuses(
                design(
                        "{\"type\":\"PICTURE\",\"id\":\"a\",\"alt\":\"\",\"pictureUrl\":\"http://plain.example/a.png\"}"),
                "/design/blocks/0/pictureUrl");
        refuses(
                design(
                        "{\"type\":\"COLUMNS\",\"id\":\"a\",\"columns\":[{\"blocks\":[]},{\"blocks\":["
                                + FOOTER
                                + "]}]}"),
                "/design/blocks/0/columns/1/blocks/0");
        refuses(design(heading("A") + "," + heading("B")), "/design/blocks/1/id");
        refuses("{\"version\":1,\"blocks\":[" + heading("A") + "]}", "/design/blocks");
        refuses(design(FOOTER.replace("end", "a")), "/design/blocks/0");
        refuses(design(text("{}")), "/design/blocks/0/paragraphs/0/runs/0");
        refuses(
                design(text("{\"chip\":{\"value\":\"first_name }} {{ 7*7\"}}")),
                "/design/blocks/0/paragraphs/0/runs/0/chip/value");
        refuses(
                design("{\"type\":\"HTML\",\"id\":\"a\",\"html\":\"{% if x %}\"}"),
                "/design/blocks/0/html");
    }

    @Test
    void aCopyHasTheDesign() {
        long id = created(heading("Hello"));

        long copy =
                SignedIn.as("marketer")
                        .post("/api/v1/campaigns/" + id + "/duplicate")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id");

        get(copy).body("design.blocks[0].text.runs[0].text", equalTo("Hello"));
        assertThat(stored(copy, "email_text")).isEqualTo(stored(id, "email_text"));
    }

    @Test
    void theHtmlOfADesignCanBeAskedFor() {
        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"design\":" + design(heading("Hello")) + "}")
                .post("/api/v1/designs/render")
                .then()
                .statusCode(200)
                .body("html", containsString("Hello"))
                .body("html", containsString("{{ unsubscribe_url }}"));
        SignedIn.as("staff")
                .contentType("application/json")
                .body("{\"design\":" + design(heading("Hello")) + "}")
                .post("/api/v1/designs/render")
                .then()
                .statusCode(403);
    }

    @Test
    void aPreviewShowsADesignThatIsNotSaved() {
        fixture.aCustomer("Anna", "anna@example.com", "vip");
        long id = created(heading("Saved"));

        preview(id, "{}").body("email.text", containsString("Saved"));
        preview(id, "{\"design\":" + design(heading("Not yet")) + "}")
                .body("email.html", containsString("Not yet"))
                .body("email.text", containsString("Not yet"));
        SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"design\":" + design(FOOTER) + "}")
                .post("/api/v1/campaigns/" + id + "/preview")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/design/blocks/0"));
    }

    @Test
    void preflightNamesWhatIsLeftOpen() {
        long id =
                created(
                        button("{\"kind\":\"WEB\",\"url\":\"\"}")
                                + ",{\"type\":\"PICTURE\",\"id\":\"b\",\"pictureUrl\":\"\",\"alt\":\"\"}"
                                + ",{\"type\":\"PICTURE\",\"id\":\"c\",\"pictureUrl\":\"/p/x\",\"alt\":\"\"},"
                                + text("{\"chip\":{\"value\":\"frist_name\"}}")
                                        .replace("\"a\"", "\"d\""));

        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id + "/preflight")
                .then()
                .statusCode(200)
                .body(
                        "errors.find { it.code == 'empty-link' }.pointer",
                        equalTo("/design/blocks/0/link"))
                .body(
                        "errors.find { it.code == 'unknown-variable' }.pointer",
                        equalTo("/design/blocks/3/paragraphs/0/runs/0/chip/value"))
                .body(
                        "warnings.find { it.code == 'empty-picture' }.pointer",
                        equalTo("/design/blocks/1/pictureUrl"))
                .body(
                        "warnings.find { it.code == 'picture-without-words' }.pointer",
                        equalTo("/design/blocks/2/alt"))
                .body("warnings.find { it.code == 'no-coupon' }.pointer", equalTo("/design/blocks"))
                .body("warnings.code", not(hasItem("no-qr-code")));
    }

    private static ValidatableResponse preview(long id, String request) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(request)
                .post("/api/v1/campaigns/" + id + "/preview")
                .then()
                .statusCode(200);
    }

    private long created(String blocks) {
        return send(design(blocks)).statusCode(201).extract().jsonPath().getLong("id");
    }

    private void refuses(String design, String pointer) {
        send(design).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse send(String design) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body("{\"name\":\"Blocks\",\"subject\":\"Hi\",\"design\":" + design + "}")
                .post("/api/v1/campaigns")
                .then();
    }

    private static ValidatableResponse get(long id) {
        return SignedIn.as("marketer").get("/api/v1/campaigns/" + id).then().statusCode(200);
    }

    private static ValidatableResponse patch(long id, String change, int status) {
        return SignedIn.as("marketer")
                .contentType("application/json")
                .body(change)
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(status);
    }

    private String stored(long id, String column) {
        return db.one(
                "SELECT " + column + " AS found FROM campaign_contents WHERE campaign_id = ?",
                row -> row.getString("found"),
                id);
    }

    private static String design(String blocks) {
        return "{\"version\":1,\"blocks\":[" + blocks + "," + FOOTER + "]}";
    }

    private static String heading(String text) {
        return "{\"type\":\"HEADING\",\"id\":\"a\",\"text\":{\"runs\":[{\"text\":\"%s\"}]}}"
                .formatted(text);
    }

    private static String text(String run) {
        return "{\"type\":\"TEXT\",\"id\":\"a\",\"paragraphs\":[{\"runs\":[" + run + "]}]}";
    }

    private static String button(String link) {
        return "{\"type\":\"BUTTON\",\"id\":\"a\",\"label\":{\"runs\":[{\"text\":\"Go\"}]},\"link\":"
                + link
                + "}";
    }
}
