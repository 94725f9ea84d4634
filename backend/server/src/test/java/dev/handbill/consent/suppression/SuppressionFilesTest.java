package dev.handbill.consent.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuppressionFilesTest {
    private static final Logger LOG = Logger.getLogger(SuppressionFilesTest.class);

    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void aFileOfAddressesIsTakenOver() {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'old@example.com', 'bounce')");
        upload(
                        """
                        Email;Phone;Reason
                        ADA@example.com;;unsubscribed
                        ada@example.com;;bounce
                        ;(202) 555-0143;STOP
                        old@example.com;;spam
                        both@example.com;+44 20 7946 0958;550 no such user
                        not an address;;bounce
                        ;;
                        "never closed;x;y
                        """)
                .statusCode(200)
                .body("rowsRead", equalTo(7))
                .body("added", equalTo(4))
                .body("alreadySuppressed", equalTo(2))
                .body("rejected", equalTo(2))
                .body("rejects", hasSize(2))
                .body("rejects[0].line", equalTo(7))
                .body("rejects[0].reason", containsString("no e-mail address or phone number"));

        assertThat(list())
                .containsExactlyInAnyOrder(
                        "email old@example.com bounce ",
                        "email ada@example.com opt-out file",
                        "sms +12025550143 opt-out file",
                        "email both@example.com bounce file",
                        "sms +442079460958 bounce file");
    }

    @Test
    void theWholeFileHasOneReasonWhereItsRowsHaveNone() {
        SignedIn.as("owner")
                .multiPart(
                        "file",
                        "list.csv",
                        "address\nada@example.com\n+12025550143\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("reason", "complaint")
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(200)
                .body("added", equalTo(2));
        assertThat(list())
                .containsExactly(
                        "email ada@example.com complaint file", "sms +12025550143 complaint file");
    }

    @Test
    void whatIsNoListIsRefusedWhole() {
        upload("").statusCode(422);
        upload("name,city\nAda,London\n")
                .statusCode(422)
                .body("type", containsString("no-address-column"));
        upload("ada@example.com\nbob@example.com\n")
                .statusCode(422)
                .body("detail", containsString("columns' names"));
        upload("\u0089PNG\r\n").statusCode(422);
        SignedIn.as("owner")
                .multiPart("none", "none")
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(422);
        SignedIn.as("owner")
                .multiPart(
                        "file",
                        "list.csv",
                        "email\na@example.com\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("reason", "'; DROP TABLE suppressions")
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(422);
        SignedIn.as("staff")
                .multiPart("file", "list.csv", "email\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(403);
        assertThat(list()).isEmpty();
    }

    @Test
    void aFieldThatNobodyReadsIsRefusedByName() {
        SignedIn.as("owner")
                .multiPart(
                        "file",
                        "list.csv",
                        "email\na@example.com\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("reasons", "bounce")
                .multiPart("reason", "bounce")
                .multiPart("reason", "opt-out")
                .post("/api/v1/suppressions/import")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reasons", "/reason"))
                .body("errors.detail", hasItem(containsString("This call takes file, reason.")));
        assertThat(list()).isEmpty();
    }

    @Test
    void aHundredThousandGoInAtOnceAndOneMoreDoesNot() {
        StringBuilder file = new StringBuilder("email\n");
        for (int i = 0; i < 100_000; i++) {
            file.append("c").append(i).append("@example.com\n");
        }
        long start = System.nanoTime();
        upload(file.toString()).statusCode(200).body("added", equalTo(100_000));
        LOG.infof(
                "100,000 suppressions imported in %d ms", (System.nanoTime() - start) / 1_000_000);

        upload(file.append("one-more@example.com\n").toString())
                .statusCode(422)
                .body("type", containsString("too-many-rows"));
        long stored = db.one("SELECT count(*) AS n FROM suppressions", row -> row.getLong("n"));
        assertThat(stored).isEqualTo(100_000);
    }

    @Test
    void theExportCanBeImportedAgain() {
        db.update(
                """
                INSERT INTO suppressions (channel, address, reason, source) VALUES
                ('email', '=cmd|x@example.com', 'opt-out', '@SUM(1)'), ('sms', '+12025550143', 'invalid', 'a "quoted", one')
                """);
        String csv =
                SignedIn.as("marketer")
                        .get("/api/v1/suppressions/export.csv")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("suppressions.csv"))
                        .extract()
                        .asString();
        assertThat(csv)
                .contains("email,'=cmd|x@example.com,opt-out,'@SUM(1),")
                .contains("sms,+12025550143,invalid,\"a \"\"quoted\"\", one\",");
        SignedIn.as("staff").get("/api/v1/suppressions/export.csv").then().statusCode(403);

        db.update("DELETE FROM suppressions WHERE channel = 'sms'");
        // the apostrophe that guards a spreadsheet is none of the address's
        upload(csv).statusCode(200).body("added", equalTo(1), "alreadySuppressed", equalTo(1));
        assertThat(list()).contains("sms +12025550143 invalid file");
    }

    @Test
    void whoAskedForItIsNotAllowedAgainByAccident() {
        db.update(
                """
                INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'a@example.com', 'opt-out'),
                ('email', 'b@example.com', 'complaint'), ('email', 'c@example.com', 'bounce')
                """);
        for (int id : new int[] {1, 2}) {
            SignedIn.as("owner")
                    .delete("/api/v1/suppressions/" + id)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("their-own-word"));
            SignedIn.as("owner")
                    .delete("/api/v1/suppressions/" + id + "?theyAsked=true")
                    .then()
                    .statusCode(204);
        }
        SignedIn.as("owner").delete("/api/v1/suppressions/3").then().statusCode(204);
        SignedIn.as("owner").delete("/api/v1/suppressions/3?theyAsked=true").then().statusCode(404);
        assertThat(
                        db.query(
                                "SELECT details::text AS text FROM audit_log WHERE action = 'allow' ORDER BY id",
                                row -> row.getString("text")))
                .containsExactly(
                        "{\"reason\": \"opt-out\", \"theyAsked\": true}",
                        "{\"reason\": \"complaint\", \"theyAsked\": true}",
                        "{\"reason\": \"bounce\", \"theyAsked\": false}");
        SignedIn.as("owner")
                .get("/api/v1/suppressions?reason=bounce")
                .then()
                .body("items", hasSize(0));
    }

    private List<String> list() {
        return db.query(
                "SELECT channel || ' ' || address || ' ' || reason || ' ' || source AS text FROM suppressions ORDER BY id",
                row -> row.getString("text"));
    }

    private static ValidatableResponse upload(String csv) {
        return SignedIn.as("marketer")
                .multiPart("file", "list.csv", csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/suppressions/import")
                .then();
    }
}
