package dev.handbill.campaign.starter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.campaign.design.DesignRules;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.design.EmailDesignColumn;
import dev.handbill.campaign.design.mjml.DesignRenderer;
import dev.handbill.campaign.design.mjml.EmailRules;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.TemplateFixture;
import dev.handbill.kernel.web.FieldError;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a campaign can start from, each held against the rules for e-mail; and what is kept. */
@QuarkusTest
class StarterDesignsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In bytes: what a phone on the road fetches without waiting. */
    private static final int LARGEST_PICTURE = 100_000;

    @Inject CleanState state;
    @Inject DesignRenderer renderer;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void thereAreTwelveThatStartACampaign() throws JsonProcessingException {
        List<StarterTemplate> all = StarterDesigns.all();

        assertThat(all).extracting(StarterTemplate::id).doesNotHaveDuplicates().hasSize(12);
        for (StarterTemplate starter : all) {
            List<FieldError> errors = new ArrayList<>();
            DesignRules.check(design(starter), "", errors);
            assertThat(errors).as(starter.id()).isEmpty();
            SignedIn.as("marketer")
                    .contentType("application/json")
                    .body(
                            JSON.writeValueAsString(
                                    Map.of(
                                            "name", starter.name(),
                                            "subject", starter.subject(),
                                            "smsContent", starter.smsContent(),
                                            "design", design(starter))))
                    .post("/api/v1/campaigns")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void eachIsAnEmailForEveryMailProgram() {
        for (StarterTemplate starter : StarterDesigns.all()) {
            RenderedEmail email = email(starter);
            EmailRules.assertSound(email.html());
            assertThat(email.html()).as(starter.id()).contains("#0b7285");
            System.out.printf(
                    "%s: %,d bytes of HTML%n",
                    starter.id(), email.html().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void eachReadsWellAsPlainText() {
        for (StarterTemplate starter : StarterDesigns.all()) {
            String text = email(starter).text();
            assertThat(text)
                    .as(starter.id())
                    .doesNotContain("{{", "{%", "&nbsp;", "<", "\n\n\n", "null", "hbslot")
                    .contains("ABCD-EFGH-JKMNP", "https://shop.example/c/", "Unsubscribe: ");
        }
    }

    @Test
    void startersAreListedWithTheirDesign() {
        SignedIn.as("marketer")
                .get("/api/v1/campaign-templates")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("blocks-offer"))
                .body("items.find { it.id == 'blocks-offer' }.emailContent", equalTo(""))
                .body("items.find { it.id == 'blocks-offer' }.design.version", equalTo(1))
                .body("items.find { it.id == 'offer' }.design", nullValue());
    }

    @Test
    void theirPicturesAreServedToEverybody() {
        Set<String> pictures = new TreeSet<>();
        for (StarterTemplate starter : StarterDesigns.all()) {
            Matcher address =
                    Pattern.compile("/p/starter-[a-z-]+")
                            .matcher(EmailDesignColumn.written(design(starter)));
            while (address.find()) {
                pictures.add(address.group());
            }
        }

        assertThat(pictures).hasSize(13);
        for (String picture : pictures) {
            byte[] content =
                    given().get(picture)
                            .then()
                            .statusCode(200)
                            .header("Content-Type", "image/png")
                            .header("Cache-Control", containsString("immutable"))
                            .extract()
                            .asByteArray();
            assertThat(content)
                    .as(picture)
                    .startsWith(0x89, 'P', 'N', 'G')
                    .hasSizeLessThan(LARGEST_PICTURE);
        }
        given().get("/p/starter-nothing").then().statusCode(404);
        given().get("/p/starter-..%2F..%2Fapplication.properties").then().statusCode(404);
    }

    @Test
    void ownDesignsAreKeptRenamedAndForgotten() {
        String design = EmailDesignColumn.written(design(StarterDesigns.all().getFirst()));
        int id =
                marketer()
                        .body("{\"name\":\"Ours\",\"design\":" + design + "}")
                        .post("/api/v1/design-templates")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String address = "/api/v1/design-templates/" + id;

        marketer()
                .body("{\"name\":\"Our own\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("Our own"))
                .body("design.blocks[0].type", equalTo("PICTURE"));
        marketer()
                .get("/api/v1/design-templates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Our own"))
                .body("items[0].design", nullValue());
        marketer().get(address).then().body("design.version", equalTo(1));
        marketer().delete(address).then().statusCode(204);
        marketer().get(address).then().statusCode(404);
        marketer()
                .body("{\"name\":\"None\",\"design\":{\"version\":1,\"blocks\":[]}}")
                .post("/api/v1/design-templates")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/design/blocks"));
    }

    private static EmailDesign design(StarterTemplate starter) {
        return Objects.requireNonNull(starter.design(), starter.id());
    }

    private RenderedEmail email(StarterTemplate starter) {
        // a picture is chosen where the starter leaves it open
        String json =
                EmailDesignColumn.written(design(starter))
                        .replace("\"pictureUrl\":\"\"", "\"pictureUrl\":\"/p/abc\"");
        EmailDesign design = EmailDesignColumn.read(json);
        DesignedEmail made = renderer.render(design);
        return TemplateFixture.email(made.html(), made.text());
    }

    private static io.restassured.specification.RequestSpecification marketer() {
        return SignedIn.as("marketer").contentType("application/json");
    }
}
