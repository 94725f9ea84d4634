package dev.handbill.customer.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.consent.OptOuts;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of everybody who fits a filter: counted, done piece by piece, taken back. */
@QuarkusTest
class CustomerChangesTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject Engine engine;
    @Inject CustomerChanges changes;
    @Inject CustomerChangeWorker worker;
    @Inject OptOuts optOuts;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void everybodyWhoFitsIsTaggedAndUntagged() {
        customers(200);
        db.update("UPDATE customers SET segments = '{other,vip}' WHERE id <= 10");
        String before = segments();
        JsonPath counted = preview("{\"filter\": {\"query\": \"guest\"}}");
        assertThat(counted.getInt("customers")).isEqualTo(200);

        JsonPath change =
                start(
                                "{\"action\": \"tag\", \"add\": [\"VIP\"], \"remove\": [\"other\"], \"filter\": {\"query\": \"guest\"}, \"selection\": \"%s\"}"
                                        .formatted(counted.getString("selection")))
                        .statusCode(202)
                        .extract()
                        .jsonPath();
        assertThat(change.getString("status")).isEqualTo("completed");
        assertThat(change.getInt("changed")).isEqualTo(200);
        assertThat(segments()).isEqualTo("{vip}: 200");

        JsonPath undone = undo(change.getLong("id")).statusCode(202).extract().jsonPath();
        assertThat(undone.getString("status")).isEqualTo("undone");
        assertThat(undone.getInt("restored")).isEqualTo(200);
        assertThat(segments()).isEqualTo(before);
        assertThat(count("customer_change_people")).isZero();
        undo(change.getLong("id")).statusCode(409);
    }

    @Test
    void whatWasTaggedSinceStays() {
        customers(2);
        long id = tag("{\"action\": \"tag\", \"add\": [\"vip\"], \"filter\": {}}");
        db.update("UPDATE customers SET segments = '{later,vip}' WHERE id = 1");
        undo(id);
        assertThat(segments()).isEqualTo("{later}: 1\n{}: 1");
    }

    @Test
    void whoCarriesItAlreadyKeepsItAfterAnUndo() {
        customers(3);
        db.update("UPDATE customers SET segments = '{vip}' WHERE id = 1");
        long id = tag("{\"action\": \"tag\", \"add\": [\"vip\"], \"filter\": {}}");
        assertThat(view(id).getInt("changed")).isEqualTo(2);
        undo(id);
        assertThat(segments()).isEqualTo("{vip}: 1\n{}: 2");
    }

    @Test
    void aFilterThatFitsOthersByNowIsTold() {
        customers(3);
        String selection = preview("{\"filter\": {}}").getString("selection");
        db.update("DELETE FROM customers WHERE id = 1");
        db.update("INSERT INTO customers (email) VALUES ('new@example.com')");
        start(
                        "{\"action\": \"delete\", \"filter\": {}, \"selection\": \"%s\"}"
                                .formatted(selection))
                .statusCode(409)
                .body("type", endsWith("customers-changed"))
                .body("customers", equalTo(3))
                .body("detail", containsString("it would be 3"));
        assertThat(count("customers")).isEqualTo(3);
        assertThat(count("customer_changes")).isZero();
    }

    @Test
    void whoMayNotAndWhatIsUnclearIsRefused() {
        customers(1);
        start("{\"action\": \"delete\", \"filter\": {}}").statusCode(422);
        start("{\"action\": \"tag\", \"filter\": {}}").statusCode(422);
        start("{\"action\": \"tag\", \"add\": [\"a\"]}").statusCode(422);
        start("{\"action\": \"tag\", \"add\": [\"a\"], \"filter\": {}, \"customerIds\": [1]}")
                .statusCode(422);
        start("{\"action\": \"tag\", \"add\": [\"a\"], \"customerIds\": [99]}")
                .statusCode(409)
                .body("type", endsWith("nobody-selected"));
        SignedIn.as("staff")
                .contentType(ContentType.JSON)
                .body("{\"action\": \"tag\", \"add\": [\"a\"], \"filter\": {}}")
                .post("/api/v1/customer-changes")
                .then()
                .statusCode(403);
    }

    @Test
    void aDeletionIsAsThoroughAsAnyAndCanBeUndone() {
        long campaign = aCampaignWithHistory();
        String before = everything();
        String growth = growth();
        long id = delete("{\"customerIds\": [1]}");
        assertThat(view(id).getInt("changed")).isEqualTo(1);
        assertThat(count("customers")).isEqualTo(1);
        assertThat(count("deliveries WHERE customer_id = 1 OR address = 'ada@example.com'"))
                .isZero();
        assertThat(suppressed()).containsExactly("+12025550143", "ada@example.com");

        undo(id);

        assertThat(view(id).getInt("restored")).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
        assertThat(growth()).isEqualTo(growth);
        assertThat(count("deleted_customers")).isZero();
        assertThat(engine.status(campaign)).isEqualTo("completed");
    }

    @Test
    void everyColumnOfACustomerComesBack() {
        db.update(
                """
                INSERT INTO customers (external_id, email, phone, first_name, last_name, segments, attributes, language, time_zone,
                    email_consent, email_consent_source, email_consent_at, sms_consent, sms_consent_source,
                    sms_consent_at, created_at, updated_at, origin)
                VALUES ('till-1', 'a@example.com', '+12025550143', 'A', 'B', '{x}', '{"k": "v"}', 'de', 'Europe/Berlin',
                    'subscribed', 's', now(), 'subscribed', 't', now(), now() - interval '1 year',
                    now() - interval '1 day', 'import 9')
                """);
        assertThat(count("customers c, jsonb_each(to_jsonb(c)) e WHERE e.value = 'null'"))
                .as("columns that this test leaves empty")
                .isZero();
        // when they came back is when they changed last
        String row = "SELECT (to_jsonb(c) - 'changed_at')::text AS t FROM customers c";
        String changedAt = "SELECT changed_at::text AS t FROM customers";
        String before = text(row);
        String changed = text(changedAt);
        undo(delete("{\"filter\": {}}"));
        assertThat(text(row)).isEqualTo(before);
        assertThat(text(changedAt)).isGreaterThan(changed);
    }

    @Test
    void whoLeftWhileDeletedComesBackAsSomebodyWhoLeft() {
        db.update(
                "INSERT INTO customers (email, email_consent) VALUES ('a@example.com', 'subscribed')");
        long id = delete("{\"filter\": {}}");
        optOuts.optOut(1, Channel.EMAIL, OptOuts.OPT_OUT_PAGE, null);
        undo(id);
        assertThat(text("SELECT email_consent AS t FROM customers")).isEqualTo("unsubscribed");
        assertThat(text("SELECT status AS t FROM consent_changes")).isEqualTo("unsubscribed");
    }

    @Test
    void anAddressThatIsTakenByNowStaysWithWhoHasIt() {
        customers(2);
        long id = delete("{\"filter\": {}}");
        db.update("INSERT INTO customers (email) VALUES ('g1@example.com')");
        undo(id);
        assertThat(view(id).getInt("restored")).isEqualTo(1);
        assertThat(count("customers")).isEqualTo(2);
    }

    @Test
    void afterAWeekNothingIsKeptToUndoItWith() {
        customers(2);
        long id = delete("{\"filter\": {}}");
        assertThat(changes.purge()).isZero();
        db.update("UPDATE customer_changes SET finished_at = now() - interval '8 days'");
        assertThat(changes.purge()).isEqualTo(1);
        assertThat(count("deleted_customers") + count("customer_change_people")).isZero();
        assertThat(view(id).getBoolean("canBeUndone")).isFalse();
        undo(id).statusCode(409);
    }

    @Test
    void aDeletionCanBeMadeFinalAtOnce() {
        customers(2);
        long id = delete("{\"filter\": {}}");
        SignedIn.as("marketer")
                .post("/api/v1/customer-changes/{id}/final", id)
                .then()
                .statusCode(200)
                .body("canBeUndone", equalTo(false));
        assertThat(count("deleted_customers")).isZero();
    }

    @Test
    void aLargeChangeThatIsKilledGoesOn() {
        customers(2_500);
        long id = tag("{\"action\": \"tag\", \"add\": [\"vip\"], \"filter\": {}}");
        assertThat(view(id).getString("status")).isEqualTo("queued");
        db.update(
                """
                CREATE OR REPLACE FUNCTION test_break() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the power is gone'; END $$
                """);
        db.update(
                "CREATE TRIGGER test_break BEFORE UPDATE ON customer_changes FOR EACH ROW WHEN (NEW.done > 1000) EXECUTE FUNCTION test_break()");
        try {
            worker.workOff();
            assertThat(view(id).getString("status")).isEqualTo("running");
            assertThat(tagged()).isEqualTo(1_000);
        } finally {
            db.update("DROP TRIGGER test_break ON customer_changes");
        }
        db.update("UPDATE customer_changes SET lease_until = now() - interval '1 second'");
        worker.workOff();
        assertThat(view(id).getInt("changed")).isEqualTo(2_500);
        assertThat(tagged()).isEqualTo(2_500);
    }

    @Test
    void aChangeUnderWayIsStoppedByItsUndo() {
        customers(2_500);
        long id = tag("{\"action\": \"tag\", \"add\": [\"vip\"], \"filter\": {}}");
        undo(id);
        worker.workOff();
        assertThat(view(id).getString("status")).isEqualTo("undone");
        assertThat(tagged()).isZero();
    }

    @Test
    void fourWorkersChangeEverybodyOnce() throws Exception {
        customers(5_000);
        long id = tag("{\"action\": \"tag\", \"add\": [\"vip\"], \"filter\": {}}");
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> work =
                    () -> {
                        start.await();
                        worker.workOff();
                        return null;
                    };
            for (Future<Void> done : threads.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        }
        assertThat(view(id).getInt("done")).isEqualTo(5_000);
        assertThat(view(id).getInt("changed")).isEqualTo(5_000);
        assertThat(tagged()).isEqualTo(5_000);
    }

    /** Ada got both messages, opted out, left a topic, redeemed, and stands in an import. */
    private long aCampaignWithHistory() {
        engine.customers(0);
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, last_name, segments, email_consent, sms_consent)
                VALUES ('ada@example.com', '+12025550143', 'Ada', 'Lovelace', '{regulars,vip}', 'unknown', 'unknown'),
                       ('c2@example.com', '+12025550199', '', '', '{regulars}', 'unknown', 'unknown')
                """);
        long id = engine.queuedCampaign();
        engine.runUntilCompleted(id);
        for (String status : List.of("unsubscribed", "subscribed", "unsubscribed")) {
            db.update(
                    "INSERT INTO consent_changes (customer_id, channel, status, source, campaign_id) VALUES (1, 'email', ?, 'opt-out page', ?)",
                    status,
                    id);
        }
        db.update(
                "UPDATE customers SET email_consent = 'unsubscribed', sms_consent = 'unsubscribed' WHERE id = 1");
        db.update("INSERT INTO topics (name) VALUES ('Offers')");
        db.update(
                "INSERT INTO topic_opt_outs (topic_id, customer_id, source) VALUES (1, 1, 'test')");
        db.update(
                """
                INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, amount_minor, currency)
                SELECT id, campaign_id, customer_id, 'redeemed', 1250, 'EUR' FROM qr_codes
                """);
        db.update("INSERT INTO customer_activity SELECT * FROM activity_of(ARRAY[1, 2])");
        db.update(
                "INSERT INTO customer_imports (file_name, file_size, plan, default_country, status) VALUES ('a.csv', 1, '{}', 'US', 'completed')");
        db.update(
                "INSERT INTO customer_import_people (import_id, customer_id, before) VALUES (1, 1, '{\"email\": \"ada@example.com\"}')");
        return id;
    }

    private String growth() {
        return text(
                "SELECT concat_ws(' ', sum(joined - removed), sum(opted_out)) AS t FROM customer_days");
    }

    /** All rows that name a customer, as they are. */
    private String everything() {
        return String.join(
                "\n",
                List.of(
                                "customers",
                                "consent_changes",
                                "topic_opt_outs",
                                "customer_import_people",
                                "qr_codes",
                                "redemptions",
                                "deliveries",
                                "customer_activity")
                        .stream()
                        .map(
                                table ->
                                        text(
                                                "SELECT string_agg((to_jsonb(t) - 'changed_at')::text, E'\\n' ORDER BY to_jsonb(t)::text) AS t FROM %s t"
                                                        .formatted(table)))
                        .toList());
    }

    private void customers(int count) {
        db.update(
                "INSERT INTO customers (email, first_name) SELECT 'g' || i || '@example.com', 'Guest' FROM generate_series(1, %d) i"
                        .formatted(count));
    }

    private long tag(String body) {
        return start(body).statusCode(202).extract().jsonPath().getLong("id");
    }

    private long delete(String who) {
        String inner = who.substring(1, who.length() - 1);
        return tag(
                "{\"action\": \"delete\", %s, \"selection\": \"%s\"}"
                        .formatted(inner, preview(who).getString("selection")));
    }

    private static ValidatableResponse start(String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/customer-changes")
                .then();
    }

    private static JsonPath preview(String body) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/customer-changes/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse undo(long id) {
        return SignedIn.as("marketer").post("/api/v1/customer-changes/{id}/undo", id).then();
    }

    private static JsonPath view(long id) {
        return SignedIn.as("marketer").get("/api/v1/customer-changes/{id}", id).jsonPath();
    }

    private String segments() {
        return String.join(
                "\n",
                db.query(
                        "SELECT segments || ': ' || count(*) AS t FROM (SELECT segments::text FROM customers) c GROUP BY segments ORDER BY segments",
                        row -> row.getString("t")));
    }

    private List<String> suppressed() {
        return db.query(
                "SELECT address FROM suppressions ORDER BY address",
                row -> row.getString("address"));
    }

    private long tagged() {
        return db.one(
                "SELECT count(*) AS n FROM customers WHERE segments @> '{vip}'",
                row -> row.getLong("n"));
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    private String text(String sql) {
        return db.one(sql, row -> row.getString("t"));
    }
}
