package dev.handbill.signup.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignUpTest {
    private static final String PAGE =
            """
            {"name": "Counter", "segments": ["Guests"], "asksBirthday": "optional", "questions": [
              {"label": "Favorite dish", "column": "dish", "type": "text"},
              {"label": "Table", "column": "table", "type": "choice", "choices": ["Inside", "Garden"], "isRequired": true}]}
            """;

    @Inject Db db;
    @Inject Guest guest;
    @Inject SignUps signUps;
    @Inject OptOutLinks links;

    @BeforeEach
    void clean() {
        guest.alone(PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Sign up, English",
        "de, Anmelden, Deutsch",
        "es, Apuntarme, Español",
        "fr, M’inscrire, Français",
        "it, Iscrivermi, Italiano"
    })
    void everyLanguageIsSpokenWithoutScript(String language, String button, String name) {
        Document page = guest.open("/join/counter?lang=" + language + "&from=poster");

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("button").text()).isEqualTo(button);
        assertThat(page.select("nav [aria-current]").text()).isEqualTo(name);
        assertThat(page.select("nav a")).hasSize(4);
        assertThat(page.select("script, [onclick], [style]")).isEmpty();
        assertThat(page.select("input[name=from]").val()).isEqualTo("poster");
        assertThat(page.select("input[name=yes]").hasAttr("checked")).isFalse();
        page.select("input:not([type=hidden]):not([type=checkbox]):not([name=more]), select")
                .forEach(
                        field ->
                                assertThat(page.select("label[for=" + field.id() + "]"))
                                        .as(field.id())
                                        .hasSize(1));
        given().header("Accept-Language", language)
                .get("/join/counter")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString(button));
    }

    @Test
    void onlyTheLinkMakesACustomer() {
        guest.send(
                        "counter",
                        "email",
                        " Ada@Example.com ",
                        "first",
                        "Ada",
                        "birthday",
                        "1990-05-21",
                        "q0",
                        "Soup",
                        "q1",
                        "Garden",
                        "from",
                        "tent")
                .then()
                .statusCode(200)
                .body(containsString("Please look in your mailbox"));
        assertThat(count("customers")).isZero();
        String link = guest.links().getFirst();
        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("a•••@example.com"))
                .body(not(containsString("ada@")));
        given().head(link).then().statusCode(200);
        assertThat(count("customers")).isZero();

        given().post(link).then().statusCode(200).body(containsString("You are signed up"));

        assertThat(customers())
                .containsExactly(
                        "ada@example.com Ada {guests} {\"dish\": \"Soup\", \"table\": \"Garden\", \"birthday\": \"1990-05-21\"} en subscribed sign-up page: counter");
        assertThat(
                        text(
                                """
                                SELECT concat_ws('|', h.channel, h.status, h.source, h.given_at < h.at, w.language, w.words) AS text
                                FROM consent_changes h JOIN consent_words w ON w.id = h.words_id
                                """))
                .isEqualTo(
                        "email|subscribed|sign-up page: counter|t|en|I would like to get news and offers from Café Test by e-mail. I can stop them at any time with the link in each e-mail.");
        assertThat(text("SELECT concat_ws(' ', email, given, network) AS text FROM sign_ups"))
                .isEmpty();
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/timeline?kind=consent")
                .then()
                .body("items[0].wordsNumber", equalTo(1))
                .body("items[0].words", containsString("news and offers from Café Test"));
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/consent-changes")
                .then()
                .body("items[0].words", containsString("news and offers from Café Test"));
        SignedIn.as("marketer")
                .get("/api/v1/sign-up-pages/1")
                .then()
                .body("joined", equalTo(1))
                .body("joinedThisMonth", equalTo(1))
                .body("waiting", equalTo(0))
                .body("sources[0].source", equalTo("tent"))
                .body("sources[0].joined", equalTo(1));
    }

    @Test
    void whoAsksWhyReadsWhatTheyAgreedTo() {
        guest.join("counter", "email", "ada@example.com", "q1", "Inside");
        String link = OptOutLinks.whyUrl(links.url(7, 1, Channel.EMAIL));
        given().get(URI.create(link).getPath())
                .then()
                .statusCode(200)
                .body(containsString("“I would like to get news and offers from Café Test"));
    }

    @Test
    void nobodyLearnsWhoIsKnown() {
        customer("known@example.com", "subscribed");
        customer("left@example.com", "unsubscribed");
        suppress("complained@example.com", "complaint");
        suppress("left@example.com", "opt-out");
        List<String> answers = new ArrayList<>();
        for (String name : List.of("known", "left", "complained", "nobody", "known")) {
            String email = name + "@example.com";
            answers.add(
                    guest.send("counter", "email", email, "q1", "Inside")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(recipients())
                .containsExactly(
                        "known@example.com",
                        "left@example.com",
                        "nobody@example.com",
                        "known@example.com");
    }

    @Test
    void nobodysMailboxIsFilled() throws Exception {
        var form = guest.filled("counter", "email", "victim@example.com", "q1", "Inside");
        together(8, () -> guest.post("counter", form).statusCode());

        assertThat(recipients()).hasSize(SignUps.MOST_MESSAGES_A_DAY);
        assertThat(guest.post("counter", form).statusCode()).isEqualTo(200);
        assertThat(recipients()).hasSize(SignUps.MOST_MESSAGES_A_DAY);
    }

    @Test
    void whoPressesTwiceIsSignedUpOnce() throws Exception {
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        String link = guest.links().getFirst();

        assertThat(together(8, () -> given().post(link).statusCode())).containsOnly(200);

        given().get(link).then().statusCode(200).body(containsString("You are signed up"));
        assertThat(count("customers")).isEqualTo(1);
        assertThat(count("consent_changes")).isEqualTo(1);
        SignedIn.as("owner").get("/api/v1/sign-up-pages/1").then().body("joined", equalTo(1));
    }

    @Test
    void twoTabsOfOnePersonMakeOneCustomer() throws Exception {
        guest.page("{\"name\": \"Window\", \"segments\": [\"window\"]}");
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        guest.send(
                "window",
                "email",
                "ada@example.com",
                "stamp",
                guest.stamp(2, Duration.ofSeconds(9)));
        List<String> links = guest.links();
        assertThat(links).hasSize(2);
        var next = new AtomicInteger();

        assertThat(together(2, () -> given().post(links.get(next.getAndIncrement())).statusCode()))
                .containsOnly(200);

        assertThat(count("customers")).isEqualTo(1);
        assertThat(text("SELECT segments::text AS text FROM customers"))
                .isEqualTo("{guests,window}");
    }

    @Test
    void whatTheBusinessKnowsStays() {
        db.update(
                """
                INSERT INTO customers (email, first_name, segments, attributes, language)
                VALUES ('ada@example.com', 'Augusta', '{vip}', '{"dish": "Cake", "table": ""}', 'de')
                """);
        guest.join(
                "counter",
                "email",
                "ada@example.com",
                "first",
                "Ada",
                "last",
                "Lovelace",
                "q0",
                "Soup",
                "q1",
                "Garden");

        assertThat(
                        text(
                                "SELECT concat_ws(' ', first_name, last_name, segments, attributes, language) AS text FROM customers"))
                .isEqualTo(
                        "Augusta Lovelace {guests,vip} {\"dish\": \"Cake\", \"table\": \"Garden\"} de");
    }

    @Test
    void onlyTheLinkUndoesANo() {
        customer("ada@example.com", "unsubscribed");
        suppress("ada@example.com", "opt-out");
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        assertThat(consent()).isEqualTo("unsubscribed");
        assertThat(count("suppressions")).isEqualTo(1);

        given().post(guest.links().getFirst()).then().statusCode(200);
        assertThat(consent()).isEqualTo("subscribed");
        assertThat(count("suppressions")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounce", "complaint", "invalid", "manual"})
    void noLinkLiftsWhatIsNoNo(String reason) {
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        suppress("ada@example.com", reason);
        db.update("UPDATE suppressions SET also_opted_out = true");

        given().post(guest.links().getFirst()).then().statusCode(200);

        assertThat(text("SELECT reason || ' ' || also_opted_out AS text FROM suppressions"))
                .isEqualTo(reason + " false");
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        assertThat(recipients()).hasSize(1);
    }

    @Test
    void whoWasErasedMayComeBackThemselves() {
        guest.join("counter", "email", "ada@example.com", "q1", "Inside");
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        List<String> old = guest.links();
        assertThat(old).hasSize(2);
        erase(1);
        assertThat(count("sign_ups")).isZero();
        old.forEach(link -> given().post(link).then().statusCode(404));
        assertThat(count("customers")).isZero();

        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        assertThat(count("suppressions")).isZero();
        given().post(guest.links().getLast()).then().statusCode(200);

        assertThat(consent()).isEqualTo("subscribed");
        assertThat(count("suppressions")).isZero();
    }

    @Test
    void whoComplainedBeforeTheirErasureGetsNothing() {
        customer("ada@example.com", "unsubscribed");
        suppress("ada@example.com", "complaint");
        erase(1);
        guest.send("counter", "email", "ada@example.com", "q1", "Inside").then().statusCode(200);
        assertThat(recipients()).isEmpty();
        assertThat(count("suppressions")).isZero();
    }

    @Test
    void anOldLinkDoesNothingAndItsAddressGoes() {
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        db.update("UPDATE sign_ups SET expires_at = now() - interval '1 second'");
        String link = guest.links().getFirst();

        given().get(link).then().statusCode(404).body(containsString("does not work any more"));
        given().post(link).then().statusCode(404);
        given().post(link + "x").then().statusCode(404);
        assertThat(count("customers")).isZero();
        assertThat(signUps.purge()).isEqualTo(1);
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void programsThatFillInEverythingChangeNothing() {
        String answer =
                guest.send("counter", "email", "ada@example.com", "q1", "Inside").asString();
        db.update("DELETE FROM notices");

        guest.send("counter", "email", "bot@example.com", "q1", "Inside", "more", "x")
                .then()
                .statusCode(200)
                .body(equalTo(answer));
        assertThat(count("sign_ups")).isEqualTo(1);
        assertThat(count("notices")).isZero();
    }

    @Test
    void aFormThatWeDidNotShowIsAskedAgain() {
        var form = guest.filled("counter", "email", "ada@example.com", "q1", "Inside");
        for (String stamp :
                List.of(
                        "",
                        "preview",
                        guest.stamp(2, Duration.ofSeconds(20)),
                        guest.stamp(1, Duration.ofSeconds(1)),
                        guest.stamp(1, Duration.ofHours(13)))) {
            form.put("stamp", stamp);
            guest.post("counter", form)
                    .then()
                    .statusCode(422)
                    .body(containsString("press the button once more"))
                    .body(containsString("value=\"ada@example.com\""));
        }
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void nobodyAgreesToWordsThatTheyDidNotSee() {
        var form = guest.filled("counter", "email", "ada@example.com", "q1", "Inside");
        change("{\"consentText\": \"I agree to <b>everything</b>.\"}");

        guest.post("counter", form)
                .then()
                .statusCode(422)
                .body(containsString("has changed meanwhile"))
                .body(containsString("I agree to &lt;b&gt;everything&lt;/b&gt;."));
        assertThat(count("consent_words")).isZero();
        assertThatThrownBy(
                        () -> {
                            guest.send("counter", "email", "ada@example.com", "q1", "Inside");
                            db.update("UPDATE consent_words SET words = 'other'");
                        })
                .isInstanceOf(DbException.class);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var form =
                guest.filled(
                        "counter",
                        "email",
                        "ada",
                        "birthday",
                        "2990-01-01",
                        "q1",
                        "Roof",
                        "q0",
                        "x".repeat(201));
        form.remove("yes");
        String answer = guest.post("counter", form).then().statusCode(422).extract().asString();

        Document page = Jsoup.parse(answer);
        assertThat(page.select("[aria-invalid]").eachAttr("name"))
                .containsExactly("email", "birthday", "q0", "q1", "yes");
        page.select("[aria-invalid]")
                .forEach(
                        field ->
                                assertThat(page.select("#" + field.attr("aria-describedby")).text())
                                        .isNotBlank());
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void aNetworkThatSendsTooMuchWaits() {
        var form = guest.filled("counter", "email", "nothing");
        IntStream.range(0, 60).forEach(_ -> guest.post("counter", form).then().statusCode(422));
        guest.post("counter", form)
                .then()
                .statusCode(429)
                .header("Retry-After", "360")
                .contentType("text/html")
                .body(containsString("Please wait a moment"));
    }

    @Test
    void hostileWordsStayWords() {
        String evil = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>";
        change(
                """
                {"title": "%1$s", "greeting": "%1$s", "consentText": "%1$s", "questions": [
                  {"label": "%1$s", "column": "a\\"b", "type": "choice", "choices": ["%2$s", "b"]}]}
                """
                        .formatted(evil, "<b>\\\"x"));
        Document page = guest.open("/join/counter?lang=%22%3E%3Cscript%3E&from=%22%3E%3Cscript%3E");
        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.select("h1").text()).startsWith("<script>");

        String answer =
                guest.send("counter", "email", "\"><script>alert(1)</script>", "first", evil)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString();
        assertThat(Jsoup.parse(answer).select("script, img, [onerror]")).isEmpty();
    }

    @Test
    void aPausedPageTakesNobody() {
        var form = guest.filled("counter", "email", "ada@example.com", "q1", "Inside");
        change("{\"isActive\": false}");
        given().get("/join/counter")
                .then()
                .statusCode(404)
                .body(containsString("Nobody can sign up here"));
        guest.post("counter", form).then().statusCode(404);
        given().get("/join/nowhere").then().statusCode(404).body(containsString("no such page"));
        given().get("/join/" + "x".repeat(300)).then().statusCode(404);
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void anotherWebSiteCannotHaveAFormSent() {
        var form = guest.filled("counter", "email", "ada@example.com", "q1", "Inside");
        given().header("Origin", "null")
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(form)
                .post("/join/counter")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParams(form)
                .post("/join/counter")
                .then()
                .statusCode(403);
        assertThat(count("sign_ups")).isZero();
        // as our own page has it sent, on HTTPS and on plain HTTP
        given().header("Origin", "null")
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(form)
                .post("/join/counter")
                .then()
                .statusCode(200);
        given().header("Origin", "null")
                .formParams(form)
                .post("/join/counter")
                .then()
                .statusCode(200);
    }

    @Test
    void theWelcomeCouponIsGivenOnceAndAtOnce() throws Exception {
        welcome("UPDATE campaigns SET offer_title = '<b>Coffee</b>', qr_expiration_days = 14");
        guest.send("counter", "email", "ada@example.com", "q1", "Inside");
        String german = guest.open("/join/counter?lang=de").select("[name=words]").val();
        guest.send(
                "counter",
                "email",
                "ada@example.com",
                "q1",
                "Inside",
                "lang",
                "de",
                "words",
                german);
        List<String> links = guest.links();
        AtomicInteger next = new AtomicInteger();

        assertThat(
                        together(
                                8,
                                () ->
                                        given().post(links.get(next.getAndIncrement() % 2))
                                                .statusCode()))
                .containsOnly(200);

        String code = text("SELECT short_code AS text FROM qr_codes");
        assertThat(count("qr_codes")).isEqualTo(1);
        given().post(links.getFirst())
                .then()
                .body(containsString("href=\"/c/" + code + "\""))
                .body(containsString("&lt;b&gt;Coffee&lt;/b&gt;"));
        given().get("/c/" + code).then().statusCode(200).body(containsString("<svg"));
        assertThat(
                        db.query(
                                "SELECT body FROM notices WHERE kind = 'sign_up_welcome'",
                                row -> row.getString("body")))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("/c/" + code).contains("/u/"))
                .anySatisfy(body -> assertThat(body).contains("Der Gutschein gilt bis"));
        SignedIn.as("marketer").delete("/api/v1/campaigns/1").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE campaigns SET status = 'cancelled'",
                "UPDATE campaigns SET valid_until = current_date - 2",
                "DELETE FROM campaigns"
            })
    void noCouponIsGivenThatIsWorthNothing(String change) {
        welcome(change);
        guest.join("counter", "email", "ada@example.com", "q1", "Inside")
                .then()
                .statusCode(200)
                .body(containsString("You are signed up"))
                .body(not(containsString("/c/")));
        assertThat(count("qr_codes")).isZero();
        assertThat(recipients()).hasSize(1);
    }

    /** The page gives the coupon of a campaign, which is then changed. */
    private void welcome(String change) {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Welcome\", \"offerTitle\": \"Coffee\"}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201);
        change("{\"welcomeCampaignId\": 1}");
        db.update(change);
    }

    @Test
    void aPageOpensInWhateverCase() {
        given().get("/join/COUNTER").then().statusCode(200);
    }

    private <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        }
    }

    private void change(String json) {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(json)
                .patch("/api/v1/sign-up-pages/1")
                .then()
                .statusCode(200);
    }

    private void erase(long id) {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body("{\"confirmation\": \"ada@example.com\"}")
                .post("/api/v1/customers/" + id + "/erasure")
                .then()
                .statusCode(204);
    }

    private void customer(String email, String consent) {
        db.update("INSERT INTO customers (email, email_consent) VALUES (?, ?)", email, consent);
    }

    private void suppress(String email, String reason) {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', ?, ?)",
                email,
                reason);
    }

    private String text(String sql) {
        return db.one(sql, row -> row.getString("text"));
    }

    private String consent() {
        return db.one("SELECT email_consent FROM customers", row -> row.getString("email_consent"));
    }

    private List<String> recipients() {
        return db.query(
                "SELECT recipient FROM notices ORDER BY id", row -> row.getString("recipient"));
    }

    private List<String> customers() {
        return db.query(
                """
                SELECT concat_ws(' ', email, first_name, segments, attributes, language, email_consent, origin) AS text
                FROM customers ORDER BY id
                """,
                row -> row.getString("text"));
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }
}
