package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerImportTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject ImportWorker worker;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void aMessyFileIsTakenRowByRow() {
        JsonPath done = imported(fixture("messy.csv"), "messy.csv", Map.of());

        assertThat(done.getString("status")).isEqualTo("completed");
        assertThat(figures(done)).isEqualTo("19 read, 10 created, 0 updated, 7 rejected");
        assertThat(done.getLong("rowsTotal")).isEqualTo(19);
        assertThat(customer("cyrus"))
                .isEqualTo("null +12025550144 cyrus young {late} {\"city\": \"Rome\"}");
        assertThat(customer("bob"))
                .isEqualTo("bob@example.com null bob the \"builder\" {lunch,vip} {}");
        // Eve has Ann's phone and an address of her own: she is somebody else
        assertThat(customer("eve")).isEqualTo("eve@example.com null eve  {} {}");
        assertThat(customer("ann@"))
                .isEqualTo(
                        "ann@example.com +12025550143 ann o'neil {late,regulars,vip} {\"city\":"
                                + " \"Paris\", \"favourite_dish\": \"Soup, of\\n"
                                + "the day\"}");
    }

    @Test
    void anExternalIdComesWithItsRow() {
        String file =
                """
                email,External ID
                a@example.com,Till-1
                b@example.com,Till-1
                c@example.com,
                """;
        long id = imported(bytes(file), "ids.csv", Map.of()).getLong("id");

        assertThat(externalIds())
                .containsExactly("a@example.com Till-1", "b@example.com", "c@example.com");
        assertThat(
                        marketer()
                                .get("/api/v1/customer-imports/{id}/rejects", id)
                                .jsonPath()
                                .getList("items.reason", String.class))
                .singleElement()
                .satisfies(
                        reason ->
                                assertThat(reason)
                                        .contains("Another customer has this external ID"));

        // taken over from a later file, left alone by one that has none
        imported(bytes("email,External ID\na@example.com,Till-2\n"), "later.csv", Map.of());
        imported(bytes("email,first name\na@example.com,Ann\n"), "last.csv", Map.of());
        assertThat(externalIds()).startsWith("a@example.com Till-2");
    }

    private List<String> externalIds() {
        return db.query(
                "SELECT concat_ws(' ', email, external_id) AS s FROM customers ORDER BY id",
                row -> row.getString("s"));
    }

    @Test
    void everyRejectedRowKeepsItsLineContentAndReason() {
        long id = imported(fixture("messy.csv"), "messy.csv", Map.of()).getLong("id");

        JsonPath rejects =
                marketer()
                        .get("/api/v1/customer-imports/{id}/rejects?limit=200", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(rejects.getList("items.line", Integer.class))
                .containsExactly(9, 10, 11, 12, 14, 16, 18, 19, 20, 21);
        assertThat(rejects.getList("items.isTaken", Boolean.class))
                .containsExactly(false, true, true, false, false, false, false, false, true, false);
        assertThat(rejects.getString("items[0].content")).isEqualTo("not-an-email,,X,,,,");
        assertThat(rejects.getList("items[0].cells.column", String.class)).contains("EMAIL");
        assertThat(rejects.getList("items.reason", String.class))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("“not-an-email”", "has no “@”"),
                        reason -> assertThat(reason).contains("“12”", "not a phone number in US"),
                        reason -> assertThat(reason).contains("Another customer"),
                        reason -> assertThat(reason).contains("neither an e-mail address nor"),
                        reason -> assertThat(reason).contains("8 columns, the header has 7"),
                        reason -> assertThat(reason).contains("is not closed"),
                        reason -> assertThat(reason).contains("is not an e-mail"),
                        reason -> assertThat(reason).contains("NUL"),
                        reason -> assertThat(reason).contains("not in UTF-8"),
                        reason -> assertThat(reason).contains("e-mail"));
    }

    @Test
    void rejectsComeAsACsvFileThatRunsNoFormula() {
        long id = imported(bytes("email,name\n=cmd|calc,Eve\n"), "a.csv", Map.of()).getLong("id");

        String csv =
                marketer()
                        .get("/api/v1/customer-imports/{id}/rejects.csv", id)
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertThat(csv)
                .startsWith("\ufeffemail,name,reason\r\n")
                .contains("'=cmd|calc,Eve,")
                .contains("has no “@”");
    }

    @Test
    void shopifysExportNeedsNoMapping() {
        JsonPath done = imported(fixture("shopify.csv"), "customers_export.csv", Map.of());

        assertThat(figures(done)).isEqualTo("4 read, 3 created, 0 updated, 1 rejected");
        assertThat(customer("ada"))
                .startsWith(
                        "ada@example.com +15035550111 ada lovelace {login with"
                                + " shop,summer-sale,vip} {")
                .contains("\"city\": \"Portland\"", "\"customer_id\": \"6211\"")
                .contains("\"total_spent\": \"120.50\"");
        assertThat(consents("ada")).isEqualTo("subscribed subscribed");
        assertThat(consents("grace")).isEqualTo("unsubscribed unsubscribed");
        assertThat(consents("+12065550133")).isEqualTo("unknown subscribed");
    }

    @Test
    void squaresExportNeedsNoMapping() {
        JsonPath done = imported(fixture("square.csv"), "export-20261101.csv", Map.of());

        assertThat(figures(done)).isEqualTo("3 read, 3 created, 0 updated, 0 rejected");
        assertThat(consents("linus")).isEqualTo("subscribed unknown");
        assertThat(consents("marie")).isEqualTo("unsubscribed unknown");
        assertThat(consents("rosa")).isEqualTo("unknown unknown");
    }

    @Test
    void mailchimpsThreeFilesTellWhoMayBeWrittenTo() {
        imported(
                fixture("unsubscribed_members_export_8a7b.csv"),
                "unsubscribed_members_export_8a7b.csv",
                Map.of());
        imported(
                fixture("cleaned_members_export_8a7b.csv"),
                "cleaned_members_export_8a7b.csv",
                Map.of());
        JsonPath done =
                imported(
                        fixture("subscribed_members_export_8a7b.csv"),
                        "subscribed_members_export_8a7b.csv",
                        Map.of("defaultCountry", "gb"));

        assertThat(figures(done)).isEqualTo("2 read, 1 created, 1 updated, 0 rejected");
        assertThat(consents("alan")).isEqualTo("subscribed unknown");
        assertThat(customer("alan"))
                .startsWith("alan@example.com +442079460011 alan turing {regulars,wine club}")
                .doesNotContain("10.0.0.1");
        assertThat(consents("edith")).isEqualTo("unsubscribed unknown");
        assertThat(suppressions()).containsExactly("email dead@example.com bounce");
    }

    @Test
    void aWindowsFileWithSemicolonsIsRead() {
        imported(
                fixture("windows-1252-semicolon.csv"),
                "Kunden.csv",
                Map.of("defaultCountry", "DE", "segments", "Import 2026, Köln"));

        assertThat(customer("juergen"))
                .isEqualTo(
                        "juergen@example.de +4915123456789 jürgen müller {café,import"
                                + " 2026,köln,stammgäste} {\"ort\": \"Köln\"}");
        assertThat(customer("zoe")).contains("zoë weiß").contains("Straße \\\"am Tor\\\"; Berlin");
    }

    @Test
    void aUtf16FileWithTabsIsRead() {
        JsonPath done = imported(fixture("utf-16-tab.csv"), "x.csv", Map.of());

        assertThat(figures(done)).isEqualTo("4 read, 2 created, 0 updated, 2 rejected");
        assertThat(customer("naomi")).isEqualTo("naomi@example.jp null 佐藤 直美 {vip,東京} {}");
        assertThat(customer("elodie")).contains("+33612345678 élodie durand {club}");
    }

    @Test
    void importingAFileAgainMakesNothingNew() {
        imported(fixture("messy.csv"), "messy.csv", Map.of());
        String before = everything();

        JsonPath again = imported(fixture("shopify.csv"), "customers_export.csv", Map.of());
        again = imported(fixture("shopify.csv"), "customers_export.csv", Map.of());

        assertThat(figures(again)).isEqualTo("4 read, 0 created, 3 updated, 1 rejected");
        assertThat(everything()).startsWith(before);
        assertThat(count("customers")).isEqualTo(13);
    }

    @Test
    void aFileNeverSubscribesAgainWhoOptedOut() {
        imported(
                bytes("email,email consent\na@example.com,yes\nb@example.com,\n"),
                "a.csv",
                Map.of());
        db.update(
                "UPDATE customers SET email_consent = 'unsubscribed' WHERE email ="
                        + " 'a@example.com'");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email',"
                        + " 'c@example.com', 'opt-out')");

        imported(
                bytes(
                        "email,email consent\n"
                                + "a@example.com,yes\n"
                                + "b@example.com,yes\n"
                                + "c@example.com,yes\n"),
                "b.csv",
                Map.of());

        assertThat(consents("a@")).startsWith("unsubscribed");
        assertThat(consents("b@")).startsWith("subscribed");
        assertThat(consents("c@")).startsWith("unsubscribed");
    }

    @Test
    void aNoStaysWithTheAddressThatSaidIt() {
        imported(
                bytes("email,phone,email consent\nold@example.com,+12025550143,no\n"),
                "a.csv",
                Map.of());

        imported(
                bytes("email,phone\nnew@example.com,+12025550143\nold@example.com,\n"),
                "b.csv",
                Map.of());

        // another address is another person; the no stays with the one who said it
        assertThat(consents("old@")).startsWith("unsubscribed");
        assertThat(customer("new@")).startsWith("new@example.com null");
    }

    @Test
    void aPhoneOfAnotherCustomerStaysWithThem() {
        JsonPath done =
                imported(
                        bytes(
                                "email,phone\n"
                                        + "a@example.com,+12025550143\n"
                                        + "b@example.com,+12025550144\n"
                                        + "a@example.com,+12025550144\n"),
                        "a.csv",
                        Map.of());

        assertThat(figures(done)).isEqualTo("3 read, 2 created, 0 updated, 0 rejected");
    }

    @Test
    void addressesCanMoveWithinOneFile() {
        imported(
                bytes("email,phone\na@example.com,+12025550143\nb@example.com,+12025550144\n"),
                "a.csv",
                Map.of());

        JsonPath done =
                imported(
                        bytes(
                                "email,phone\n"
                                        + "a@example.com,+12025550145\n"
                                        + "b@example.com,+12025550143\n"
                                        + "c@example.com,+12025550144\n"),
                        "b.csv",
                        Map.of());

        assertThat(figures(done)).isEqualTo("3 read, 1 created, 2 updated, 0 rejected");
        assertThat(customer("c@")).contains("+12025550144");
    }

    @Test
    void aMappingMadeByHandIsUsedAndRemembered() {
        byte[] file = bytes("Kontakt,Wer,Notiz\nann@example.com,Ann Lee,hello\n");
        post(file, "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("no-address-column"));

        imported(
                file,
                "a.csv",
                Map.of(
                        "mapping",
                        "{\"Kontakt\":\"email\",\"Wer\":\"fullName\",\"Notiz\":\"ignore\"}"));

        assertThat(customer("ann")).isEqualTo("ann@example.com null ann lee {} {}");
        inspect(bytes("KONTAKT,wer,Notiz\nx,y,z"), "other.csv")
                .statusCode(200)
                .body("mappingRemembered", equalTo(true))
                .body("mapping.KONTAKT", equalTo("email"));
    }

    @Test
    void anInspectionTellsHowAFileWouldBeRead() {
        inspect(fixture("windows-1252-semicolon.csv"), "x.csv")
                .statusCode(200)
                .body("encoding", equalTo("windows-1252"))
                .body("delimiter", equalTo(";"))
                .body("source", equalTo("unknown"))
                .body(
                        "headers",
                        equalTo(
                                List.of(
                                        "Vorname",
                                        "Nachname",
                                        "E-Mail",
                                        "Handynummer",
                                        "Ort",
                                        "Tags")))
                .body("sample[0][0]", equalTo("Jürgen"))
                .body("mapping.E-Mail", equalTo("email"))
                .body("mapping.Ort", equalTo("attribute"));
        inspect(fixture("shopify.csv"), "x.csv").body("source", equalTo("shopify"));
        inspect(fixture("square.csv"), "x.csv").body("source", equalTo("square"));
        inspect(fixture("cleaned_members_export_8a7b.csv"), "x.csv")
                .body("source", equalTo("mailchimp"));
    }

    @Test
    void filesThatCannotBeReadAreRefusedAtOnce() {
        post(new byte[0], "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("empty-file"));
        post(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "a.csv", Map.of())
                .statusCode(422)
                .body("detail", containsString("PNG image"));
        post(new byte[] {1, 2, 3, 4, 5, 6, 0, 0, 0, 7, 8}, "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("not-a-csv-file"));
        post(bytes("name,city\nx,y\n"), "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("no-address-column"))
                .body("detail", containsString("name, city"));
        post(bytes("ann@example.com,Ann\n"), "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("no-header-line"));
        post(bytes("\"email,name\nx,y\n"), "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("unreadable-header"));
        post(bytes("e,".repeat(300) + "\n"), "a.csv", Map.of())
                .statusCode(422)
                .body("type", containsString("too-many-columns"));
        post(bytes("email\n"), "a.csv", Map.of("segments", "ok, \"bad;"))
                .statusCode(422)
                .body("detail", containsString("“ \"bad;” is not a name"));
        post(bytes("email\n"), "a.csv", Map.of("mapping", "[1]")).statusCode(422);
        post(bytes("email\n"), "a.csv", Map.of("mapping", "{\"email\":\"hat\"}"))
                .statusCode(422)
                .body("detail", containsString("“hat”"));
        post(bytes("email\n"), "a.csv", Map.of("defaultCountry", "XX")).statusCode(422);
        marketer().multiPart("other", "x").post("/api/v1/customer-imports").then().statusCode(422);
    }

    @Test
    void aFileOverTheLimitIsRefusedWithTheReason() {
        byte[] file = new byte[51 * 1024 * 1024];
        java.util.Arrays.fill(file, (byte) 'x');

        post(file, "big.csv", Map.of())
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("50 MB"));
        assertThat(count("customer_import_chunks")).isZero();
    }

    @Test
    void aMegabyteInOneFieldIsARejectedRow() {
        JsonPath done =
                imported(
                        bytes(
                                "email,note\na@example.com,"
                                        + "x".repeat(1_000_000)
                                        + "\nb@example.com,ok\n"),
                        "a.csv",
                        Map.of());

        assertThat(figures(done)).isEqualTo("2 read, 1 created, 0 updated, 1 rejected");
    }

    @Test
    void onlyMarketersAndOwnersImport() {
        SignedIn.as("staff")
                .multiPart("file", "a.csv", bytes("email\n"))
                .post("/api/v1/customer-imports")
                .then()
                .statusCode(403);
    }

    private JsonPath imported(byte[] file, String name, Map<String, String> form) {
        long id = post(file, name, form).statusCode(202).extract().jsonPath().getLong("id");
        worker.workOff();
        return marketer().get("/api/v1/customer-imports/{id}", id).jsonPath();
    }

    private ValidatableResponse post(byte[] file, String name, Map<String, String> form) {
        RequestSpecification request = marketer().multiPart("file", name, file);
        form.forEach(
                (field, value) ->
                        request.multiPart(
                                new io.restassured.builder.MultiPartSpecBuilder(value)
                                        .controlName(field)
                                        .charset(StandardCharsets.UTF_8)
                                        .build()));
        return request.post("/api/v1/customer-imports").then();
    }

    private ValidatableResponse inspect(byte[] file, String name) {
        return marketer()
                .multiPart("file", name, file)
                .post("/api/v1/customer-imports/inspection")
                .then();
    }

    private static RequestSpecification marketer() {
        return SignedIn.as("marketer");
    }

    private static String figures(JsonPath view) {
        return "%d read, %d created, %d updated, %d rejected"
                .formatted(
                        view.getLong("rowsRead"),
                        view.getLong("created"),
                        view.getLong("updated"),
                        view.getLong("rejected"));
    }

    private String customer(String part) {
        return db.one(
                """
                SELECT concat_ws(' ', coalesce(email, 'null'), coalesce(phone, 'null'), lower(first_name),
                                 lower(last_name), segments::text, attributes::text) AS text
                FROM customers WHERE search_text LIKE '%' || ? || '%'
                """,
                row ->
                        row.getString("text")
                                .replace("\"wine club\"", "wine club")
                                .replace("\"login with shop\"", "login with shop")
                                .replace("\"import 2026\"", "import 2026"),
                part);
    }

    private String consents(String part) {
        return db.one(
                """
                SELECT email_consent || ' ' || sms_consent AS text
                FROM customers WHERE search_text LIKE '%' || ? || '%'
                """,
                row -> row.getString("text"), part);
    }

    private List<String> suppressions() {
        return db.query(
                "SELECT channel || ' ' || address || ' ' || reason AS text FROM suppressions ORDER"
                        + " BY id",
                row -> row.getString("text"));
    }

    private String everything() {
        return db.one(
                "SELECT string_agg(c::text, E'\\n' ORDER BY id) AS text FROM customers c",
                row -> row.getString("text"));
    }

    private static byte[] fixture(String name) {
        try (InputStream in = CustomerImportTest.class.getResourceAsStream("/imports/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
