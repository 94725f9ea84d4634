package dev.handbill.campaign.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library: what it takes, how it serves, when it lets go. */
@QuarkusTest
class PictureApiTest {
    /** The smallest lossy, lossless and extended WebP there are, of 1 × 1 pixel. */
    private static final List<String> WEBP =
            List.of(
                    "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
                    "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
    }

    @Test
    void aPictureIsServedToEverybodyForGood() throws IOException {
        byte[] png = drawn("png", 40, 30);
        String url =
                add("../soup.png", png)
                        .statusCode(201)
                        .body("name", equalTo("soup.png"))
                        .body("alt", equalTo(""))
                        .body("type", equalTo("image/png"))
                        .body("width", equalTo(40))
                        .body("height", equalTo(30))
                        .body("size", equalTo(png.length))
                        .extract()
                        .path("url");

        byte[] served =
                RestAssured.get(url)
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "image/png")
                        .header("Cache-Control", containsString("immutable"))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .extract()
                        .asByteArray();
        assertThat(served).isEqualTo(png);
        RestAssured.get("/p/unknown").then().statusCode(404);
    }

    @Test
    void typesAndSizesAreReadFromTheContent() throws IOException {
        add("a.txt", drawn("jpg", 33, 21))
                .body("type", equalTo("image/jpeg"))
                .body("width", equalTo(33))
                .body("height", equalTo(21));
        add("a", drawn("gif", 17, 19))
                .body("type", equalTo("image/gif"))
                .body("width", equalTo(17))
                .body("height", equalTo(19));
        for (String webp : WEBP) {
            add("a.webp", Base64.getDecoder().decode(webp))
                    .body("type", equalTo("image/webp"))
                    .body("width", equalTo(1))
                    .body("height", equalTo(1));
        }
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] png = drawn("png", 40, 30);
        refuses("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        refuses("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refuses(new byte[0]);
        for (String type : List.of("png", "jpg", "gif")) {
            byte[] whole = drawn(type, 40, 30);
            for (int length = 0; length < 9; length++) {
                refuses(Arrays.copyOf(whole, length));
            }
        }
        byte[] huge = Arrays.copyOf(png, png.length);
        huge[16] = 127;
        refuses(huge);
        add("big.png", Arrays.copyOf(png, 500_001))
                .statusCode(422)
                .body("errors[0].detail", containsString("500 kB"));
    }

    @Test
    void picturesAreListedNamedAndDeleted() throws IOException {
        int first = add("one.png", drawn("png", 4, 4)).extract().path("id");
        int second = add("two.png", drawn("png", 4, 4)).extract().path("id");

        marketer()
                .body("{\"alt\":\"A soup\"}")
                .patch("/api/v1/pictures/" + first)
                .then()
                .statusCode(200)
                .body("alt", equalTo("A soup"))
                .body("name", equalTo("one.png"));
        String cursor =
                marketer()
                        .get("/api/v1/pictures?limit=1")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].id", equalTo(second))
                        .extract()
                        .path("nextCursor");
        marketer()
                .get("/api/v1/pictures?limit=1&cursor=" + cursor)
                .then()
                .body("items[0].alt", equalTo("A soup"))
                .body("nextCursor", nullValue());
        marketer().delete("/api/v1/pictures/" + first).then().statusCode(204);
        marketer().delete("/api/v1/pictures/" + first).then().statusCode(404);
        SignedIn.as("staff").get("/api/v1/pictures").then().statusCode(403);
    }

    @Test
    void aPictureThatAnOpenCampaignShowsStays() throws IOException {
        ValidatableResponse added = add("one.png", drawn("png", 4, 4));
        int id = added.extract().path("id");
        String url = added.extract().path("url");
        marketer()
                .body(
                        """
                        {"name":"A","subject":"Hi","design":{"version":1,"blocks":[
                        {"type":"PICTURE","id":"a","pictureUrl":"%s","alt":"Soup"},{"type":"FOOTER","id":"b"}]}}
                        """
                                .formatted(url))
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201);

        marketer()
                .delete("/api/v1/pictures/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("picture-in-use"));

        db.update("UPDATE campaigns SET status = 'completed'");
        marketer().delete("/api/v1/pictures/" + id).then().statusCode(204);
    }

    @Test
    void aLibraryIsNotEndless() throws IOException {
        db.update(
                """
                INSERT INTO pictures (token, name, type, width, height, size, content)
                SELECT 't' || i, 'n', 'image/png', 1, 1, 1, '\\x00' FROM generate_series(1, 500) i
                """);

        add("one.png", drawn("png", 4, 4))
                .statusCode(409)
                .body("type", endsWith("too-many-pictures"));
    }

    private void refuses(byte[] content) {
        add("a.png", content).statusCode(422).body("errors[0].pointer", equalTo("/file"));
    }

    @Test
    void aFieldThatNobodyReadsIsRefusedByName() throws IOException {
        SignedIn.as("marketer")
                .multiPart("file", "soup.png", drawn("png", 4, 3), "application/octet-stream")
                .multiPart("alt", "Soup")
                .post("/api/v1/pictures")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/alt"));
    }

    private static ValidatableResponse add(String name, byte[] content) {
        return SignedIn.as("marketer")
                .multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/pictures")
                .then();
    }

    private static io.restassured.specification.RequestSpecification marketer() {
        return SignedIn.as("marketer").contentType("application/json");
    }

    private static byte[] drawn(String type, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), type, out);
        return out.toByteArray();
    }
}
