package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files as real programs and people write them: who comes in, who said no, and what is said of the
 * rest.
 */
@QuarkusTest
class ImportCasesTest {
    private static final Map<String, String> EVERYBODY_AGREED =
            Map.of("agreedTo", "email,sms", "consentBasis", "Said so");

    @Inject Db db;
    @Inject CleanState state;
    @Inject ImportWorker worker;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-brevo.csv",
                "no-hubspot.csv",
                "no-klaviyo.csv",
                "no-listmonk.csv",
                "no-opt-out-columns.csv",
                "no-sendy.csv",
            })
    void whoSaidNoIsNotMailed(String file) {
        JsonPath done = imported(file, EVERYBODY_AGREED);

        assertThat(done.getString("status")).isEqualTo("completed");
        assertThat(done.getLong("rejected")).isZero();
        List<String> noes =
                texts(
                        "SELECT split_part(email, '@', 1) AS t FROM customers WHERE email_consent ="
                                + " 'unsubscribed'");
        assertThat(noes).contains("no").doesNotContain("ok");
        assertThat(texts("SELECT email_consent AS t FROM customers WHERE email LIKE 'ok@%'"))
                .containsExactly("subscribed");
        assertThat(done.getLong("noes")).isGreaterThanOrEqualTo(noes.size());
        if (file.equals("no-sendy.csv")) {
            assertThat(noes).containsExactlyInAnyOrder("no", "bo", "sp");
        }
        if (file.equals("no-klaviyo.csv")) {
            assertThat(noes).containsExactlyInAnyOrder("no", "ne");
            assertThat(texts("SELECT DISTINCT sms_consent AS t FROM customers"))
                    .containsExactly("unsubscribed");
        }
    }

    @Test
    void aNoCountsWhateverElseIsWrongInItsRow() {
        imported("opt-out-1-spring.csv", Map.of());
        assertThat(texts("SELECT DISTINCT email_consent AS t FROM customers"))
                .containsExactly("subscribed");

        JsonPath done = imported("opt-out-2-autumn.csv", EVERYBODY_AGREED);

        assertThat(texts("SELECT DISTINCT email_consent AS t FROM customers"))
                .containsExactly("unsubscribed");
        assertThat(done.getLong("noes")).isEqualTo(5);
        assertThat(done.getLong("updated")).isEqualTo(5);
        assertThat(done.getLong("rejected")).isZero();
    }

    @Test
    void twoAddressesAreTwoPeopleDespiteOnePhone() {
        assertThat(imported("household-one-phone.csv", Map.of()).getLong("created")).isEqualTo(3);
        assertThat(texts("SELECT email AS t FROM customers ORDER BY email"))
                .containsExactly("dad@c02.example", "kid@c02.example", "mum@c02.example");

        JsonPath till = imported("till-dummy-phone.csv", Map.of());
        assertThat(till.getLong("created")).isEqualTo(40);
        assertThat(till.getLong("incomplete")).isEqualTo(40);
        assertThat(texts("SELECT phone AS t FROM customers WHERE phone LIKE '%7000000000'"))
                .isEmpty();
    }

    @Test
    void oneBadCellCostsOneCell() {
        JsonPath tags = imported("tags.csv", Map.of());
        assertThat(tags.getLong("created")).isEqualTo(19);
        assertThat(tags.getLong("rejected")).isZero();
        assertThat(segments("t0")).containsExactly("c11", "lunch", "vip");
        assertThat(segments("t3")).containsExactly("c11", "lunch", "vip");
        assertThat(segments("t12")).containsExactly("c11", "lunch", "vip");
        assertThat(segments("t6")).containsExactly("c11", "vip");
        assertThat(segments("t10")).containsExactly("c11", "lunch", "vip");
        assertThat(segments("t14")).containsExactly("c11", "mothers day");
        assertThat(segments("t7")).containsExactly("c11");

        JsonPath dates = imported("consent-dates.csv", Map.of());
        assertThat(dates.getLong("created")).isEqualTo(26);
        assertThat(dates.getLong("incomplete")).isEqualTo(1);
        assertThat(reasons(dates))
                .singleElement()
                .asString()
                .contains("Email consent at", "05/06/2024");
        assertThat(
                        texts(
                                "SELECT count(*)::text AS t FROM customers WHERE email_consent ="
                                        + " 'subscribed' AND email_consent_at < '2024-06-02'"))
                .containsExactly("25");
    }

    @Test
    void phonesAreReadOrTheirFaultIsNamed() {
        JsonPath done = imported("phones.csv", Map.of());
        assertThat(names(done))
                .containsExactlyInAnyOrder(
                        "P16", "P18", "P19", "P24", "P25", "P26", "P27", "P28", "P29");
        assertThat(phone("P11")).isEqualTo("+447911123433");
        assertThat(phone("P3")).isEqualTo("+447911123425");
        assertThat(phone("P1")).isEqualTo("+447911123421");
        assertThat(phone("P31")).isEqualTo("+447911123445");
        assertThat(texts("SELECT phone AS t FROM customers WHERE phone LIKE '%123439%'")).isEmpty();

        JsonPath numbers = imported("phones-as-numbers.csv", Map.of());
        assertThat(names(numbers)).containsExactlyInAnyOrder("Ada", "Bob", "Hal");
        assertThat(reasons(numbers)).allSatisfy(reason -> assertThat(reason).contains("rounded"));
    }

    @Test
    void missingLastCellsAndWordsForNothingAreEmpty() {
        JsonPath rows = imported("short-rows.csv", Map.of());
        assertThat(rows.getLong("created")).isEqualTo(4);
        assertThat(rows.getLong("rejected") + rows.getLong("incomplete")).isZero();

        imported("words-for-nothing.csv", Map.of());
        assertThat(
                        texts(
                                "SELECT DISTINCT first_name || last_name || (attributes -"
                                        + " 'c')::text AS t FROM customers WHERE email LIKE '%c04%'"))
                .containsExactly("{}");
    }

    @Test
    void lettersAreReadInTheirCharset() {
        imported("windows-1250.csv", Map.of());
        imported("mac-roman.csv", Map.of());
        JsonPath two = imported("two-encodings.csv", Map.of());
        assertThat(
                        texts(
                                "SELECT first_name || ' ' || last_name AS t FROM customers WHERE"
                                        + " email LIKE '%c05%' ORDER BY t"))
                .containsExactlyInAnyOrder(
                        "Łukasz Wiśniewski", "Grażyna Dąbrowska", "José Muñoz", "Zoë Brontë");
        assertThat(
                        texts(
                                "SELECT first_name AS t FROM customers WHERE email LIKE '%c06%'"
                                        + " ORDER BY id"))
                .containsExactly("José", "Zoë", "Łukasz", "Renée", "Björn", "André");
        assertThat(reasons(two)).singleElement().asString().contains("windows-1252");
    }

    @Test
    void unseenLettersLeaveAddressesNotNames() {
        JsonPath unseen = imported("invisible-characters.csv", Map.of());
        assertThat(unseen.getLong("created")).isEqualTo(7);
        assertThat(unseen.getLong("incomplete")).isZero();
        assertThat(texts("SELECT email || phone AS t FROM customers ORDER BY id").getFirst())
                .isEqualTo("zw@c08.example+447911123411");
        imported("joiners-in-names.csv", Map.of());
        String file = new String(bytes("joiners-in-names.csv"), StandardCharsets.UTF_8);
        assertThat(
                        texts(
                                "SELECT first_name || ',' || last_name AS t FROM customers WHERE"
                                        + " 'c08n' = ANY (segments)"))
                .hasSize(4)
                .allSatisfy(name -> assertThat(file).contains("," + name + ","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at-in-header.csv",
                "many-empty-columns.csv",
                "title-first.csv",
                "spaces-after-comma.csv",
                "google-contacts.csv",
            })
    void oddHeadersAreUnderstood(String file) {
        JsonPath done = imported(file, Map.of());
        assertThat(done.getLong("created")).isEqualTo(1);
        assertThat(done.getLong("rejected") + done.getLong("incomplete")).isZero();
        assertThat(
                        texts(
                                "SELECT (email <> '' AND first_name <> '' AND cardinality(segments)"
                                        + " > 0)::text AS t FROM customers"))
                .containsExactly("true");
    }

    @Test
    void zonesAndLanguagesThatAreDroppedAreSaid() {
        JsonPath done = imported("zones-and-languages.csv", Map.of());
        assertThat(done.getLong("created")).isEqualTo(12);
        assertThat(
                        texts(
                                "SELECT coalesce(time_zone, '-') || ' ' || coalesce(language, '-')"
                                        + " AS t FROM customers ORDER BY id"))
                .containsExactly(
                        "America/New_York en",
                        "- en-US",
                        "- de",
                        "America/New_York de",
                        "America/Los_Angeles de-DE",
                        "- de",
                        "- fr",
                        "Europe/Berlin fr",
                        "Europe/Berlin zh-Hans-CN",
                        "Europe/Berlin pt-BR",
                        "CET -",
                        "US/Eastern en");
        assertThat(reasons(done)).hasSize(5);
        assertThat(reasons(done).getFirst()).contains("Time zone", "EST");
    }

    @Test
    void fullNamesAreTakenApart() {
        assertThat(imported("full-names.csv", Map.of()).getLong("created")).isEqualTo(17);
        assertThat(
                        texts(
                                "SELECT first_name || '|' || last_name AS t FROM customers WHERE"
                                        + " email LIKE 'n4@%' OR email LIKE 'n11@%' ORDER BY id"))
                .containsExactly("Ludwig|van Beethoven", "|Patel");
    }

    @Test
    void aColumnThatIsNotUnderstoodStopsTheImport() {
        byte[] file =
                "Email,Status\na@x.example,gold\nb@x.example,unsubscribed\n"
                        .getBytes(StandardCharsets.UTF_8);
        ValidatableResponse refused = post(file, "a.csv", EVERYBODY_AGREED).statusCode(422);
        assertThat(refused.extract().jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/mapping/Status");
        assertThat(refused.extract().jsonPath().getString("errors[0].detail")).contains("gold");
        assertThat(texts("SELECT email AS t FROM customers")).isEmpty();
        JsonPath inspected =
                SignedIn.as("marketer")
                        .multiPart("file", "a.csv", file)
                        .post("/api/v1/customer-imports/inspection")
                        .jsonPath();
        assertThat(inspected.getString("mapping.Status")).isEqualTo("ask");
        assertThat(inspected.getList("questions[0].words", String.class)).containsExactly("gold");

        post(file, "a.csv", Map.of("consentWords", "{\"Status\": {\"Gold\": \"nothing\"}}"))
                .statusCode(202);
        worker.workOff();
        assertThat(texts("SELECT email_consent AS t FROM customers ORDER BY email"))
                .containsExactly("unknown", "unsubscribed");
        // answered once: remembered
        post(file, "b.csv", EVERYBODY_AGREED).statusCode(202);
        worker.workOff();
        assertThat(texts("SELECT email_consent AS t FROM customers ORDER BY email"))
                .containsExactly("subscribed", "unsubscribed");
    }

    @Test
    void aRowThatFallsApartKeepsItsNo() {
        db.update(
                "INSERT INTO customers (email, phone, email_consent, sms_consent) VALUES"
                        + " ('both@x.example', '+447911123401', 'subscribed', 'subscribed'),"
                        + " ('p@x.example', '+447911123402', 'subscribed', 'subscribed')");
        JsonPath done =
                importedText(
                        """
                        Email,Phone,First name,Newsletter,SMS opt-in
                        ,+447911123402,Ann,,no,too,many
                        "both@x.example,+447911123401,Ann,no,yes
                        ,+447911123403,"Bob,no,no
                        ,07911 123404,Cat,,unsubscribed,too,many
                        ok@x.example,,Dan,yes,,
                        """,
                        Map.of());
        assertThat(consents())
                .containsExactlyInAnyOrder(
                        "p@x.example +447911123402 subscribed unsubscribed",
                        "both@x.example +447911123401 unsubscribed subscribed",
                        "+447911123403 unknown unsubscribed",
                        "+447911123404 unknown unsubscribed",
                        "ok@x.example subscribed unknown");
        assertThat(done.getLong("rejected")).isZero();
        assertThat(done.getLong("noes")).isEqualTo(4);
    }

    @Test
    void aFileOfWhoLeftCountsForItsDamagedRowsToo() {
        byte[] file =
                "Email Address,LEID,Name\na@x.example,1,Ann\n\"b@x.example,2,Bob\n"
                        .getBytes(StandardCharsets.UTF_8);
        post(file, "unsubscribed_members.csv", Map.of()).statusCode(202);
        worker.workOff();
        assertThat(consents())
                .containsExactlyInAnyOrder(
                        "a@x.example unsubscribed unknown", "b@x.example unsubscribed unknown");
        byte[] cleaned =
                "Email Address,LEID,Name\n\"c@x.example,2,Bob\n".getBytes(StandardCharsets.UTF_8);
        post(cleaned, "cleaned_members.csv", Map.of()).statusCode(202);
        worker.workOff();
        assertThat(texts("SELECT address || ' ' || reason AS t FROM suppressions"))
                .containsExactly("c@x.example bounce");
    }

    @Test
    void aNumberThatIsNobodysKeepsItsNo() {
        JsonPath done =
                importedText(
                        """
                        Email,Phone,SMS opt-in
                        a@x.example,+447911123401,yes
                        b@x.example,+447911123401,yes
                        c@x.example,+447911123401,yes
                        ,+447911123401,no
                        """,
                        Map.of());
        assertThat(texts("SELECT address || ' ' || reason AS t FROM suppressions"))
                .containsExactly("+447911123401 opt-out");
        assertThat(done.getLong("rejected")).isZero();
    }

    @Test
    void aRowThatPostgreSqlRefusesKeepsItsNo() {
        db.update("ALTER TABLE customers ADD CONSTRAINT no_eve CHECK (first_name <> 'Eve')");
        try {
            JsonPath done =
                    importedText(
                            """
                            Email,Phone,First name,Newsletter
                            a@x.example,,Ann,yes
                            e@x.example,,Eve,no
                            f@x.example,,Eve,yes
                            """,
                            Map.of());
            assertThat(consents())
                    .containsExactlyInAnyOrder(
                            "a@x.example subscribed unknown", "e@x.example unsubscribed unknown");
            assertThat(done.getLong("rejected")).isEqualTo(1);
            assertThat(done.getLong("incomplete")).isEqualTo(1);
        } finally {
            db.update("ALTER TABLE customers DROP CONSTRAINT no_eve");
        }
    }

    @Test
    void aNoWaitsForItsAddressInTheWholeFile() {
        db.update("INSERT INTO customers (phone) VALUES ('+447911120002')");
        StringBuilder csv = new StringBuilder("Email,Phone,Email consent,SMS consent\n");
        csv.append(",07911 120001,no,yes\n,07911 120002,no,\nsms@x.example,,yes,no\n");
        csv.append("first@x.example,07911 120003,,\n");
        for (int i = 0; i < 1_100; i++) {
            csv.append("p%d@x.example,,yes,\n".formatted(i));
        }
        csv.append("new@x.example,07911 120001,,\nknown@x.example,07911 120002,yes,\n");
        csv.append("sms@x.example,07911 120004,,\n,07911 120003,no,\n");
        // with a number that is somebody else's, and an address of its own
        csv.append("other@x.example,07911 120001,yes,\n");

        JsonPath trial = tried(csv.toString(), EVERYBODY_AGREED);
        JsonPath done = importedText(csv.toString(), EVERYBODY_AGREED);

        assertThat(
                        texts(
                                "SELECT concat_ws(' ', email, email_consent, sms_consent) AS t FROM"
                                        + " customers WHERE email NOT LIKE 'p%@x.example'"))
                .containsExactlyInAnyOrder(
                        "new@x.example unsubscribed subscribed",
                        "known@x.example unsubscribed subscribed",
                        "sms@x.example subscribed unsubscribed",
                        "first@x.example unsubscribed subscribed",
                        "other@x.example subscribed unknown");
        assertThat(done.getLong("noes")).isEqualTo(4).isEqualTo(trial.getLong("noes"));
    }

    private JsonPath tried(String csv, Map<String, String> form) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put("trial", "true");
        return importedText(csv, all);
    }

    @Test
    void aNoteBesideAnAddressIsHeard() {
        db.update(
                "INSERT INTO customers (email, phone) VALUES ('known@x.example', '+447911123409')");
        importedText(
                """
                Email,Phone,First name
                a@x.example (do not mail),,Ann
                b@x.example,+447911123402 (keine SMS),Bob
                c@x.example,+447911123403 please no calls,Cat
                Dan <d@x.example>,+447911123404 (Mum),Dan
                "unsubscribed: <e@x.example>",Tel. No.: +447911123405,Eve
                f@x.example,Do not text: +447911123406,Fay
                ,+447911123409 (no e-mails please),Gus
                h@x.example,,Hal - do not contact
                """,
                EVERYBODY_AGREED);
        assertThat(consents())
                .containsExactlyInAnyOrder(
                        "a@x.example unsubscribed unknown",
                        "b@x.example +447911123402 subscribed unsubscribed",
                        "c@x.example +447911123403 subscribed unsubscribed",
                        "d@x.example +447911123404 subscribed subscribed",
                        "e@x.example +447911123405 unsubscribed subscribed",
                        "f@x.example +447911123406 subscribed unsubscribed",
                        "known@x.example +447911123409 unsubscribed subscribed",
                        "h@x.example unsubscribed unknown");
    }

    @Test
    void aNoInAColumnOfTimesIsANo() {
        importedText(
                """
                Email,Newsletter,Email consent date
                a@x.example,yes,2024-05-31
                b@x.example,yes,no
                c@x.example,yes,withdrawn
                d@x.example,yes,0
                e@x.example,yes,05/06/2024
                """,
                EVERYBODY_AGREED);
        assertThat(consents())
                .containsExactlyInAnyOrder(
                        "a@x.example subscribed unknown",
                        "b@x.example unsubscribed unknown",
                        "c@x.example unsubscribed unknown",
                        "d@x.example unknown unknown",
                        "e@x.example subscribed unknown");
    }

    @Test
    void aChoiceHoldsForWhatWasSeen() {
        byte[] plain = "Email,Plan\na@x.example,gold\n".getBytes(StandardCharsets.UTF_8);
        Map<String, String> attribute = Map.of("mapping", "{\"Plan\": \"attribute\"}");
        post(plain, "a.csv", attribute).statusCode(202);
        post(plain, "a.csv", Map.of()).statusCode(202);
        byte[] no = "Email,Plan\na@x.example,unsubscribed\n".getBytes(StandardCharsets.UTF_8);
        post(no, "b.csv", Map.of()).statusCode(422);
        post(no, "b.csv", attribute).statusCode(202);
        // seen by now
        post(no, "b.csv", Map.of()).statusCode(202);
        byte[] yesNo = "Email,Plan\na@x.example,nie\n".getBytes(StandardCharsets.UTF_8);
        post(yesNo, "c.csv", Map.of()).statusCode(422);
    }

    @Test
    void anAnswerForAllTheRestStaysAnswered() {
        StringBuilder csv = new StringBuilder("Email,Newsletter\nno@x.example,no\n");
        for (int i = 0; i < 300; i++) {
            csv.append("p%d@x.example,code %d\n".formatted(i, i));
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        post(file, "a.csv", Map.of()).statusCode(422);
        post(file, "a.csv", Map.of("consentWords", "{\"Newsletter\": {\"*\": \"nothing\"}}"))
                .statusCode(202);
        byte[] next = csv.toString().replace("code", "key").getBytes(StandardCharsets.UTF_8);
        post(next, "b.csv", Map.of()).statusCode(202);
        worker.workOff();
        assertThat(texts("SELECT email AS t FROM customers WHERE email_consent = 'unsubscribed'"))
                .containsExactly("no@x.example");
        assertThat(texts("SELECT DISTINCT email_consent AS t FROM customers"))
                .containsExactlyInAnyOrder("unsubscribed", "unknown");
    }

    private List<String> consents() {
        return texts(
                "SELECT concat_ws(' ', email, phone, email_consent, sms_consent) AS t FROM"
                        + " customers");
    }

    private JsonPath importedText(String csv, Map<String, String> form) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.putIfAbsent("defaultCountry", "GB");
        long id =
                post(csv.getBytes(StandardCharsets.UTF_8), "a.csv", all)
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id");
        worker.workOff();
        return SignedIn.as("marketer").get("/api/v1/customer-imports/{id}", id).jsonPath();
    }

    @Test
    void suppressionsAreCleanedAsCustomersAre() {
        JsonPath done =
                SignedIn.as("marketer")
                        .multiPart("file", "suppressions.csv", bytes("suppressions.csv"))
                        .post("/api/v1/suppressions/import")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        assertThat(done.getLong("rejected")).isZero();
        assertThat(texts("SELECT split_part(address, '@', 1) AS t FROM suppressions ORDER BY id"))
                .containsExactlyInAnyOrder(
                        "plain", "nbsp", "zw", "zw2", "bidi", "angle", "a", "b", "dot", "quoted",
                        "upper", "x", "short");
        assertThat(
                        texts(
                                "SELECT reason AS t FROM suppressions WHERE address LIKE 'upper@%'"
                                        + " OR address LIKE 'x@%' OR address LIKE 'plain@%' ORDER BY"
                                        + " address"))
                .containsExactly("opt-out", "bounce", "bounce");
    }

    private JsonPath imported(String name, Map<String, String> form) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.putIfAbsent("defaultCountry", "GB");
        long id = post(bytes(name), name, all).statusCode(202).extract().jsonPath().getLong("id");
        worker.workOff();
        return SignedIn.as("marketer").get("/api/v1/customer-imports/{id}", id).jsonPath();
    }

    private ValidatableResponse post(byte[] file, String name, Map<String, String> form) {
        RequestSpecification request = SignedIn.as("marketer").multiPart("file", name, file);
        form.forEach(
                (field, value) ->
                        request.multiPart(
                                new MultiPartSpecBuilder(value)
                                        .controlName(field)
                                        .charset(StandardCharsets.UTF_8)
                                        .build()));
        return request.post("/api/v1/customer-imports").then();
    }

    private List<String> reasons(JsonPath done) {
        return SignedIn.as("marketer")
                .get("/api/v1/customer-imports/{id}/rejects?limit=200", done.getLong("id"))
                .jsonPath()
                .getList("items.reason", String.class);
    }

    /** The first words of rejected rows. */
    private List<String> names(JsonPath done) {
        return db
                .query(
                        "SELECT content FROM customer_import_rejects WHERE import_id = ? AND NOT"
                                + " is_taken",
                        row -> row.getString("content"),
                        done.getLong("id"))
                .stream()
                .map(content -> Pattern.compile("[ ,]").split(content)[0])
                .toList();
    }

    private List<String> segments(String name) {
        return db.one(
                "SELECT segments FROM customers WHERE email LIKE ?",
                row -> row.getStrings("segments"),
                name + "@%");
    }

    private String phone(String name) {
        return db.one(
                "SELECT phone FROM customers WHERE first_name = ?",
                row -> row.getString("phone"),
                name);
    }

    private List<String> texts(String sql) {
        return db.query(sql, row -> row.getString("t"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ImportCasesTest.class.getResourceAsStream("/imports/cases/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
