package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.customer.imports.merge.ImportedPeople;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import tried out before it starts, its rows given back, and all of it taken back. */
@QuarkusTest
class ImportStepsTest {
    private static final String LIST =
            """
            Email,Phone,First name,Tags,Newsletter
            known@example.com,,Ann,new,yes
            one@example.com,+12025550143,Ben,new,yes
            one@example.com,,Benjamin,new,
            no@example.com,12,Cat,new,no
            broken,,Dan,new,yes
            """;

    @Inject Db db;
    @Inject CleanState state;
    @Inject ImportWorker worker;
    @Inject ImportUndoWorker undos;
    @Inject ImportedPeople people;

    @BeforeEach
    void clean() {
        state.reset();
        db.update(
                "INSERT INTO customers (email, first_name, segments) VALUES ('known@example.com', 'Anna', '{old}')");
    }

    @Test
    void aTrialTellsWhatAnImportWillDo() {
        String before = everybody();
        long id = upload(LIST, Map.of("trial", "true"));
        worker.workOff();
        JsonPath trial = view(id);
        assertThat(trial.getString("status")).isEqualTo("checked");
        assertThat(figures(trial)).isEqualTo("2 new, 1 known, 1 noes, 1 rejected, 1 incomplete");
        assertThat(everybody()).isEqualTo(before);

        post(id, "start").then().statusCode(200).body("status", equalTo("queued"));
        worker.workOff();
        assertThat(view(id).getString("status")).isEqualTo("completed");
        assertThat(figures(view(id))).isEqualTo(figures(trial));
        assertThat(everybody()).contains("one@example.com +12025550143 Benjamin {new} subscribed");
        post(id, "start").then().statusCode(409);
    }

    @Test
    void aTrialCanBeDropped() {
        long id = upload(LIST, Map.of("trial", "true"));
        worker.workOff();
        SignedIn.as("marketer").delete("/api/v1/customer-imports/{id}", id).then().statusCode(204);
        SignedIn.as("marketer").get("/api/v1/customer-imports/{id}", id).then().statusCode(404);
    }

    @Test
    void anImportCanBeTakenBackAndItsNoesStay() {
        String before = everybody();
        long id = upload(LIST, Map.of());
        worker.workOff();
        assertThat(everybody()).isNotEqualTo(before);

        post(id, "undo").then().statusCode(202).body("status", equalTo("undoing"));
        undos.workOff();

        assertThat(view(id).getString("status")).isEqualTo("undone");
        assertThat(undoFigures(id)).isEqualTo("3 people: 2 removed, 1 restored, 1 noes");
        assertThat(everybody()).isEqualTo(before);
        assertThat(
                        db.query(
                                "SELECT address || ' ' || reason AS t FROM suppressions",
                                row -> row.getString("t")))
                .containsExactly("no@example.com opt-out");
        post(id, "undo").then().statusCode(409);
    }

    @Test
    void anUndoGivesTheOldExternalIdBack() {
        db.update("DELETE FROM customers");
        db.update("INSERT INTO customers (email, external_id) VALUES ('one@example.com', 'old')");
        long id =
                upload("email,External ID\none@example.com,new\nother@example.com,old\n", Map.of());
        worker.workOff();
        assertThat(ids()).containsExactly("one@example.com new", "other@example.com old");
        undo(id);
        assertThat(ids()).containsExactly("one@example.com old");
    }

    private List<String> ids() {
        return db.query(
                "SELECT email || ' ' || external_id AS t FROM customers ORDER BY id",
                row -> row.getString("t"));
    }

    @Test
    void whatPeopleWereIsForgottenAfterAMonth() {
        upload(LIST, Map.of());
        worker.workOff();
        assertThat(people.purge()).isZero();
        assertThat(count("customer_import_rejects")).isEqualTo(2);
        db.update("UPDATE customer_imports SET finished_at = now() - interval '31 days'");
        assertThat(people.purge()).isPositive();
        assertThat(count("customer_import_people")).isZero();
        assertThat(count("customer_import_rejects")).isZero();
    }

    @Test
    void anUndoLeavesNoRowsOfWhoIsGone() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        undo(id);
        assertThat(count("customer_import_people")).isZero();
        assertThat(
                        db.query(
                                "SELECT content FROM customer_import_rejects",
                                row -> row.getString("content")))
                .singleElement()
                .asString()
                .startsWith("broken");
    }

    @Test
    void aNoStaysWithAnAddressThatIsTakenBack() {
        db.update(
                "INSERT INTO customers (email, phone) VALUES (NULL, '+12025550144'), ('x@example.com', NULL)");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('sms', '+12025550145', 'manual')");
        long id =
                upload(
                        """
                        Email,Phone,Newsletter,SMS opt-in
                        new@example.com,+12025550144,no,
                        x@example.com,+12025550145,,no
                        """,
                        Map.of());
        worker.workOff();
        undo(id);
        assertThat(
                        db.query(
                                "SELECT concat_ws(' ', address, reason, also_opted_out) AS t FROM suppressions ORDER BY address",
                                row -> row.getString("t")))
                .containsExactly("+12025550145 manual t", "new@example.com opt-out f");
    }

    @Test
    void aSegmentOfTheImportIsNoEdit() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        post(id, "segment").then().statusCode(200);
        undo(id);
        assertThat(everybody()).isEqualTo("known@example.com Anna {old} unknown");
    }

    private long count(String table) {
        return db.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n"));
    }

    @Test
    void whoWasEditedSinceIsLeftAsTheyAre() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        db.update(
                "UPDATE customers SET first_name = 'Edited', updated_at = now() + interval '1 minute' WHERE email IN ('one@example.com', 'known@example.com')");
        undo(id);
        assertThat(everybody())
                .contains("one@example.com +12025550143 Edited", "known@example.com Edited")
                .doesNotContain("no@example.com");
        assertThat(view(id).getInt("undo.keptEdited")).isEqualTo(2);
        assertThat(undoFigures(id)).isEqualTo("3 people: 1 removed, 0 restored, 1 noes");
    }

    @Test
    void whoWasWrittenToSinceStaysToo() {
        db.update("INSERT INTO campaigns (name, status) VALUES ('c', 'completed')");
        wasWrittenTo("known@example.com", "now() - interval '1 year'");
        long id = upload(LIST, Map.of());
        worker.workOff();
        wasWrittenTo("one@example.com", "now()");
        undo(id);
        assertThat(view(id).getInt("undo.keptWritten")).isEqualTo(1);
        assertThat(everybody())
                .contains("one@example.com +12025550143 Benjamin", "known@example.com Anna {old}");
    }

    @Test
    void theImportBeforeCanBeTakenBackAsWell() {
        String before = everybody();
        long first = upload(LIST, Map.of());
        worker.workOff();
        String between = everybody();
        long second =
                upload(
                        "Email,First name\none@example.com,Bert\nknown@example.com,Anne\n",
                        Map.of());
        worker.workOff();
        undo(second);
        assertThat(everybody()).isEqualTo(between);
        undo(first);
        assertThat(everybody()).isEqualTo(before);
    }

    @Test
    void aPhoneGoesBackToWhoHadItBefore() {
        db.update("INSERT INTO customers (email, phone) VALUES ('a@example.com', '+12025550150')");
        long id =
                upload(
                        "Email,Phone\na@example.com,+12025550151\nb@example.com,+12025550150\n",
                        Map.of());
        worker.workOff();
        assertThat(everybody()).contains("b@example.com +12025550150");
        undo(id);
        assertThat(everybody()).contains("a@example.com +12025550150").doesNotContain("b@example");
    }

    @Test
    void whomAFileDoesNotChangeIsCountedApart() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        assertThat(view(id).getInt("unchanged")).isZero();
        long again = upload(LIST.replace("Cat", "Kat"), Map.of("trial", "true"));
        worker.workOff();
        assertThat(view(again).getInt("updated")).isEqualTo(3);
        assertThat(view(again).getInt("unchanged")).isEqualTo(1);
        post(again, "start").then().statusCode(200);
        worker.workOff();
        assertThat(view(again).getInt("unchanged")).isEqualTo(1);
    }

    @Test
    void aKilledUndoGoesOnWhereItStopped() {
        StringBuilder csv = new StringBuilder("Email,First name\n");
        for (int i = 0; i < 2_500; i++) {
            csv.append("p").append(i).append("@example.com,P\n");
        }
        long id = upload(csv.toString(), Map.of());
        worker.workOff();
        db.update(
                """
                CREATE OR REPLACE FUNCTION test_break() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'killed'; END $$
                """);
        db.update(
                "CREATE TRIGGER test_break BEFORE UPDATE ON customer_imports FOR EACH ROW WHEN (NEW.undo_removed > 1000) EXECUTE FUNCTION test_break()");
        try {
            undo(id);
            assertThat(view(id).getString("status")).isEqualTo("undoing");
            assertThat(count("customers")).isEqualTo(1_501);
        } finally {
            db.update("DROP TRIGGER test_break ON customer_imports");
        }
        undos.workOff();
        assertThat(view(id).getInt("undo.removed")).as("still leased").isEqualTo(1_000);
        db.update("UPDATE customer_imports SET lease_until = now() - interval '1 second'");
        undos.workOff();
        assertThat(undoFigures(id)).isEqualTo("2500 people: 2500 removed, 0 restored, 0 noes");
        assertThat(everybody()).isEqualTo("known@example.com Anna {old} unknown");
    }

    private void wasWrittenTo(String email, String at) {
        db.update(
                """
                WITH coupon AS (
                    INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)
                    SELECT 1, id, email, 'CODE' || id, now() + interval '1 day' FROM customers WHERE email = ?
                    RETURNING id, customer_id)
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at, created_at)
                SELECT 1, customer_id, id, 'email', 'sent', %1$s, %1$s FROM coupon
                """
                        .formatted(at),
                email);
    }

    private void undo(long id) {
        post(id, "undo").then().statusCode(202);
        undos.workOff();
    }

    private static String undoFigures(long id) {
        JsonPath view = view(id);
        return "%d people: %d removed, %d restored, %d noes"
                .formatted(
                        view.getLong("undo.people"),
                        view.getLong("undo.removed"),
                        view.getLong("undo.restored"),
                        view.getLong("undo.noes"));
    }

    @Test
    void everybodyOfAnImportCanGetASegmentOfTheirOwn() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        post(id, "segment").then().statusCode(200).body("segment", equalTo("import-" + id));
        assertThat(
                        db.query(
                                "SELECT email FROM customers WHERE segments @> ARRAY['import-%d']"
                                        .formatted(id),
                                row -> row.getString("email")))
                .hasSize(3);
    }

    @Test
    void rejectsAreTheFileAgainWithTheirReason() {
        long id = upload(LIST, Map.of());
        worker.workOff();
        String csv =
                SignedIn.as("marketer")
                        .get("/api/v1/customer-imports/{id}/rejects.csv", id)
                        .then()
                        .statusCode(200)
                        .body(containsString("Email,Phone,First name,Tags,Newsletter,reason"))
                        .extract()
                        .asString();
        assertThat(csv.lines().toList()).hasSize(3);

        long again =
                upload(csv.replace("broken", "mended@example.com").replace(",12,", ",,"), Map.of());
        worker.workOff();
        assertThat(figures(view(again)))
                .isEqualTo("1 new, 1 known, 1 noes, 0 rejected, 0 incomplete");
    }

    @Test
    void peopleAreFoundWithoutAccentsOrCase() {
        db.update(
                """
                INSERT INTO customers (email, first_name, last_name) VALUES ('j@example.com', 'José', 'Wiśniewski'),
                    ('b@example.com', 'Siobhán', 'O’Brien'), ('s@example.com', 'Søren', 'Strauß'),
                    ('l@example.com', 'Łukasz', 'Þórsson'), ('g@example.com', 'Guðrún', 'Cœuræ'),
                    ('d@example.com', 'Đorđe', 'İnçı'), ('t@example.com', 'Ŧor', 'Đặng ẞ')
                """);
        for (String query :
                new String[] {
                    "jose",
                    "JOSÉ",
                    "wisniewski",
                    "o'brien",
                    "obrien",
                    "O’BRIEN",
                    "soren strauss",
                    "lukasz",
                    "thorsson",
                    "gudrun",
                    "GUÐRÚN",
                    "coeurae",
                    "dorde",
                    "inci",
                    "dang ss"
                }) {
            SignedIn.as("marketer")
                    .queryParam("query", query)
                    .get("/api/v1/customers")
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void customersAreFilteredByConsent() {
        db.update(
                "INSERT INTO customers (email, email_consent) VALUES ('y@example.com', 'subscribed'), ('n@example.com', 'unsubscribed')");
        SignedIn.as("marketer")
                .get("/api/v1/customers?emailConsent=unsubscribed")
                .then()
                .body("items.email", equalTo(List.of("n@example.com")));
        SignedIn.as("marketer")
                .get("/api/v1/customers?smsConsent=unknown&emailConsent=subscribed")
                .then()
                .body("items.email", equalTo(List.of("y@example.com")));
        SignedIn.as("marketer")
                .get("/api/v1/customers?emailConsent=perhaps")
                .then()
                .statusCode(422);
    }

    private long upload(String csv, Map<String, String> form) {
        RequestSpecification request =
                SignedIn.as("marketer")
                        .multiPart("file", "list.csv", csv.getBytes(StandardCharsets.UTF_8));
        form.forEach(request::multiPart);
        return request.post("/api/v1/customer-imports")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static io.restassured.response.Response post(long id, String step) {
        return SignedIn.as("marketer").post("/api/v1/customer-imports/{id}/" + step, id);
    }

    private static JsonPath view(long id) {
        return SignedIn.as("marketer").get("/api/v1/customer-imports/{id}", id).jsonPath();
    }

    private static String figures(JsonPath view) {
        return "%d new, %d known, %d noes, %d rejected, %d incomplete"
                .formatted(
                        view.getLong("created"),
                        view.getLong("updated"),
                        view.getLong("noes"),
                        view.getLong("rejected"),
                        view.getLong("incomplete"));
    }

    private String everybody() {
        return String.join(
                "\n",
                db.query(
                        "SELECT concat_ws(' ', email, phone, first_name, segments::text, email_consent) AS t FROM customers ORDER BY email",
                        row -> row.getString("t")));
    }
}
