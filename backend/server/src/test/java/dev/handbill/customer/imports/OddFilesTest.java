package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets, tills and people leave them: written oddly, and meant well. */
@QuarkusTest
class OddFilesTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject ImportWorker worker;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void excelsTextFilesAreReadWithTheirMark(String charset) {
        String text = "\ufeffE-Mail\tVorname\tNewsletter\r\na@x.example\tJürgen\tnein\r\n";
        JsonPath done = imported(text, Charset.forName(charset), Map.of());
        assertThat(done.getString("status")).isEqualTo("completed");
        assertThat(people()).containsExactly("a@x.example Jürgen unsubscribed");
    }

    @Test
    void excelsOwnFirstLineIsNoHeader() {
        JsonPath done = imported("sep=;\r\nEmail;First name;Newsletter\r\na@x.example;Ann;no\r\n");
        assertThat(done.getLong("created")).isEqualTo(1);
        assertThat(people()).containsExactly("a@x.example Ann unsubscribed");
    }

    @Test
    void twoHeaderLinesAndATitleAreTold() {
        JsonPath done =
                imported(
                        """
                        Guest list of the Harbour Café,,
                        Exported 2026-11-28,,
                        ,,
                        Email,First name,Newsletter
                        a@x.example,Ann,no
                        """);
        assertThat(done.getLong("created")).isEqualTo(1);
        assertThat(people()).containsExactly("a@x.example Ann unsubscribed");
    }

    @Test
    void linesBelowTheTableAreGivenBackOnly() {
        JsonPath done =
                imported(
                        """
                        Email,First name,Newsletter
                        a@x.example,Ann,yes
                        b@x.example,Ben,no

                        Total,2,
                        Exported on 28/11/2026 at 09:15,,
                        """);
        assertThat(people())
                .containsExactly("a@x.example Ann subscribed", "b@x.example Ben unsubscribed");
        assertThat(done.getLong("rejected")).isEqualTo(2);
    }

    @Test
    void numbersThatASpreadsheetBrokeAreNamed() {
        JsonPath done =
                imported(
                        """
                        Email;Phone;Newsletter
                        a@x.example;4,91701E+11;ja
                        b@x.example;4.91701E+11;ja
                        c@x.example;491701234567;ja
                        d@x.example;"=""+491701234567""\";nein
                        e@x.example;'+491701234568;ja
                        f@x.example;491701234569.0;ja
                        """);
        assertThat(
                        db.query(
                                "SELECT concat_ws(' ', left(email, 1), phone) AS t FROM customers"
                                        + " ORDER BY email",
                                row -> row.getString("t")))
                .containsExactly(
                        "a", "b", "c +491701234567", "d", "e +491701234568", "f +491701234569");
        assertThat(reasons(done)).filteredOn(one -> one.contains("spreadsheet")).hasSize(2);
    }

    @Test
    void formulasAreTextAndEscapedInExports() {
        imported(
                """
                Email,First name,City,Newsletter
                a@x.example,"=HYPERLINK(""http://evil.example"",""Ann"")",@SUM(1+1),yes
                """);
        assertThat(db.query("SELECT first_name AS t FROM customers", row -> row.getString("t")))
                .containsExactly("=HYPERLINK(\"http://evil.example\",\"Ann\")");
    }

    @Test
    void excelsDatesBesideAConsentAreNoAnswers() {
        JsonPath done =
                imported(
                        """
                        Email,Newsletter,Opt-in date
                        a@x.example,yes,45443
                        b@x.example,yes,45443.5
                        c@x.example,no,
                        """);
        assertThat(done.getLong("rejected")).isZero();
        assertThat(people())
                .containsExactly(
                        "a@x.example subscribed",
                        "b@x.example subscribed",
                        "c@x.example unsubscribed");
    }

    @Test
    void aQuoteInAnUnquotedCellIsALetter() {
        imported(
                """
                Email,First name,Newsletter
                a@x.example,Dwayne "The Rock" Johnson,no
                b@x.example,5'11" tall,no
                c@x.example,Cat,no
                """);
        assertThat(people())
                .allMatch(one -> one.endsWith("unsubscribed"))
                .anyMatch(one -> one.startsWith("b@"))
                .hasSize(3);
    }

    @Test
    void oldMacLineEndsAndBlankLinesAreRead() {
        imported("Email,First name,Newsletter\ra@x.example,Ann,no\r\rb@x.example,Ben,yes\r");
        assertThat(people())
                .containsExactly("a@x.example Ann unsubscribed", "b@x.example Ben subscribed");
    }

    @Test
    void aHeaderThatComesAgainIsNoPerson() {
        JsonPath done =
                imported(
                        """
                        Email,First name,Newsletter
                        a@x.example,Ann,no
                        Email,First name,Newsletter
                        b@x.example,Ben,no
                        """);
        assertThat(done.getLong("created")).isEqualTo(2);
        assertThat(reasons(done)).singleElement().asString().contains("names again");
    }

    @Test
    void aNoInTheSecondColumnOfOneNameCounts() {
        imported(
                """
                Email,Newsletter,Newsletter
                a@x.example,yes,no
                b@x.example,,no
                c@x.example,no,yes
                d@x.example,yes,yes
                """);
        assertThat(people())
                .containsExactly(
                        "a@x.example unsubscribed",
                        "b@x.example unsubscribed",
                        "c@x.example unsubscribed",
                        "d@x.example subscribed");
    }

    private JsonPath imported(String csv) {
        return imported(csv, StandardCharsets.UTF_8, Map.of());
    }

    private JsonPath imported(String csv, Charset charset, Map<String, String> form) {
        RequestSpecification request =
                SignedIn.as("marketer").multiPart("file", "people.csv", csv.getBytes(charset));
        form.forEach(
                (field, value) ->
                        request.multiPart(
                                new MultiPartSpecBuilder(value).controlName(field).build()));
        long id =
                request.multiPart("defaultCountry", "DE")
                        .post("/api/v1/customer-imports")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id");
        worker.workOff();
        return SignedIn.as("marketer").get("/api/v1/customer-imports/{id}", id).jsonPath();
    }

    private static List<String> reasons(JsonPath done) {
        return SignedIn.as("marketer")
                .get("/api/v1/customer-imports/{id}/rejects?limit=200", done.getLong("id"))
                .jsonPath()
                .getList("items.reason", String.class);
    }

    private List<String> people() {
        return db.query(
                "SELECT concat_ws(' ', email, nullif(first_name, ''), email_consent) AS t FROM"
                        + " customers ORDER BY email",
                row -> row.getString("t"));
    }
}
