package dev.handbill.consent.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.handbill.consent.OptOutLinks;
import dev.handbill.consent.OptOuts;
import dev.handbill.consent.suppression.AddressReport;
import dev.handbill.consent.suppression.ReportedAddresses;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OptOutTest {
    @Inject Db db;
    @Inject Ada ada;
    @Inject OptOutLinks links;
    @Inject OptOuts optOuts;
    @Inject ReportedAddresses reported;

    @BeforeEach
    void clean() {
        ada.alone();
    }

    @Test
    void openingTheLinkShowsThePageAndChangesNothing() {
        String before = everything();

        given().get(emailLink())
                .then()
                .statusCode(200)
                .body(containsString("Stop e-mails?"))
                .body(containsString("Café Test"))
                .body(containsString("a•••@example.com"))
                .body(not(containsString("ada@")))
                .body(not(containsString("<script")))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", containsString("no-store"));
        given().head(emailLink()).then().statusCode(200);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theButtonOptsOutOnceHoweverOftenItIsPressed() {
        given().formParam("action", "stop")
                .formParam("channel", "email")
                .post(emailLink())
                .then()
                .statusCode(200)
                .body(containsString("You get no more e-mails"));
        given().formParam("action", "stop").post(emailLink()).then().statusCode(200);

        assertThat(ada.consents()).isEqualTo("unsubscribed unknown");
        assertThat(changes()).containsExactly("email unsubscribed opt-out page 7");
        assertThat(suppressions()).containsExactly("email ada@example.com opt-out 7");
    }

    @Test
    void mailProgramsOptOutWithOneClick() {
        given().formParam("List-Unsubscribe", "One-Click").post(emailLink()).then().statusCode(200);
        assertThat(ada.consents()).isEqualTo("unsubscribed unknown");
    }

    @Test
    void oneClickIsToldApartFromThePage() {
        given().formParam("List-Unsubscribe", "One-Click").post(emailLink());
        given().formParam("List-Unsubscribe", "One-Click").post(emailLink());
        assertThat(changes()).containsExactly("email unsubscribed one-click unsubscribe 7");
    }

    @Test
    void whatThePageDoesNotAskForChangesNothing() {
        String before = everything();
        given().formParam("action", "stop")
                .formParam("channel", "fax")
                .post(emailLink())
                .then()
                .statusCode(400)
                .body(containsString("Nothing was changed"));
        given().formParam("action", "subscribe-all").post(emailLink()).then().statusCode(400);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void noLinkIsMadeFromAnotherOne() {
        String own = Ada.token(links.url(7, 1, Channel.EMAIL));
        String other = Ada.token(links.url(8, 2, Channel.EMAIL));
        int claim = 4;
        assertThat(links.open(other.substring(0, claim) + own.substring(claim))).isEmpty();
        assertThat(links.open(own.substring(0, claim) + other.substring(claim))).isEmpty();
    }

    @Test
    void oneClickMayComeAsAMultipartForm() {
        given().multiPart("List-Unsubscribe", "One-Click").post(emailLink()).then().statusCode(200);
        assertThat(ada.consents()).isEqualTo("unsubscribed unknown");
    }

    @Test
    void oneClickMayComeWithoutABody() {
        given().post(emailLink()).then().statusCode(200);
        assertThat(ada.consents()).isEqualTo("unsubscribed unknown");
    }

    @Test
    void theOtherChannelCanBeStoppedFromTheSamePage() {
        given().formParam("action", "stop")
                .formParam("channel", "sms")
                .post(emailLink())
                .then()
                .statusCode(200);
        assertThat(ada.consents()).isEqualTo("unknown unsubscribed");
        assertThat(suppressions()).containsExactly("sms +12025550143 opt-out 7");
    }

    @Test
    void aLinkGivesNoConsentThatItDidNotTake() {
        given().formParam("action", "subscribe")
                .formParam("channel", "sms")
                .post(emailLink())
                .then()
                .statusCode(400);
        given().formParam("action", "subscribe").post(emailLink()).then().statusCode(200);
        assertThat(ada.consents()).isEqualTo("unknown unknown");
        assertThat(changes()).isEmpty();
    }

    @Test
    void noLinkLiftsWhatWasSaidElsewhere() {
        given().post(emailLink());
        optOuts.optOutAddress(Channel.EMAIL, "ada@example.com", "spam complaint", null);
        given().formParam("action", "subscribe")
                .post(emailLink())
                .then()
                .statusCode(200)
                .body(not(containsString("Subscribe again")));
        assertThat(ada.consents()).isEqualTo("unsubscribed unknown");
        assertThat(suppressions()).hasSize(1);
    }

    @Test
    void anOptOutCanBeTakenBackAtOnce() {
        given().post(emailLink()).then().body(containsString("Subscribe again"));

        given().formParam("action", "subscribe")
                .formParam("channel", "email")
                .post(emailLink())
                .then()
                .statusCode(200)
                .body(containsString("Stop e-mails?"));

        assertThat(ada.consents()).isEqualTo("subscribed unknown");
        assertThat(suppressions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual", "invalid", "bounce"})
    void aNoOutlivesTheOtherReason(String reason) {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'ada@example.com', ?)",
                reason);
        given().post(emailLink()).then().statusCode(200);
        assertThat(suppressions()).containsExactly("email ada@example.com " + reason);
        assertThat(optOuts.isOptedOut(Channel.EMAIL, "ada@example.com")).isTrue();

        SignedIn.as("marketer").delete("/api/v1/customers/1").then().statusCode(204);
        SignedIn.as("owner").delete("/api/v1/suppressions/1").then().statusCode(409);
        assertThat(optOuts.isOptedOut(Channel.EMAIL, "ada@example.com")).isTrue();
        SignedIn.as("owner").delete("/api/v1/suppressions/1?theyAsked=true").then().statusCode(204);
        assertThat(optOuts.isOptedOut(Channel.EMAIL, "ada@example.com")).isFalse();
    }

    @Test
    void aBounceAfterTheNoKeepsTheNo() {
        given().post(emailLink()).then().statusCode(200);
        reported.record(
                Channel.EMAIL,
                List.of(
                        new AddressReport(
                                "ada@example.com",
                                AddressReport.Reason.BOUNCE,
                                "sendgrid",
                                null,
                                Instant.now())));
        reported.record(
                Channel.SMS,
                List.of(
                        new AddressReport(
                                "+12025550143",
                                AddressReport.Reason.INVALID,
                                "twilio",
                                null,
                                Instant.now()),
                        new AddressReport(
                                "+12025550143",
                                AddressReport.Reason.OPT_OUT,
                                "twilio",
                                null,
                                Instant.now())));
        assertThat(suppressions())
                .containsExactlyInAnyOrder(
                        "email ada@example.com bounce", "sms +12025550143 invalid");
        assertThat(
                        db.query(
                                "SELECT also_opted_out FROM suppressions",
                                row -> row.getBoolean("also_opted_out")))
                .containsExactly(true, true);
    }

    @Test
    void aListOfOptOutsIsKeptBesideOtherReasons() {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'ada@example.com', 'manual')");
        SignedIn.as("owner")
                .multiPart(
                        "file",
                        "l.csv",
                        "Email,Reason\nada@example.com,unsubscribed\n"
                                .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(200);
        assertThat(optOuts.isOptedOut(Channel.EMAIL, "ada@example.com")).isTrue();
    }

    @Test
    void aChangedTokenDoesNothing() {
        String good = emailLink();
        String token = good.substring(good.lastIndexOf('/') + 1);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String bad = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(links.open(bad)).as(bad).isEmpty();
        }
        given().post("/u/" + "A".repeat(10_000))
                .then()
                .statusCode(
                        org.hamcrest.Matchers.anyOf(
                                org.hamcrest.Matchers.is(404), org.hamcrest.Matchers.is(414)));
        given().post("/u/" + token.substring(3))
                .then()
                .statusCode(404)
                .body(containsString("This link does not work"));
        given().get("/u/%25%00").then().statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400));
        assertThat(ada.consents()).isEqualTo("unknown unknown");
    }

    @Test
    void aLinkNamesWhatItWasMadeFor() {
        for (long id : new long[] {1, 127, 128, 1_000_000, Long.MAX_VALUE}) {
            String url = links.url(id, id / 3, Channel.SMS);
            assertThat(links.open(url.substring(url.lastIndexOf('/') + 1)))
                    .contains(new OptOutLinks.OptOutLink(id, id / 3, Channel.SMS));
        }
        assertThat(emailLink().length()).isLessThan(32);
    }

    @Test
    void aTestLinkSaysSo() {
        given().post(ada.path(links.testUrl()))
                .then()
                .statusCode(200)
                .body(containsString("This is a test"));
    }

    @Test
    void aDeletedCustomerSeesThatNothingIsKept() {
        db.update("DELETE FROM customers");
        given().post(emailLink())
                .then()
                .statusCode(200)
                .body(containsString("not on our list any more"));
    }

    private String emailLink() {
        return ada.path(ada.emailUrl());
    }

    private List<String> changes() {
        return db.query(
                "SELECT concat_ws(' ', channel, status, source, campaign_id) AS text FROM"
                        + " consent_changes",
                row -> row.getString("text"));
    }

    private List<String> suppressions() {
        return db.query(
                "SELECT concat_ws(' ', channel, address, reason, campaign_id) AS text FROM"
                        + " suppressions",
                row -> row.getString("text"));
    }

    private String everything() {
        return db.one(
                        "SELECT string_agg(c::text, ',') AS text FROM customers c",
                        row -> row.getString("text"))
                + changes()
                + suppressions();
    }
}
