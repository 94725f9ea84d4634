package dev.handbill.consent.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.handbill.consent.OptOutLinks;
import dev.handbill.kernel.sql.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreferencePageTest {
    @Inject Db db;
    @Inject Ada ada;

    @BeforeEach
    void clean() {
        ada.alone();
        db.update(
                "INSERT INTO topics (name, description) VALUES ('Offers', 'Twice a <b>month</b>'),"
                        + " ('Events', '')");
    }

    @Test
    void openingThePageChangesNothing() {
        String before = everything();

        given().get(page())
                .then()
                .statusCode(200)
                .body(containsString("What would you like to get from Café Test?"))
                .body(containsString("a•••@example.com"))
                .body(containsString("•••0143"))
                .body(containsString("value=\"topic-1\" checked"))
                .body(containsString("Twice a &lt;b&gt;month&lt;/b&gt;"))
                .body(not(containsString("ada@")))
                .body(not(containsString("<script")))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", containsString("no-store"));
        given().head(page()).then().statusCode(200);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsNotTickedStopsAndTheRestStaysAsItWas() {
        form("email", "sms", "topic-1", "topic-2")
                .formParam("keep", "email", "topic-2")
                .post(page())
                .then()
                .statusCode(200)
                .body(containsString("Your choice is saved"))
                // a link to an e-mail gives back no SMS
                .body(containsString("you left them"))
                .body(containsString("value=\"topic-1\">"))
                .body(containsString("value=\"topic-2\" checked>"));

        // to be written to by e-mail was never asked for, so it is no consent either
        assertThat(ada.consents()).isEqualTo("unknown unsubscribed");
        assertThat(left()).containsExactly("Offers preference page");
        assertThat(changes())
                .containsExactly(
                        "sms unsubscribed preference page 7",
                        "Offers unsubscribed preference page 7");
    }

    @Test
    void savingTwiceIsSavingOnce() {
        for (int i = 0; i < 2; i++) {
            form("email", "topic-1").formParam("keep", "none").post(page()).then().statusCode(200);
        }
        assertThat(changes()).hasSize(2);

        form("email", "topic-1")
                .formParam("keep", "email", "topic-1")
                .post(page())
                .then()
                .statusCode(200);

        assertThat(ada.consents()).isEqualTo("subscribed unknown");
        assertThat(left()).isEmpty();
        assertThat(count("suppressions")).isZero();
    }

    @Test
    void aRequestWithoutTheFormChangesNothing() {
        String before = everything();
        given().post(page()).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(page()).then().statusCode(200);
        form("email").formParam("keep", "email").formParam("action", "other").post(page());
        given().formParam("action", "save").post(page()).then().statusCode(200);
        form("topic-99", "topic-x", "fax", "'; DROP TABLE topics")
                .post(page())
                .then()
                .statusCode(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aTopicThatThePageDidNotShowIsNotLeft() {
        form("email", "topic-1").formParam("keep", "email").post(page()).then().statusCode(200);
        assertThat(left()).containsExactly("Offers preference page");
    }

    @Test
    void everythingStopsWithOneButtonAndTopicsStay() {
        given().formParam("action", "stop")
                .post(page())
                .then()
                .statusCode(200)
                .body(containsString("sends you nothing at present"));

        assertThat(ada.consents()).isEqualTo("unsubscribed unsubscribed");
        assertThat(left()).isEmpty();
        assertThat(count("suppressions")).isEqualTo(2);
    }

    @Test
    void anAddressThatBouncedIsNotPromisedMessages() {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email',"
                        + " 'ada@example.com', 'complaint')");
        given().get(page())
                .then()
                .body(containsString("are not sent: they came back, or were reported"))
                .body(not(containsString("value=\"email\"")));
    }

    @Test
    void forgedTruncatedAndForeignLinksDoNothing() {
        String before = everything();
        String token = token();
        given().get("/u/p/" + token.substring(1)).then().statusCode(404);
        given().formParam("action", "stop")
                .post("/u/p/" + token.substring(2))
                .then()
                .statusCode(404);
        given().formParam("action", "stop").post("/u/p/A" + token).then().statusCode(404);
        given().get("/u/why/" + token.substring(0, 10)).then().statusCode(404);
        given().get("/u/p/test").then().statusCode(200).body(containsString("This is a test"));
        given().get("/u/why/test").then().statusCode(200).body(containsString("This is a test"));
        given().formParam("action", "stop").post("/u/p/test").then().statusCode(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aDeletedCustomerSeesThatNothingIsKept() {
        String page = page();
        db.update("DELETE FROM customers");
        given().get(page).then().statusCode(200).body(containsString("not on our list"));
        given().get("/u/why/" + token()).then().body(containsString("not on our list"));
        form("email").post(page).then().statusCode(200);
        assertThat(count("consent_changes")).isZero();
    }

    @Test
    void thePageSaysWhyAMessageCame() {
        db.update(
                """
                INSERT INTO campaigns (id, name, offer_title, topic_id, status, sent_at)
                VALUES (7, 'internal <name>', 'Free <coffee>', 1, 'completed', now())
                """);
        db.update(
                """
                INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)
                VALUES (7, 1, 't', 's', now())
                """);
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at)
                VALUES (7, 1, 1, 'email', 'sent', '2026-05-03T12:00:00Z')
                """);
        db.update("UPDATE customers SET created_at = '2025-01-02T12:00:00Z', origin = 'import 3'");

        why().body(
                        containsString(
                                "Café Test sent you an e-mail to a•••@example.com on May 3, 2026"))
                .body(containsString("“Free &lt;coffee&gt;” (about: Offers)"))
                .body(containsString("You are a customer of Café Test"))
                .body(containsString("January 2, 2025"))
                .body(containsString("from a customer list"))
                .body(not(containsString("internal")))
                .body(not(containsString("ada@")));

        db.update(
                """
                UPDATE customers SET email_consent = 'subscribed', email_consent_source = 'import 3',
                    email_consent_at = '2025-02-03T12:00:00Z'
                """);
        db.update(
                """
                INSERT INTO consent_changes (customer_id, channel, status, source, basis)
                VALUES (1, 'email', 'subscribed', 'import 3', 'Form at the <counter>')
                """);
        why().body(
                        containsString(
                                "You agreed to get these messages on February 3, 2025: “Form at the"
                                        + " &lt;counter&gt;”"));

        given().post("/u/" + token());
        why().body(containsString("You have stopped these messages"));
    }

    private io.restassured.response.ValidatableResponse why() {
        return given().get("/u/why/" + token()).then().statusCode(200);
    }

    private static RequestSpecification form(String... shown) {
        return given().formParam("action", "save").formParam("shown", (Object[]) shown);
    }

    private String token() {
        return Ada.token(ada.emailUrl());
    }

    private String page() {
        return ada.path(OptOutLinks.preferencesUrl(ada.emailUrl()));
    }

    private List<String> left() {
        return db.query(
                "SELECT t.name || ' ' || o.source AS text FROM topic_opt_outs o JOIN topics t ON"
                        + " t.id = o.topic_id ORDER BY t.id",
                row -> row.getString("text"));
    }

    private List<String> changes() {
        return db.query(
                "SELECT concat_ws(' ', channel, topic, status, source, campaign_id) AS text FROM"
                        + " consent_changes ORDER BY id",
                row -> row.getString("text"));
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private String everything() {
        return ada.consents() + left() + changes() + count("suppressions");
    }
}
