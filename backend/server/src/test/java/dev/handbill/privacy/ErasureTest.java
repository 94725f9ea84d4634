package dev.handbill.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing a customer leaves no trace of them and every figure as it was. */
@QuarkusTest
class ErasureTest {
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "ada\\.lovelace|2025550143|Lovelace|\\bAda\\b|Analytical",
                    Pattern.CASE_INSENSITIVE);

    @Inject Db db;
    @Inject CleanState state;
    @Inject Engine engine;
    @Inject Erasure erasure;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void erasureTakesNamesAndLeavesFigures() {
        long campaign = aCampaignWithHistory();
        Map<String, String> before = figures(campaign);
        assertThat(tracesOfAda())
                .containsKeys("customers", "deliveries", "outbox_messages")
                .containsKeys("customer_import_rejects", "idempotent_requests", "suppressions");

        erase("Ada.Lovelace@example.com ").statusCode(204);

        assertThat(tracesOfAda()).isEmpty();
        assertThat(figures(campaign)).isEqualTo(before);
        SignedIn.as("owner").get("/api/v1/customers/1").then().statusCode(404);
        SignedIn.as("owner").get("/api/v1/customers/1/export").then().statusCode(404);
        assertThat(
                        text(
                                "SELECT string_agg(action || subject_id || details, ',') AS text FROM audit_log WHERE action = 'erase'"))
                .isEqualTo("erase1{}");
    }

    @Test
    void deletingLeavesFiguresAndNoTraceToo() {
        long campaign = aCampaignWithHistory();
        Map<String, String> before = figures(campaign);
        SignedIn.as("marketer").delete("/api/v1/customers/1").then().statusCode(204);
        assertThat(figures(campaign)).isEqualTo(before);
        // the opt-out is kept in plain: deleting is not erasing
        assertThat(tracesOfAda()).containsOnlyKeys("suppressions");
    }

    @Test
    void addressesFromBeforeAnImportAreErasedToo() {
        aCampaignWithHistory();
        db.update(
                "UPDATE customers SET email = 'new@example.com', phone = '+12025558877' WHERE id = 1");
        db.update("UPDATE deliveries SET address = 'new@example.com'");
        db.update(
                """
                INSERT INTO customer_import_people (import_id, customer_id, before) VALUES
                (1, 1, '{"email": "ada.lovelace@example.com", "phone": "+12025550143"}')
                """);
        SignedIn.as("owner")
                .get("/api/v1/customers/1/export")
                .then()
                .statusCode(200)
                .body("imports[0].before.email", equalTo("ada.lovelace@example.com"));

        erase("new@example.com").statusCode(204);

        assertThat(tracesOfAda()).isEmpty();
    }

    @Test
    void theWrongConfirmationErasesNobody() {
        ada();
        erase("bob@example.com")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/confirmation"))
                .body("detail", containsString("e-mail address"));
        json("{}").statusCode(422);
        SignedIn.as("staff")
                .contentType(ContentType.JSON)
                .body("{\"confirmation\": \"ada.lovelace@example.com\"}")
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(403);
        SignedIn.withKey("write", "read")
                .contentType(ContentType.JSON)
                .body("{\"confirmation\": \"ada.lovelace@example.com\"}")
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(403);
        assertThat(engine.count("customers")).isEqualTo(1);
        erase("ada.lovelace@example.com").statusCode(204);
        erase("ada.lovelace@example.com").statusCode(404);
    }

    @Test
    void aCheckThatNamesTheCustomerIsForgotten() {
        ada();
        db.update("INSERT INTO campaigns (name) VALUES ('names Ada'), ('names another')");
        db.update(
                """
                INSERT INTO recipient_checks (campaign_id, version, report)
                SELECT id, 'v', jsonb_build_object('warnings', jsonb_build_array(jsonb_build_object(
                    'customerId', CASE name WHEN 'names Ada' THEN 1 ELSE 12 END)))
                FROM campaigns
                """);
        assertThat(engine.count("recipient_checks")).isEqualTo(2);
        erase("ada.lovelace@example.com").statusCode(204);
        assertThat(engine.count("recipient_checks")).isEqualTo(1);
    }

    @Test
    void anErasedAddressIsSuppressedOnReturn() {
        ada();
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'ada.lovelace@example.com', 'complaint')");
        erase("ada.lovelace@example.com").statusCode(204);
        assertThat(engine.count("suppressions")).isZero();
        assertThat(engine.count("erased_addresses")).isEqualTo(2);

        post("/api/v1/customers", "{\"email\": \"bob@example.com\"}").statusCode(201);
        assertThat(engine.count("suppressions")).isZero();
        post(
                        "/api/v1/customers",
                        "{\"email\": \"ADA.Lovelace@example.com\", \"phone\": \"+12025550143\"}")
                .statusCode(201);

        assertThat(
                        engine.texts(
                                "SELECT channel || ' ' || address || ' ' || reason AS text FROM suppressions ORDER BY 1"))
                .containsExactly(
                        "email ada.lovelace@example.com complaint", "sms +12025550143 erased");
        assertThat(engine.count("erased_addresses")).isZero();
        post("/api/v1/audience", "{\"targetSegments\": [\"ALL\"]}")
                .body("email.eligible", equalTo(1))
                .body("email.excluded.suppressed", equalTo(1));
    }

    @Test
    void aRunningCampaignSkipsWhoIsErasedMeanwhile() {
        ada();
        db.update("INSERT INTO customers (email) VALUES ('bob@example.com')");
        long campaign = engine.queuedCampaign("Hello {{ first_name }}", "");
        engine.expand();
        erase("ada.lovelace@example.com").statusCode(204);

        engine.runUntilCompleted(campaign);

        assertThat(engine.texts("SELECT recipient AS text FROM outbox_messages"))
                .containsExactly("bob@example.com");
        assertThat(
                        engine.count(
                                "deliveries WHERE status = 'skipped' AND error_code = 'customer-erased' AND address IS NULL"))
                .isEqualTo(1);
        assertThat(
                        engine.count(
                                "campaign_counts WHERE channel = 'email' AND skipped = 1 AND sent = 1 AND total = 2"))
                .isEqualTo(1);
    }

    @Test
    void aWorkerThatMeetsAnErasureKeepsNoAddress() throws Exception {
        ada();
        long campaign = engine.queuedCampaign("Hello {{ first_name }}", "");
        engine.expand();
        CountDownLatch erased = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> eraser =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        erasure.erase(
                                                                1, "ada.lovelace@example.com");
                                                        erased.countDown();
                                                        await(mayCommit);
                                                    }));
            await(erased);
            Future<?> worker = threads.submit(engine::beat);
            Engine.patiently().until(() -> engine.count("pg_locks WHERE NOT granted") > 0);
            mayCommit.countDown();
            eraser.get(30, TimeUnit.SECONDS);
            worker.get(30, TimeUnit.SECONDS);
        }
        assertThat(engine.count("deliveries WHERE address IS NOT NULL")).isZero();
        engine.runUntilCompleted(campaign);
        assertThat(engine.count("outbox_messages")).isZero();
        assertThat(engine.count("deliveries WHERE error_code = 'customer-erased'")).isEqualTo(1);
        assertThat(tracesOfAda()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theExportHoldsEverythingAndNobodyElse() {
        aCampaignWithHistory();
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("customer-1.json"))
                .header("Cache-Control", containsString("no-store"))
                .body("business", equalTo("Café Test"))
                .body("customer.email", equalTo("ada.lovelace@example.com"))
                .body("customer.attributes.engine", equalTo("Analytical"))
                .body("origin", equalTo("import 1"))
                .body("imports[0].fileName", equalTo("people.csv"))
                .body("consentChanges", hasSize(4))
                .body("leftTopics[0].topic", equalTo("Offers"))
                .body("suppressions[0].reason", equalTo("opt-out"))
                .body("deliveries", hasSize(2))
                .body("deliveries[0].address", equalTo("ada.lovelace@example.com"))
                .body("coupons", hasSize(1))
                .body("redemptions[0].amountMinor", equalTo(1250));
        String whole = SignedIn.as("marketer").get("/api/v1/customers/1/export").asString();
        assertThat(whole).doesNotContain("c2@example.com", "link_secret");
        SignedIn.as("staff").get("/api/v1/customers/1/export").then().statusCode(403);
        assertThat(engine.count("audit_log WHERE action = 'export' AND subject_id = 1"))
                .isEqualTo(2);
    }

    /** A table that comes later must be thought of here, and in what is exported and erased. */
    @Test
    void everyTableThatNamesACustomerIsKnown() {
        assertThat(
                        db.query(
                                """
                                SELECT table_name FROM information_schema.columns
                                WHERE table_schema = 'public' AND column_name = 'customer_id' ORDER BY table_name
                                """,
                                row -> row.getString("table_name")))
                .containsExactly(
                        "consent_changes",
                        // goes with the customer
                        "customer_activity",
                        // a number that means nothing any more
                        "customer_change_people",
                        // goes with the customer
                        "customer_import_people",
                        // a copy for a week; who is there cannot be erased (decision 047)
                        "deleted_customers",
                        "deliveries",
                        "qr_codes",
                        "redemptions",
                        // goes with the customer, and before with the address
                        "sign_ups",
                        "topic_opt_outs",
                        // goes with the customer
                        "webhook_calls");
    }

    private void ada() {
        // forgets the templates of an earlier test's campaign with the same id
        engine.customers(0);
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, last_name, segments, attributes, origin)
                VALUES ('ada.lovelace@example.com', '+12025550143', 'Ada', 'Lovelace', '{regulars,vip}',
                        '{"engine": "Analytical"}', 'import 1')
                """);
    }

    /**
     * Ada got both messages, opted out twice, left a topic, redeemed, and stands in a rejected row.
     */
    private long aCampaignWithHistory() {
        ada();
        db.update(
                "INSERT INTO customers (email, phone, segments) VALUES ('c2@example.com', '+12025550199', '{regulars}')");
        long id = engine.queuedCampaign();
        engine.runUntilCompleted(id);
        db.update(
                "UPDATE deliveries SET error_text = '550 no mailbox ada.lovelace@example.com' WHERE customer_id = 1 AND channel = 'sms'");
        for (String status : List.of("unsubscribed", "subscribed", "unsubscribed")) {
            db.update(
                    "INSERT INTO consent_changes (customer_id, channel, status, source, campaign_id) VALUES (1, 'email', ?, 'opt-out page', ?)",
                    status,
                    id);
        }
        db.update(
                "INSERT INTO consent_changes (customer_id, channel, status, source) VALUES (1, 'email', 'subscribed', 'import 1')");
        db.update("UPDATE customers SET email_consent = 'unsubscribed' WHERE id = 1");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'ada.lovelace@example.com', 'opt-out')");
        db.update("INSERT INTO topics (name) VALUES ('Offers')");
        db.update(
                "INSERT INTO topic_opt_outs (topic_id, customer_id, source) VALUES (1, 1, 'test')");
        db.update(
                """
                INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, amount_minor, currency, place)
                SELECT id, campaign_id, customer_id, 'redeemed', 1250, 'EUR', 'Main Street' FROM qr_codes
                """);
        db.update("UPDATE qr_codes SET usage_count = 1, redeemed_at = now()");
        db.update(
                """
                INSERT INTO customer_imports (file_name, file_size, plan, default_country, status, rejected)
                VALUES ('people.csv', 9, '{}', 'US', 'completed', 3)
                """);
        db.update(
                """
                INSERT INTO customer_import_rejects (import_id, line, content, reason) VALUES
                (1, 2, 'Ada,Ada.Lovelace@Example.com,x', 'wrong'), (1, 3, 'Ada,(202) 555-0143', 'wrong'),
                (1, 4, 'x', 'The phone number +12025550143 belongs to another customer than the e-mail address y.')
                """);
        db.update(
                """
                INSERT INTO idempotent_requests (actor, key, request_hash, status, body) VALUES
                ('a', 'k', '\\x00', 201, '{"id":1,"email":"ada.lovelace@example.com"}'),
                ('a', 'l', '\\x00', 201, '{"id":5,"customerId":1,"customerFirstName":"Ada"}')
                """);
        return id;
    }

    /** Tables that still hold something of Ada's, and what. */
    private Map<String, String> tracesOfAda() {
        Map<String, String> traces = new TreeMap<>();
        List<String> tables =
                db.query(
                        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
                        row -> row.getString("tablename"));
        for (String table : tables) {
            String all =
                    text(
                            "SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM "
                                    + table
                                    + " t");
            if (PERSONAL.matcher(all).find()) {
                traces.put(table, all);
            }
        }
        return traces;
    }

    /** What screens and files say about the campaign, but for names. */
    private Map<String, String> figures(long id) {
        Map<String, String> figures = new TreeMap<>();
        for (String what : List.of("", "/analytics", "/progress", "/redemption-analytics")) {
            var answer = SignedIn.as("owner").get("/api/v1/campaigns/" + id + what);
            if (answer.statusCode() == 200) {
                figures.put(what, answer.asString());
            }
        }
        figures.put("report", nameless(id));
        figures.put(
                "overview revenue",
                text("SELECT sum(amount_minor)::text AS text FROM redemptions"));
        figures.put("rejects", text("SELECT count(*)::text AS text FROM customer_import_rejects"));
        return figures;
    }

    private static String nameless(long id) {
        String csv = SignedIn.as("owner").get("/api/v1/campaigns/" + id + "/report.csv").asString();
        return csv.lines()
                .map(line -> line.split(",", -1))
                .map(
                        cells ->
                                String.join(
                                        ",",
                                        List.of(cells).subList(cells.length - 9, cells.length)))
                .sorted()
                .toList()
                .toString();
    }

    private String text(String sql) {
        return db.one(sql, row -> row.getString("text"));
    }

    private static ValidatableResponse erase(String confirmation) {
        return json("{\"confirmation\": \"%s\"}".formatted(confirmation));
    }

    private static ValidatableResponse json(String body) {
        return post("/api/v1/customers/1/erasure", body);
    }

    private static ValidatableResponse post(String path, String body) {
        return SignedIn.as("marketer").contentType(ContentType.JSON).body(body).post(path).then();
    }
}
