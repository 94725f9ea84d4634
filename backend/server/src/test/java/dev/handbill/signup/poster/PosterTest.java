package dev.handbill.signup.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.signup.page.Guest;
import dev.handbill.test.QrReader;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws what is printed with a library that shares no code with us, and reads it. */
@QuarkusTest
class PosterTest {
    private static final String LONG =
            "Ünglaublich köstliche Neuigkeiten, Gutscheine und Einladungen für alle, die gerne bei uns essen und trinken gehen mögen";

    @Inject Guest guest;
    @Inject Db db;
    @Inject BusinessStore business;

    @BeforeEach
    void clean() {
        guest.alone("{\"name\": \"Counter\"}");
    }

    @ParameterizedTest
    @CsvSource({"poster, A4", "tent, A4", "sticker, square", "poster, Letter"})
    void theCodeLeadsToThePage(String format, String paper) throws IOException {
        db.update(
                "UPDATE business SET default_country = ?, brand_color = '#ffd43b'",
                paper.equals("A4") ? "DE" : "US");
        business.forget();
        try (PDDocument file = poster(format)) {
            PDRectangle size = file.getPage(0).getMediaBox();
            assertThat((int) size.getWidth())
                    .isEqualTo(paper.equals("A4") ? 595 : paper.equals("Letter") ? 612 : 255);
            assertThat(code(file, format)).endsWith("/join/counter?from=" + format);
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void bothSidesOfATentAreRead() throws IOException {
        try (PDDocument file = poster("tent")) {
            BufferedImage page = drawn(file);
            BufferedImage upper = page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 2);
            assertThat(QrReader.find(upper))
                    .hasValueSatisfying(text -> assertThat(text).contains("from=tent"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poster", "tent", "sticker"})
    void longWordsLeaveTheCodeItsPlace(String format) throws IOException {
        change("{\"title\": \"%s\"}".formatted(LONG));
        db.update("UPDATE business SET name = ?", "W".repeat(120));
        business.forget();
        try (PDDocument file = poster(format)) {
            assertThat(code(file, format)).contains("/join/counter");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, Für Sie: Crème brûlée, Scannen und anmelden",
        "fr, Pour vous : Crème brûlée, Scannez et inscrivez-vous",
        "es, Para usted: Crème brûlée, Escanee y apúntese",
        "it, Per Lei: Crème brûlée, Inquadri il codice e si iscriva",
        "en, For you: Crème brûlée, Scan and sign up"
    })
    void wordsKeepTheirAccents(String language, String gift, String call) throws IOException {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Welcome\", \"offerTitle\": \"Crème brûlée\"}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201);
        change("{\"welcomeCampaignId\": 1, \"title\": \"Gäste (und) \\\\ Freunde – 5 €\"}");
        db.update("UPDATE business SET language = ?, name = 'Łódź & Søn'", language);
        business.forget();
        try (PDDocument file = poster("poster")) {
            assertThat(new PDFTextStripper().getText(file).replaceAll("\\s+", " "))
                    .contains(
                            gift,
                            call,
                            "Gäste (und) \\ Freunde – 5 €",
                            "?ódz & Søn",
                            "/join/counter");
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Gäste (und)");
        }
    }

    @Test
    void nothingElseIsPrinted() {
        SignedIn.as("marketer")
                .get("/api/v1/sign-up-pages/1/poster.pdf?format=flag")
                .then()
                .statusCode(422)
                .body(containsString("/format"));
        SignedIn.as("marketer").get("/api/v1/sign-up-pages/9/poster.pdf").then().statusCode(404);
    }

    private static PDDocument poster(String format) throws IOException {
        return Loader.loadPDF(
                SignedIn.as("marketer")
                        .get("/api/v1/sign-up-pages/1/poster.pdf?format=" + format)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header("Content-Disposition", containsString("counter-" + format + ".pdf"))
                        .extract()
                        .asByteArray());
    }

    /** Of a tent the half that stands upright. */
    private static String code(PDDocument file, String format) throws IOException {
        BufferedImage page = drawn(file);
        int from = format.equals("tent") ? page.getHeight() / 2 : 0;
        return QrReader.find(page.getSubimage(0, from, page.getWidth(), page.getHeight() - from))
                .orElse("no code");
    }

    private static BufferedImage drawn(PDDocument file) throws IOException {
        return new PDFRenderer(file).renderImageWithDPI(0, 150);
    }

    private static void change(String json) {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(json)
                .patch("/api/v1/sign-up-pages/1")
                .then()
                .statusCode(200);
    }
}
