package dev.handbill.words;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.CampaignFixture;
import dev.handbill.campaign.CampaignFixture.Issued;
import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.Db;
import dev.handbill.signup.page.Guest;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every page in every language says which one it is in, and has no English left. */
@QuarkusTest
class PagesInLanguagesTest {
    static final List<String> OTHERS = CustomerWordsTest.OTHERS;

    private static final Pattern VALUE = Pattern.compile("\\{\\d}");
    private static final int SHORTEST = 7;

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject OptOutLinks links;
    @Inject HandbillConfig config;
    @Inject BusinessStore business;
    @Inject Guest guest;
    @Inject Db db;

    private long campaign;
    private long customer;
    private Issued coupon;

    @BeforeEach
    void aCoupon() {
        state.reset();
        campaign = fixture.aCampaign("sending");
        customer = fixture.aCustomer("Åse", "ase@example.com");
        db.update("UPDATE customers SET phone = '+12025550143'");
        db.update(
                "UPDATE business SET postal_address = E'Via Roma 1\\nMilano', time_zone = 'Europe/Rome'");
        business.forget();
        coupon = fixture.aCoupon(campaign, customer, 3);
        db.update(
                """
                UPDATE campaigns SET offer_title = 'Xx', offer_terms = '', valid_weekdays = '{1,2,3,6}', valid_time_from = '11:00',
                    valid_time_until = '14:30', valid_places = '{Nord,Süd}', minimum_spend_minor = 2050, redemption_cap = 10
                """);
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void theCouponPageIsInTheMessagesLanguage(String language) {
        db.update("UPDATE campaigns SET language = ?", language);
        for (String change :
                List.of(
                        "UPDATE qr_codes SET usage_count = 0",
                        "UPDATE campaigns SET valid_from = current_date + 3",
                        "UPDATE campaigns SET valid_from = NULL, valid_weekdays = '{}', valid_time_from = NULL, valid_time_until = NULL",
                        "UPDATE qr_codes SET usage_count = 2",
                        "UPDATE qr_codes SET expires_at = now() - interval '1 day'",
                        "UPDATE qr_codes SET voided_at = now()",
                        "UPDATE qr_codes SET usage_count = 3, redeemed_at = now(), redeemed_place = 'Nord'")) {
            db.update(change);
            speaks(language, page("/c/" + coupon.shortCode()), change);
        }
        db.update(
                "UPDATE qr_codes SET usage_count = 0, voided_at = NULL, expires_at = now() + interval '1 day'");
        db.update("INSERT INTO cap_shares SELECT id, 0, 0 FROM campaigns");
        speaks(language, page("/c/" + coupon.shortCode()), "all gone");
        String calendar = page("/c/" + coupon.shortCode() + "/coupon.ics");
        assertThat(calendar).doesNotContain("Last day", "Only ");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void theWayOutIsInTheMessagesLanguage(String language) {
        db.update("UPDATE campaigns SET language = ?", language);
        for (Channel channel : Channel.values()) {
            String path = path(links.url(campaign, customer, channel));
            speaks(language, page(path), "stop");
            speaks(language, page(OptOutLinks.preferencesUrl(path)), "preferences");
            speaks(language, page(OptOutLinks.whyUrl(path)), "why");
            speaks(
                    language,
                    request().formParam("action", "fax").post(path).asString(),
                    "misunderstood");
            speaks(
                    language,
                    request().formParam("action", "stop").post(path).asString(),
                    "stopped");
            speaks(language, page(OptOutLinks.whyUrl(path)), "why, stopped");
            speaks(
                    language,
                    request()
                            .formParam("action", "stop")
                            .post(OptOutLinks.preferencesUrl(path))
                            .asString(),
                    "nothing any more");
        }
        db.update(
                "UPDATE customers SET email_consent = 'unsubscribed', email_consent_source = 'import 1'");
        db.update("UPDATE suppressions SET reason = 'bounce' WHERE channel = 'sms'");
        String path = path(links.url(campaign, customer, Channel.EMAIL));
        speaks(language, page(path), "left elsewhere");
        speaks(language, page(OptOutLinks.preferencesUrl(path)), "left elsewhere");
        db.update(
                "UPDATE customers SET email_consent = 'subscribed', email_consent_source = 'api', email_consent_at = now()");
        speaks(language, page(OptOutLinks.whyUrl(path)), "why, agreed");
        db.update("DELETE FROM qr_codes");
        db.update("DELETE FROM customers");
        speaks(language, page(path), "gone");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void pagesOfNoMessageAreInTheBrowsersLanguage(String language) {
        for (String path : List.of("/c/0000000000000", "/u/x", "/u/test", "/u/why/x", "/l/x/1")) {
            speaks(
                    language,
                    given().header("Accept-Language", language + ", en;q=0.5").get(path).asString(),
                    path);
        }
        for (int i = 0; i < 61; i++) {
            page("/l/guess" + i + "/1");
            page("/c/00000000000" + (10 + i));
        }
        for (String path : List.of("/c/0000000000000", "/l/x/1")) {
            speaks(
                    language,
                    given().header("Accept-Language", language).get(path).asString(),
                    "too many");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, fr, es, it, de",
        ", fr, es, it, fr",
        ", , es, it, es",
        ", , , it, it",
        "pt, ja, nl, it, it",
        ", , , pt, en",
        "de-AT, fr, es, it, de-AT"
    })
    void theMessageThenTheCustomerThenTheBrowser(
            String message, String own, String browser, String shop, String spoken) {
        db.update("UPDATE campaigns SET language = ?", message);
        db.update("UPDATE customers SET language = ?", own);
        db.update("UPDATE business SET language = ?", shop);
        business.forget();

        assertThat(
                        given().header("Accept-Language", browser == null ? "*" : browser)
                                .get("/c/" + coupon.shortCode())
                                .asString())
                .contains("<html lang=\"" + spoken + "\">");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void theSignUpIsInTheReadersLanguage(String language) {
        guest.alone(
                """
                {"name": "Xx", "slug": "counter", "asksBirthday": "optional",
                 "questions": [{"label": "Xx", "column": "x", "type": "choice", "choices": ["Yy", "Zz"]}]}
                """);
        String form = "/join/counter?lang=" + language;
        speaks(language, page(form), "form");
        Map<String, String> sent = guest.filled("counter", "email", "ase@example.com");
        sent.put("lang", language);
        sent.put("words", guest.open(form).select("[name=words]").val());
        speaks(language, guest.post("counter", sent).asString(), "sent");
        String link = guest.links().getLast();
        speaks(language, page(link), "confirm");
        speaks(language, request().post(link).asString(), "done");
        assertThat(english(language).stream().filter(notice()::contains)).isEmpty();
        sent.put("stamp", "");
        speaks(language, guest.post("counter", sent).asString(), "again");
        sent.put("words", "");
        speaks(language, guest.post("counter", sent).asString(), "changed");
        sent.putAll(Map.of("email", "", "birthday", "1", "q0", "1", "yes", ""));
        speaks(language, guest.post("counter", sent).asString(), "wrong");
        speaks(language, page("/join/nowhere?lang=" + language), "unknown");
        db.update("UPDATE sign_up_pages SET is_active = false");
        speaks(language, page(form), "closed");
        db.update("UPDATE business SET language = ?", language);
        business.forget();
        speaks(language, page("/join/confirm/nothing"), "expired");
    }

    @ParameterizedTest
    @FieldSource("OTHERS")
    void theSignUpByPhoneIsInTheReadersLanguage(String language) {
        for (String email : List.of("no", "optional")) {
            guest.alone(
                    """
                    {"name": "Xx", "slug": "counter", "asksName": "no", "asksEmail": "%s", "asksPhone": "optional"}
                    """
                            .formatted(email));
            String form = "/join/counter?lang=" + language;
            speaks(language, page(form), "form");
            Map<String, String> sent = guest.filled("counter", "lang", language);
            sent.put("words", guest.open(form).select("[name=words]").val());
            speaks(language, guest.post("counter", sent).asString(), "neither");
            sent.put("phone", "1");
            speaks(language, guest.post("counter", sent).asString(), "wrong");
            sent.put("phone", "+12025550143");
            speaks(language, guest.post("counter", sent).asString(), "sent");
            sent.put("email", "ase@example.com");
            speaks(language, guest.post("counter", sent).asString(), "sent to both");
            assertThat(english(language).stream().filter(notice()::contains)).isEmpty();
        }
    }

    private String notice() {
        return db.one(
                "SELECT string_agg(concat_ws(' ', subject, body), ' ') AS text FROM notices",
                row -> row.getString("text"));
    }

    private static void speaks(String language, String html, String what) {
        assertThat(html).as("%s: %s", language, what).contains("<html lang=\"" + language + "\">");
        String said = html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", "\n");
        assertThat(english(language).stream().filter(said::contains))
                .as("%s: %s%n%s", language, what, said.replaceAll("\\n\\s*", "\n"))
                .isEmpty();
    }

    /** Pieces of English that this language does not share. */
    private static Set<String> english(String language) {
        String own = String.join("\n", CustomerWords.texts(language).values());
        return CustomerWords.texts("en").values().stream()
                .flatMap(text -> Arrays.stream(VALUE.split(text)))
                .flatMap(text -> Stream.of(text, text.replace("'", "&#39;")))
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST && !own.contains(piece))
                .collect(Collectors.toSet());
    }

    private String path(String url) {
        return url.substring(config.publicUrl().length());
    }

    private static String page(String path) {
        return request().get(path).asString();
    }

    /** By somebody whose browser asks for a language that we do not speak. */
    private static RequestSpecification request() {
        return given().header("Accept-Language", "ja");
    }
}
