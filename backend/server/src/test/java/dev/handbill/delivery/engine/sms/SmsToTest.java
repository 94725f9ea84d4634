package dev.handbill.delivery.engine.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.LedgerClaims;
import dev.handbill.delivery.ledger.LedgerRepairs;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a campaign's SMS, as its own choice and the settings stand when it goes out. */
@QuarkusTest
class SmsToTest {
    private static final String AGREED = "+15550000001";
    private static final String NEVER_ASKED = "+15550000002";

    @Inject Engine engine;
    @Inject CleanState state;
    @Inject LedgerClaims claims;
    @Inject LedgerRepairs repairs;
    @Inject Db db;

    @BeforeEach
    void threePeople() {
        state.reset();
        engine.customers(3);
        db.update("UPDATE customers SET sms_consent = 'subscribed' WHERE phone = ?", AGREED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, true",
        "'', true, false",
        "agreed, false, false",
        "agreed, true, false",
        "everybody, false, true",
        "everybody, true, true",
    })
    void aClaimAsksAgainWhoAgreed(String smsTo, boolean settings, boolean goesToNeverAsked) {
        long id = engine.queuedCampaign();
        engine.expand();
        // all three are in the audience; what was said since then counts
        db.update("UPDATE campaigns SET sms_to = ? WHERE id = ?", smsTo, id);
        db.update("UPDATE business SET sms_only_agreed = ?", settings);
        db.update(
                "UPDATE customers SET sms_consent = 'unsubscribed' WHERE phone NOT IN (?, ?)",
                AGREED,
                NEVER_ASKED);

        assertThat(taken(new Lane(id, Channel.SMS)))
                .containsExactlyElementsOf(
                        goesToNeverAsked ? List.of(AGREED, NEVER_ASKED) : List.of(AGREED));
        assertThat(
                        engine.texts(
                                "SELECT error_code AS text FROM deliveries WHERE channel = 'sms'"
                                        + " AND status = 'skipped' ORDER BY id"))
                .containsExactlyElementsOf(
                        goesToNeverAsked
                                ? List.of("unsubscribed")
                                : List.of("not-agreed", "unsubscribed"));
        assertThat(engine.lanesThatCountWrong()).isEmpty();
        assertThat(taken(new Lane(id, Channel.EMAIL))).hasSize(3);
    }

    @Test
    void preflightTellsHowManyAreLeftOut() {
        long id =
                json("{\"name\": \"A\", \"smsContent\": \"Hi {{ short_url }}\", \"targetSegments\":"
                                + " [\"ALL\"]}")
                        .post("/api/v1/campaigns")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id");
        preflight(id).body("warnings.findAll { it.code == 'sms-not-agreed' }", empty());

        json("{\"smsTo\": \"agreed\"}").patch("/api/v1/campaigns/" + id).then().statusCode(200);
        preflight(id)
                .body("warnings.find { it.code == 'sms-not-agreed' }.count", equalTo(2))
                .body("warnings.find { it.code == 'sms-not-agreed' }.pointer", equalTo("/smsTo"));

        db.update("UPDATE customers SET sms_consent = 'unknown'");
        preflight(id).body("errors.code", hasItem("nobody-reachable"));

        json("{\"smsTo\": \"everybody\"}").patch("/api/v1/campaigns/" + id).then().statusCode(200);
        preflight(id)
                .body("warnings.findAll { it.code == 'sms-not-agreed' }", empty())
                .body("errors.findAll { it.code == 'nobody-reachable' }", empty());
    }

    private List<String> taken(Lane lane) {
        return claims.take(lane, repairs.pendingAfter(lane, 0, 10), "sandbox").stream()
                .map(ClaimedDelivery::address)
                .sorted()
                .toList();
    }

    private static ValidatableResponse preflight(long id) {
        return SignedIn.as("owner")
                .get("/api/v1/campaigns/" + id + "/preflight")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification json(String body) {
        return SignedIn.as("owner").contentType("application/json").body(body);
    }
}
