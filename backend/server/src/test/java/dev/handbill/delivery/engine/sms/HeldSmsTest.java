package dev.handbill.delivery.engine.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.business.BusinessStore;
import dev.handbill.business.SendingSettingsStore;
import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.delivery.CampaignProgress;
import dev.handbill.delivery.ProgressQueries;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SMS that wait for the morning, and those that a limit of parts keeps back. */
@QuarkusTest
class HeldSmsTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject SendingSettingsStore sending;
    @Inject BusinessStore business;
    @Inject ProgressQueries progress;
    @Inject SmsPartBudget budget;
    @Inject HeldSms held;
    @Inject CampaignLifecycle lifecycle;
    @Inject WorkQueue queue;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void onlySmsWaitWhereItIsNight() {
        engine.customers(60);
        db.update("UPDATE customers SET phone = '+1212' || (2000000 + id) WHERE id <= 20");
        db.update("UPDATE customers SET phone = '+8135' || (2000000 + id) WHERE id > 20");
        quietNowIn("America/New_York");
        long id = engine.queuedCampaign();

        engine.runUntil(() -> engine.count("deliveries WHERE status = 'sent'") == 100);

        assertThat(
                        engine.count(
                                "deliveries WHERE channel = 'sms' AND status = 'pending' AND"
                                        + " error_code = 'quiet-hours' AND attempts = 0 AND customer_id"
                                        + " <= 20"))
                .isEqualTo(20);
        CampaignProgress.QuietWait wait = Objects.requireNonNull(progress.of(id).quietWait());
        assertThat(wait.messages()).isEqualTo(20);
        assertThat(Duration.between(Instant.now(), wait.until()))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(62));
        engine.beat();
        assertThat(engine.status(id)).isEqualTo("sending");

        morning();
        engine.runUntilCompleted(id);
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(60);
        assertThat(engine.count("deliveries WHERE attempts = 1 AND error_code IS NULL"))
                .isEqualTo(120);
        assertThat(progress.of(id).quietWait()).isNull();
    }

    @Test
    void whatTheNightFindsQueuedIsHeld() {
        engine.customers(150);
        db.update("UPDATE customers SET phone = '+1212' || (2000000 + id)");
        long id = engine.queuedCampaign("", "Hi {{ first_name }}");
        db.update("UPDATE campaign_contents SET subject = '' WHERE campaign_id = ?", id);
        engine.expand();
        engine.queue();
        assertThat(queue.depth(new Lane(id, Channel.SMS))).isEqualTo(150);

        quietNowIn("America/New_York");
        engine.runUntil(() -> engine.count("deliveries WHERE error_code = 'quiet-hours'") == 150);
        assertThat(engine.count("outbox_messages")).isZero();
        assertThat(engine.count("deliveries WHERE status = 'pending' AND attempts = 0"))
                .isEqualTo(150);

        morning();
        engine.runUntilCompleted(id);
        assertThat(engine.count("outbox_messages")).isEqualTo(150);
    }

    @Test
    void smsOnHoldFollowMovedQuietHours() {
        engine.customers(12);
        db.update("UPDATE customers SET phone = '+1212' || (2000000 + id)");
        quietNowIn("America/New_York");
        long id = engine.queuedCampaign();
        engine.runUntil(() -> engine.count("deliveries WHERE error_code = 'quiet-hours'") == 12);
        Instant first = Objects.requireNonNull(progress.of(id).quietWait()).until();

        LocalTime now =
                LocalTime.now(ZoneId.of("America/New_York")).truncatedTo(ChronoUnit.MINUTES);
        change(Map.of("quietUntil", now.plusHours(3).toString()));
        engine.runUntil(() -> waitsLongerThan(id, first));
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isZero();
        assertThat(Objects.requireNonNull(progress.of(id).quietWait()).messages()).isEqualTo(12);

        // words are for people: an erased customer leaves a row without, and they may read
        // otherwise
        db.update(
                "UPDATE deliveries SET error_text = NULL WHERE channel = 'sms' AND customer_id ="
                        + " 1");
        db.update("UPDATE deliveries SET error_text = 'Later.' WHERE error_text IS NOT NULL");
        change(Map.of("quietHours", false));
        engine.runUntilCompleted(id);
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(12);
        assertThat(engine.count("deliveries WHERE attempts = 1 AND error_code IS NULL"))
                .isEqualTo(24);
        assertThat(engine.count("campaign_counts WHERE quiet_until IS NOT NULL")).isZero();
    }

    @Test
    void hoursThatMoveWhileSmsAreHeldCount() {
        engine.customers(3);
        db.update("UPDATE customers SET phone = '+1212' || (2000000 + id)");
        quietNowIn("America/New_York");
        engine.queuedCampaign();
        engine.expand();
        HeldSms.Openings before = held.openings();
        held.releaseOthers();
        change(Map.of("quietFrom", "03:00", "quietUntil", "03:01"));
        sending.forget();
        held.releaseOthers();

        // a worker that had read the hours before writes now
        db.update(
                """
                UPDATE deliveries SET next_attempt_at = now() + interval '8 hours', error_code = 'quiet-hours', held_by = ?
                WHERE channel = 'sms'
                """,
                before.rule());
        held.wereHeldBy(before);

        held.releaseOthers();
        assertThat(engine.count("deliveries WHERE channel = 'sms' AND next_attempt_at <= now()"))
                .isEqualTo(3);
    }

    private boolean waitsLongerThan(long campaign, Instant before) {
        CampaignProgress.QuietWait wait = progress.of(campaign).quietWait();
        return wait != null
                && wait.messages() == 12
                && wait.until().isAfter(before.plus(Duration.ofMinutes(90)));
    }

    private static void change(Map<String, Object> settings) {
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(settings)
                .patch("/api/v1/business/sending")
                .then()
                .statusCode(200);
    }

    @Test
    void theCustomersZoneStandsInForTheNumbers() {
        // by the injected clock it is 12:00 UTC: 20:00 in Perth, 23:00 in Auckland
        engine.customers(3);
        db.update("UPDATE business SET quiet_hours = true, time_zone = 'America/Los_Angeles'");
        sending.forget();
        business.forget();
        db.update("UPDATE customers SET time_zone = 'Australia/Perth' WHERE id = 1");
        db.update("UPDATE customers SET time_zone = 'Pacific/Auckland' WHERE id = 2");
        long id = engine.queuedCampaign();
        engine.expand();
        Lane lane = new Lane(id, Channel.SMS);
        long[] ids =
                db
                        .query(
                                "SELECT id FROM deliveries WHERE channel = 'sms' ORDER BY id",
                                row -> row.getLong("id"))
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();

        HeldSms noon =
                new HeldSms(
                        db,
                        sending,
                        business,
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        assertThat(noon.hold(lane, ids)).containsExactly(ids[0]);
        assertThat(noon.hold(new Lane(id, Channel.EMAIL), ids)).isEqualTo(ids);
        // Auckland opens at 20:00 UTC, Los Angeles (the business) at 17:00 UTC
        assertThat(hoursUntil(ids[1])).isEqualTo(8);
        assertThat(hoursUntil(ids[2])).isEqualTo(5);
    }

    @Test
    void thePartLimitPausesAndIsNeverExceeded() {
        engine.customers(50);
        long id = engine.queuedCampaign("", "Hi {{ first_name }} " + "x".repeat(160));
        db.update("UPDATE campaign_contents SET subject = '' WHERE campaign_id = ?", id);
        db.update("UPDATE campaigns SET sms_part_limit = 45 WHERE id = ?", id);

        engine.runUntil(() -> engine.status(id).equals("paused"));
        engine.runUntil(() -> engine.count("deliveries WHERE status = 'sending'") == 0);

        // two parts each: 22 SMS make 44
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(22);
        assertThat(used(id)).isEqualTo(44);
        assertThat(progress.of(id).statusReason()).contains("limit of SMS parts");
        assertThat(
                        engine.count(
                                "deliveries WHERE channel = 'sms' AND status = 'pending' AND"
                                        + " attempts = 0"))
                .isEqualTo(28);

        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("smsPartLimit", 45, "name", "x"))
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(409);
        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("smsPartLimit", 100))
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200);
        lifecycle.change(id, CampaignAction.RESUME);
        engine.runUntilCompleted(id);
        assertThat(engine.count("outbox_messages WHERE channel = 'sms'")).isEqualTo(50);
        assertThat(used(id)).isEqualTo(100);
    }

    @Test
    void aFullLimitStopsSmsAlone() {
        engine.customers(20);
        long id = engine.queuedCampaign("Hello", "Hi {{ first_name }}");
        db.update(
                "UPDATE campaigns SET sms_part_limit = 5, send_rate_limit_emails = 600 WHERE id ="
                        + " ?",
                id);

        engine.runUntil(() -> engine.count("deliveries WHERE error_code = 'part-limit'") > 0);
        assertThat(engine.status(id)).isEqualTo("sending");
        assertThat(progress.of(id).statusReason()).contains("SMS wait");

        engine.runUntil(() -> engine.status(id).equals("paused"));
        assertThat(progress.of(id).emailsSent()).isEqualTo(20);
        assertThat(progress.of(id).smsSent()).isEqualTo(5);
        assertThat(progress.of(id).statusReason()).contains("limit of SMS parts");
    }

    @Test
    void aRaisedLimitLetsSmsGoOn() {
        engine.customers(20);
        long id = engine.queuedCampaign("Hello", "Hi {{ first_name }}");
        db.update(
                "UPDATE campaigns SET sms_part_limit = 5, send_rate_limit_emails = 600 WHERE id ="
                        + " ?",
                id);
        engine.runUntil(() -> engine.count("deliveries WHERE error_code = 'part-limit'") > 0);

        SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(Map.of("smsPartLimit", 100))
                .patch("/api/v1/campaigns/" + id)
                .then()
                .statusCode(200);

        engine.runUntilCompleted(id);
        assertThat(progress.of(id).smsSent()).isEqualTo(20);
        assertThat(progress.of(id).statusReason()).isNull();
    }

    @Test
    void workersAtOnceNeverTakeTooManyParts() throws Exception {
        long id = engine.queuedCampaign();
        db.update("UPDATE campaigns SET sms_part_limit = 100 WHERE id = ?", id);
        db.update("INSERT INTO campaign_counts (campaign_id, channel) VALUES (?, 'sms')", id);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            LongStream.range(0, 60).forEach(i -> calls.add(() -> budget.take(id, List.of(3, 3))));
            long taken = 0;
            for (Future<Integer> call : threads.invokeAll(calls)) {
                taken += call.get();
            }
            assertThat(taken).isEqualTo(33);
        }
        assertThat(used(id)).isEqualTo(99);
        db.update("UPDATE campaign_counts SET parts_used = parts_used - 9");
        assertThat(budget.take(id, List.of(3, 3, 3, 3))).isEqualTo(3);
    }

    private long used(long id) {
        return db.one(
                "SELECT parts_used AS n FROM campaign_counts WHERE campaign_id = ? AND channel ="
                        + " 'sms'",
                row -> row.getLong("n"),
                id);
    }

    private long hoursUntil(long id) {
        return db.one(
                "SELECT round(extract(epoch FROM next_attempt_at - now()) / 3600)::bigint AS n FROM"
                        + " deliveries WHERE id = ?",
                row -> row.getLong("n"),
                id);
    }

    /** From an hour ago until in an hour, by the clocks there. */
    private void quietNowIn(String zone) {
        LocalTime now = LocalTime.now(ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
        db.update(
                "UPDATE business SET quiet_hours = true, quiet_from = ?::time, quiet_until ="
                        + " ?::time",
                now.minusHours(1).toString(),
                now.plusHours(1).toString());
        sending.forget();
    }

    private void morning() {
        db.update("UPDATE business SET quiet_hours = false");
        sending.forget();
        db.update(
                "UPDATE deliveries SET next_attempt_at = now() WHERE next_attempt_at IS NOT NULL");
        db.update("UPDATE campaign_counts SET quiet_until = now()");
    }
}
