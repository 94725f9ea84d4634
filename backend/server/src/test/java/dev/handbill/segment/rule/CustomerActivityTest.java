package dev.handbill.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.events.Reports;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each customer's sums are what counting their redemptions and messages gives, at any time. */
@QuarkusTest
class CustomerActivityTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Reports reports;

    private long campaign;
    private long customer;

    @BeforeEach
    void clean() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("sending");
        customer = fixture.aCustomer("Anna", "anna@example.com");
    }

    @Test
    void redemptionsAndTheirUndoMoveTheSums() {
        String token = fixture.aCoupon(campaign, customer, 5).token();
        redeem(token, ", \"amountMinor\": 1000");
        long last = redeem(token, ", \"amountMinor\": 3000");
        redeem(token, "");
        redeem(token, ", \"amountMinor\": 700, \"currency\": \"JPY\"");
        assertThat(activity()).isEqualTo("4 2 4000 3000");
        isAsCounted();

        undo(last);
        assertThat(activity()).isEqualTo("3 1 1000 1000");
        isAsCounted();
    }

    @Test
    void tillsAtOnceAndUndosLoseNothing() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tokens.add(fixture.aCoupon(fixture.aCampaign("sending"), customer, 3).token());
        }
        String session = SignedIn.session("owner");
        List<Callable<Long>> tills = new ArrayList<>();
        for (String token : tokens) {
            for (int i = 0; i < 3; i++) {
                boolean isUndone = i == 1;
                tills.add(
                        () -> {
                            long id = redeem(session, token, ", \"amountMinor\": 100");
                            if (isUndone) {
                                undo(session, id);
                            }
                            return id;
                        });
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Long> till : threads.invokeAll(tills)) {
                till.get();
            }
        }
        assertThat(activity()).startsWith("16 16 1600 ");
        isAsCounted();
    }

    @Test
    void opensAndClicksAreKeptWithTheirTime() {
        long first = aDelivery();
        campaign = fixture.aCampaign("sending");
        long second = aDelivery();
        report(first, "opened", 1);
        assertThat(seen()).isEqualTo("1 null");
        report(second, "clicked", 3);
        report(first, "opened", 4);
        report(second, "opened-by-machine", 5);
        assertThat(seen()).isEqualTo("3 3");
        isAsCounted();
    }

    @Test
    void itGoesWithTheCustomer() {
        redeem(fixture.aCoupon(campaign, customer, 1).token(), "");
        db.update("DELETE FROM customers");
        assertThat(rows()).isZero();
    }

    private long aDelivery() {
        fixture.aCoupon(campaign, customer, 1);
        return db.one(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at, provider, address)
                SELECT campaign_id, customer_id, id, 'email', 'sent', now(), 'sendgrid', 'anna@example.com'
                FROM qr_codes WHERE campaign_id = ? RETURNING id
                """,
                row -> row.getLong("id"),
                campaign);
    }

    private void report(long delivery, String kind, int hour) {
        db.update(
                """
                INSERT INTO provider_events (provider, event_id, kind, delivery_id, address, occurred_at)
                VALUES ('sendgrid', gen_random_uuid()::text, ?, ?, 'anna@example.com', timestamptz '2026-01-01 00:00Z' + ? * interval '1 hour')
                """,
                kind,
                delivery,
                hour);
        reports.delivered(delivery);
    }

    private void isAsCounted() {
        assertThat(
                        db.<Long>one(
                                """
                                SELECT count(*) AS n FROM customer_activity a
                                JOIN activity_of(ARRAY(SELECT id FROM customers)) n ON n = a
                                """,
                                row -> row.getLong("n")))
                .isEqualTo(1);
    }

    private String activity() {
        return text(
                "SELECT concat_ws(' ', redemptions, amounts, spent_minor, last_amount_minor) AS t FROM customer_activity");
    }

    private String seen() {
        return text(
                """
                SELECT coalesce(extract(hour FROM last_opened_at AT TIME ZONE 'UTC')::text, 'null') || ' '
                    || coalesce(extract(hour FROM last_clicked_at AT TIME ZONE 'UTC')::text, 'null') AS t
                FROM customer_activity
                """);
    }

    private String text(String sql) {
        return db.one(sql, row -> row.getString("t"));
    }

    private long rows() {
        return db.one("SELECT count(*) AS n FROM customer_activity", row -> row.getLong("n"));
    }

    private static long redeem(String token, String more) {
        return redeem(SignedIn.session("owner"), token, more);
    }

    private static long redeem(String session, String token, String more) {
        return io.restassured.RestAssured.given()
                .cookie("handbill_session", session)
                .contentType(ContentType.JSON)
                .body("{\"token\": \"%s\"%s}".formatted(token, more))
                .post("/api/v1/redemptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void undo(long id) {
        undo(SignedIn.session("owner"), id);
    }

    private static void undo(String session, long id) {
        io.restassured.RestAssured.given()
                .cookie("handbill_session", session)
                .post("/api/v1/redemptions/" + id + "/reversal")
                .then()
                .statusCode(200);
    }
}
