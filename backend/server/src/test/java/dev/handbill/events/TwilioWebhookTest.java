package dev.handbill.events;

import static dev.handbill.events.Webhooks.twilio;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TwilioWebhookTest {
    private static final String INBOUND = "/webhooks/twilio/inbound";
    private static final String STATUS = "/webhooks/twilio/status?delivery=";
    private static final String C1 = "+120255500001";

    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject EventWorker worker;
    @Inject Db db;

    private int messages;

    @BeforeEach
    void aCampaign() {
        state.reset();
        webhooks.aCampaign("sms", 3);
    }

    @Test
    void aForgedSignatureIsRefusedAndNothingIsStored() {
        Map<String, String> fields = Map.of("MessageSid", "SM1", "From", C1, "Body", "STOP");

        Webhooks.twilioCall(INBOUND, fields, "Zm9yZ2Vk").then().statusCode(403);
        // signed for the host that was called, instead of the public address
        Webhooks.twilioCall(
                        INBOUND,
                        fields,
                        Webhooks.twilioSignature("http://localhost:8081" + INBOUND, fields))
                .then()
                .statusCode(403);
        // a good signature, of another delivery
        Map<String, String> status = status("delivered", "");
        Webhooks.twilioCall(
                        STATUS + 2,
                        status,
                        Webhooks.twilioSignature("http://localhost:3000" + STATUS + 1, status))
                .then()
                .statusCode(403);
        given().contentType("text/plain").body("Body=STOP").post(INBOUND).then().statusCode(415);

        assertThat(webhooks.count("provider_events")).isZero();
        assertThat(webhooks.count("suppressions")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "STOP!!",
                "\"stop\"",
                "StopAll",
                "stop all",
                "UNSUBSCRIBE",
                "end",
                "Quit",
                "CANCEL",
                "revoke",
                "OPTOUT",
                "opt-out",
                "Stop\n",
                "🛑 stop",
                "STOP ❤️",
                "stop ✋🏽"
            })
    void theWordsThatOptOut(String text) {
        say(text).then().statusCode(200).body(containsString("<Response></Response>"));

        assertThat(consent()).isEqualTo("unsubscribed");
        assertThat(webhooks.count("suppressions WHERE channel = 'sms' AND reason = 'opt-out'"))
                .isEqualTo(1);
        assertThat(
                        webhooks.count(
                                "consent_changes WHERE source = 'SMS: STOP' AND campaign_id = 1 AND channel = 'sms'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please don't stop",
                "stop by tomorrow?",
                "I can't stop eating your pizza",
                "the end",
                "non-stop",
                "stopped",
                "",
                "👍",
                "start stop",
                "yes please",
                "cancel my order 12"
            })
    void textThatOnlyContainsAWordOptsNobodyOut(String text) {
        say(text).then().statusCode(200);

        assertThat(consent()).isEqualTo("unknown");
        assertThat(webhooks.count("provider_events")).isZero();
    }

    @Test
    void twiliosOwnVerdictGoesBeforeTheText() {
        say("ARRET", "STOP").then().statusCode(200);
        assertThat(consent()).isEqualTo("unsubscribed");

        say("Hallo", "START").then().statusCode(200);
        assertThat(consent()).isEqualTo("subscribed");
    }

    @Test
    void startTakesAnOptOutBackAndAComplaintStays() {
        say("STOP");
        say("START").then().statusCode(200).body(containsString("<Response></Response>"));

        assertThat(consent()).isEqualTo("subscribed");
        assertThat(webhooks.count("suppressions")).isZero();

        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('sms', ?, 'complaint')",
                C1);
        say("unstop");
        assertThat(webhooks.count("suppressions")).isEqualTo(1);
    }

    @Test
    void yesCountsForThoseWhoHadSaidStopAlone() {
        say("yes");
        assertThat(consent()).isEqualTo("unknown");
        say("stop");
        say("Yes");
        assertThat(consent()).isEqualTo("subscribed");
    }

    @Test
    void helpNamesTheBusinessUnlessTwilioHasAnswered() {
        say("Help?")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("Café Test"));
        say("HELP", "HELP").then().statusCode(200).body(containsString("<Response></Response>"));
        assertThat(consent()).isEqualTo("unknown");
    }

    @Test
    void aRepeatedStopDoesNotUndoALaterStart() {
        Map<String, String> stop = Map.of("MessageSid", "SM-first", "From", C1, "Body", "STOP");
        twilio(INBOUND, stop);
        say("START");
        twilio(INBOUND, stop).then().statusCode(200);

        assertThat(consent()).isEqualTo("subscribed");
    }

    @Test
    void aNumberThatNobodyHasIsKeptAsOptedOut() {
        twilio(INBOUND, Map.of("MessageSid", "SM1", "From", "+4915112345678", "Body", "stop"))
                .then()
                .statusCode(200);

        assertThat(webhooks.count("suppressions WHERE address = '+4915112345678'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, '', 1, 0, ",
        "read, '', 1, 0, ",
        "undelivered, 30003, 0, 1, ",
        "undelivered, 30005, 0, 1, invalid",
        "undelivered, 30006, 0, 1, invalid",
        "undelivered, 30007, 0, 1, ",
        "failed, 30034, 0, 1, ",
        "failed, 21610, 0, 1, opt-out",
        "failed, 21614, 0, 1, invalid",
        "sent, '', 0, 0, ",
        "a-later-invention, '', 0, 0, ",
    })
    void eachStatusDoesWhatItMeans(
            String status, String code, int delivered, int bounced, String suppressed) {
        twilio(STATUS + 1, status(status, code)).then().statusCode(204);
        twilio(STATUS + 1, status("queued", "")).then().statusCode(204);
        twilio(STATUS + 1, status(status, code)).then().statusCode(204);
        worker.applyAll();

        assertThat(webhooks.count("deliveries WHERE delivered_at IS NOT NULL"))
                .isEqualTo(delivered);
        assertThat(webhooks.count("deliveries WHERE bounced_at IS NOT NULL")).isEqualTo(bounced);
        assertThat(
                        webhooks.count(
                                "deliveries WHERE coalesce(bounce_code, '') = '"
                                        + (bounced == 1 ? code : "")
                                        + "' AND id = 1"))
                .isEqualTo(1);
        assertThat(
                        db.query(
                                "SELECT reason FROM suppressions WHERE address = ?",
                                row -> row.getString("reason"),
                                C1))
                .isEqualTo(
                        suppressed == null ? java.util.List.of() : java.util.List.of(suppressed));
    }

    @Test
    void reportsOfStrangersChangeNothing() {
        twilio(STATUS + 2, status("delivered", "")).then().statusCode(204);
        twilio(STATUS + "99999999999999999999", status("delivered", "")).then().statusCode(204);
        twilio("/webhooks/twilio/status", status("delivered", "")).then().statusCode(204);
        worker.applyAll();

        assertThat(webhooks.count("deliveries WHERE delivered_at IS NOT NULL")).isZero();
    }

    private Response say(String text) {
        return say(text, "");
    }

    private Response say(String text, String optOutType) {
        return twilio(
                INBOUND,
                Map.of(
                        "MessageSid", "SM-" + ++messages,
                        "From", C1,
                        "To", "+14155550100",
                        "Body", text,
                        "OptOutType", optOutType));
    }

    private static Map<String, String> status(String status, String code) {
        return Map.of("MessageSid", "SM1", "MessageStatus", status, "ErrorCode", code, "To", C1);
    }

    private String consent() {
        return db.one(
                "SELECT sms_consent FROM customers WHERE id = 1",
                row -> row.getString("sms_consent"));
    }
}
