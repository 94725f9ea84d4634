package dev.handbill.signup.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.events.InboundSms;
import dev.handbill.events.Keyword;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignUpByPhoneTest {
    private static final String PHONE = "+12025550143";

    @Inject Db db;
    @Inject Guest guest;
    @Inject InboundSms inbound;

    private int answers;

    @BeforeEach
    void clean() {
        asking("no", "required");
    }

    @Test
    void onlyAnAnswerFromTheNumberMakesACustomer() {
        guest.send("counter", "phone", " (202) 555-0143 ", "first", "Ada", "from", "tent")
                .then()
                .statusCode(200)
                .body(containsString("Please look at your phone"));
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', kind, channel, recipient, body) AS text FROM notices"))
                .singleElement()
                .asString()
                .startsWith(
                        "sign_up_confirmation sms +12025550143 Café Test: answer YES to get our news")
                .doesNotContain("Ada");
        assertThat(page("waiting")).isEqualTo(1);
        answer("+12025550199", "yes");
        answer(PHONE, "please, not yes");
        assertThat(count("customers")).isZero();

        answer(PHONE, "Yes!");

        assertThat(
                        texts(
                                """
                                SELECT concat_ws(' ', phone, first_name, segments, sms_consent, email_consent, origin) AS text
                                FROM customers
                                """))
                .containsExactly(
                        "+12025550143 Ada {guests} subscribed unknown sign-up page: counter");
        assertThat(
                        texts(
                                """
                                SELECT concat_ws('|', h.channel, h.status, h.source, h.given_at < h.at, w.language, w.words) AS text
                                FROM consent_changes h JOIN consent_words w ON w.id = h.words_id
                                """))
                .containsExactly(
                        "sms|subscribed|sign-up page: counter|t|en|I would like to get news and offers from Café Test by text message. I can stop them at any time by answering STOP.");
        assertThat(texts("SELECT concat_ws(' ', phone, given, network) AS text FROM sign_ups"))
                .containsExactly("");
        assertThat(texts("SELECT body AS text FROM notices WHERE kind = 'sign_up_welcome'"))
                .singleElement()
                .asString()
                .contains("you now get our news and offers by text message");
        assertThat(page("joined")).isEqualTo(1);
        assertThat(page("waiting")).isZero();

        answer(PHONE, "yes");
        assertThat(count("consent_changes")).isEqualTo(1);
        assertThat(count("notices")).isEqualTo(2);
    }

    /** A provider that answers itself calls a YES a START. */
    @ParameterizedTest
    @CsvSource({"en, YES, START", "de, ja., ''", "es, Sí, ''", "fr, OUI, ''", "it, si, ''"})
    void everyLanguageHasItsYes(String language, String yes, String byProvider) {
        var form = guest.filled("counter", "phone", PHONE, "lang", language);
        form.put(
                "words", guest.open("/join/counter?lang=" + language).select("[name=words]").val());
        guest.post("counter", form).then().statusCode(200);

        answer(PHONE, yes, byProvider);

        assertThat(texts("SELECT sms_consent || ' ' || language AS text FROM customers"))
                .containsExactly("subscribed " + language);
    }

    @ParameterizedTest
    @CsvSource({
        "required, no, true, false, 1",
        "optional, required, false, true, 2",
        "optional, optional, false, false, 2",
        "no, optional, false, true, 1"
    })
    void aPageAsksForWhatItIsSetTo(
            String email, String phone, boolean needsEmail, boolean needsPhone, int fields) {
        asking(email, phone);
        Document page = guest.open("/join/counter");
        assertThat(page.select("input[name=email], input[name=phone]")).hasSize(fields);
        assertThat(page.select("input[name=email][required]")).hasSize(needsEmail ? 1 : 0);
        assertThat(page.select("input[name=phone][required]")).hasSize(needsPhone ? 1 : 0);
        assertThat(page.text().contains("or both."))
                .isEqualTo(email.equals("optional") && phone.equals("optional"));
        guest.send("counter").then().statusCode(422).body(containsString("aria-invalid"));
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void aPageAsksForOneOfBothAtLeast() {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"asksPhone\": \"no\"}")
                .patch("/api/v1/sign-up-pages/1")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/asksPhone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "+12025550143 or +12025550144", "<script>", "ada@example.com"})
    void whatIsNoNumberIsSaid(String phone) {
        guest.send("counter", "phone", phone)
                .then()
                .statusCode(422)
                .body(containsString("Please write your mobile number"));
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void whatWasNotAskedForIsNotRead() {
        guest.send("counter", "phone", PHONE, "email", "ada@example.com").then().statusCode(200);
        assertThat(texts("SELECT channel AS text FROM sign_ups")).containsExactly("sms");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothAddressesAreOneCustomer(boolean linkFirst) {
        asking("optional", "optional");
        guest.send("counter", "email", "ada@example.com", "phone", PHONE, "first", "Ada")
                .then()
                .statusCode(200)
                .body(containsString("in your mailbox and at your phone"));
        assertThat(page("waiting")).isEqualTo(1);
        if (linkFirst) {
            given().post(guest.links().getFirst()).then().statusCode(200);
        }
        answer(PHONE, "yes");
        assertThat(page("waiting")).isZero();
        if (!linkFirst) {
            given().post(guest.links().getFirst()).then().statusCode(200);
        }

        assertThat(
                        texts(
                                "SELECT concat_ws(' ', email, phone, first_name, email_consent, sms_consent) AS text FROM customers"))
                .containsExactly("ada@example.com +12025550143 Ada subscribed subscribed");
        assertThat(page("joined")).isEqualTo(1);
        assertThat(count("consent_words")).isEqualTo(1);
        assertThat(count("consent_changes")).isEqualTo(2);
    }

    @Test
    void bothProofsAtOnceAreOneCustomer() throws Exception {
        asking("required", "required");
        guest.send("counter", "email", "ada@example.com", "phone", PHONE).then().statusCode(200);
        String link = guest.links().getFirst();
        together(
                () -> given().post(link).statusCode(),
                () -> {
                    answer(PHONE, "yes");
                    return 200;
                });
        assertThat(texts("SELECT concat_ws(' ', email, phone) AS text FROM customers"))
                .containsExactly("ada@example.com +12025550143");
        assertThat(page("joined")).isEqualTo(1);
    }

    @Test
    void aNumberThatIsSomebodysStaysTheirs() {
        asking("required", "required");
        db.update("INSERT INTO customers (phone, first_name) VALUES (?, 'Grace')", PHONE);
        guest.send("counter", "email", "ada@example.com", "phone", PHONE, "first", "Ada");
        given().post(guest.links().getFirst());
        answer(PHONE, "yes");
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', first_name, email, phone, sms_consent) AS text FROM customers ORDER BY id"))
                .containsExactly("Grace +12025550143 subscribed", "Ada ada@example.com unknown");
    }

    @Test
    void nobodyLearnsWhoIsKnown() {
        db.update(
                "INSERT INTO customers (phone, sms_consent) VALUES ('+12025550101', 'subscribed')");
        suppress("+12025550102", "opt-out");
        suppress("+12025550103", "manual");
        List<String> pages = new ArrayList<>();
        for (String last : List.of("01", "02", "03", "04")) {
            pages.add(
                    guest.send("counter", "phone", "+120255501" + last)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(texts("SELECT recipient AS text FROM notices ORDER BY id"))
                .containsExactly("+12025550101", "+12025550104");
        // whoever was not asked answers nothing
        answer("+12025550102", "ja");
        assertThat(texts("SELECT reason AS text FROM suppressions ORDER BY id"))
                .containsExactly("opt-out", "manual");
        assertThat(count("customers")).isEqualTo(1);
    }

    @Test
    void nobodysPhoneRingsAllDay() throws Exception {
        var form = guest.filled("counter", "phone", PHONE);
        Callable<Integer> post = () -> guest.post("counter", form).statusCode();
        together(post, post, post, post, post, post, post, post);
        assertThat(count("notices")).isEqualTo(SignUps.MOST_MESSAGES_A_DAY);
    }

    @Test
    void textsOfADayAreBounded() {
        IntStream.range(0, 300).forEach(_ -> guest.count("sign-up-texts", "all"));
        guest.send("counter", "phone", PHONE).then().statusCode(429);
        assertThat(count("sign_ups")).isZero();
    }

    @Test
    void theWelcomeCouponComesBySms() {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Welcome\", \"offerTitle\": \"Coffee\"}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(201);
        change("{\"welcomeCampaignId\": 1}");
        guest.send("counter", "phone", PHONE);
        answer(PHONE, "yes");
        String code = texts("SELECT short_code AS text FROM qr_codes").getFirst();
        assertThat(texts("SELECT body AS text FROM notices WHERE kind = 'sign_up_welcome'"))
                .singleElement()
                .asString()
                .contains("This is for you: Coffee: ")
                .contains("/c/" + code + " ")
                .contains("STOP");
    }

    @Test
    void whoLeftComesBackByWritingFirst() {
        guest.send("counter", "phone", PHONE);
        answer(PHONE, "yes");
        answer(PHONE, "stop");
        guest.send("counter", "phone", PHONE).then().statusCode(200);
        assertThat(texts("SELECT kind AS text FROM notices ORDER BY id"))
                .containsExactly("sign_up_confirmation", "sign_up_welcome");
        answer(PHONE, "start");
        assertThat(texts("SELECT sms_consent AS text FROM customers"))
                .containsExactly("subscribed");
    }

    @Test
    void anAnswerThatComesTooLateIsNone() {
        guest.send("counter", "phone", PHONE);
        db.update("UPDATE sign_ups SET expires_at = now() - interval '1 minute'");
        answer(PHONE, "yes");
        assertThat(count("customers")).isZero();
    }

    private void asking(String email, String phone) {
        guest.alone(
                """
                {"name": "Counter", "segments": ["Guests"], "asksEmail": "%s", "asksPhone": "%s"}
                """
                        .formatted(email, phone));
    }

    private void change(String json) {
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(json)
                .patch("/api/v1/sign-up-pages/1")
                .then()
                .statusCode(200);
    }

    private int page(String count) {
        return SignedIn.as("marketer").get("/api/v1/sign-up-pages/1").path(count);
    }

    private void answer(String from, String text) {
        answer(from, text, "");
    }

    /** As the webhook reads it; what is no word of ours goes nowhere. */
    private void answer(String from, String text, String byProvider) {
        Keyword keyword = Keyword.of(text, byProvider);
        if (keyword != null) {
            inbound.handle("twilio", "SM" + answers++, from, keyword);
        }
    }

    private void suppress(String phone, String reason) {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('sms', ?, ?)",
                phone,
                reason);
    }

    @SafeVarargs
    private static <T> void together(Callable<T>... work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(work.length)) {
            for (var future : pool.invokeAll(List.of(work))) {
                Objects.requireNonNull(future.get());
            }
        }
    }

    private List<String> texts(String sql) {
        return db.query(sql, row -> row.getString("text"));
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }
}
