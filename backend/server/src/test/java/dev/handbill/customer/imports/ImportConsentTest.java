package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a file's customers agreed, and who says so, stands in the consent history. */
@QuarkusTest
class ImportConsentTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject BusinessStore business;
    @Inject ImportWorker worker;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void oneChoiceForAFileIsKeptWithItsAuthor() {
        upload(
                        "email,phone,email consent\na@example.com,+12025550143,\nb@example.com,,no\n",
                        "email,sms",
                        "Form at the counter")
                .statusCode(202);
        worker.workOff();
        assertThat(history())
                .containsExactlyInAnyOrder(
                        "a@example.com email subscribed import 1 marketer@example.com Form at the counter",
                        "a@example.com sms subscribed import 1 marketer@example.com Form at the counter",
                        "b@example.com email unsubscribed import 1 marketer@example.com");
        assertThat(
                        db.query(
                                "SELECT origin FROM customers GROUP BY origin",
                                row -> row.getString("origin")))
                .containsExactly("import 1");
    }

    @Test
    void aColumnTellsHowEachOfThemAgreed() {
        upload(
                        "email,email consent,Opt-in source\na@example.com,yes,Web shop\nb@example.com,yes,\n",
                        "",
                        "")
                .statusCode(202);
        worker.workOff();
        assertThat(history())
                .containsExactlyInAnyOrder(
                        "a@example.com email subscribed import 1 marketer@example.com Web shop",
                        "b@example.com email subscribed import 1 marketer@example.com");
    }

    @Test
    void columnsTellWhenEachOfThemAgreedOnEachChannel() {
        db.update("UPDATE business SET time_zone = 'America/New_York'");
        business.forget();
        upload(
                        """
                        email,phone,email consent,sms consent,Email consent at,SMS consent date
                        a@example.com,+12025550143,yes,no,2024-05-31T18:30:00+02:00,2023-01-15
                        b@example.com,,yes,,2024-05-31 09:00,
                        c@example.com,,yes,,05/06/2024,
                        d@example.com,,yes,,2999-01-01,
                        e@example.com,,yes,,,
                        """,
                        "",
                        "")
                .statusCode(202);
        worker.workOff();

        assertThat(
                        texts(
                                """
                                SELECT concat_ws(' ', c.email, h.channel, h.status, h.given_at AT TIME ZONE 'UTC') AS text
                                FROM consent_changes h JOIN customers c ON c.id = h.customer_id
                                WHERE c.email <> 'e@example.com'
                                """))
                .containsExactlyInAnyOrder(
                        "a@example.com email subscribed 2024-05-31 16:30:00",
                        "a@example.com sms unsubscribed 2023-01-15 05:00:00",
                        "b@example.com email subscribed 2024-05-31 13:00:00",
                        "c@example.com email subscribed",
                        "d@example.com email subscribed");
        assertThat(texts("SELECT reason AS text FROM customer_import_rejects ORDER BY line"))
                .hasSize(2)
                .allSatisfy(
                        reason ->
                                assertThat(reason).contains("Email consent at", "2024-05-31T18:30"))
                .first()
                .asString()
                .contains("05/06/2024");
        assertThat(
                        texts(
                                "SELECT (email_consent_at > now() - interval '1 hour')::text AS text FROM customers ORDER BY email"))
                .containsExactly("false", "false", "true", "true", "true");
        SignedIn.as("marketer")
                .get("/api/v1/customers/1/consent-changes")
                .then()
                .body("items.givenAt", hasItem("2024-05-31T16:30:00Z"));
        SignedIn.as("marketer")
                .get("/api/v1/customers/1")
                .then()
                .body("emailConsent.at", equalTo("2024-05-31T16:30:00Z"));
    }

    @Test
    void aTimeWithoutAStatusSaysNothing() {
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'b@example.com', 'opt-out')");
        upload(
                        """
                        email,email consent,consent date
                        a@example.com,,2024-05-31
                        b@example.com,yes,2024-05-31
                        """,
                        "",
                        "")
                .statusCode(202);
        worker.workOff();

        assertThat(
                        texts(
                                "SELECT concat_ws(' ', email, email_consent, (email_consent_at < '2025-01-01')::text) AS text FROM customers ORDER BY email"))
                .containsExactly("a@example.com unknown", "b@example.com unsubscribed false");
    }

    private List<String> texts(String sql) {
        return db.query(sql, row -> row.getString("text"));
    }

    @Test
    void whoOptedOutIsNotBroughtBackByAFilesWord() {
        db.update(
                "INSERT INTO customers (email, email_consent) VALUES ('a@example.com', 'unsubscribed')");
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'b@example.com', 'opt-out')");
        upload("email\na@example.com\nb@example.com\n", "email", "They said so").statusCode(202);
        worker.workOff();
        assertThat(
                        db.query(
                                "SELECT email_consent AS c FROM customers ORDER BY email",
                                row -> row.getString("c")))
                .containsExactly("unsubscribed", "unsubscribed");
    }

    @Test
    void aConsentWithoutItsBasisIsRefused() {
        upload("email\na@example.com\n", "email", " ")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/consentBasis"));
        upload("email\na@example.com\n", "fax", "Form")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreedTo"));
        upload("email\na@example.com\n", "email", "x".repeat(201)).statusCode(422);
    }

    @Test
    void aFileDoesNotBringTheErasedBack() {
        db.update("INSERT INTO customers (email, first_name) VALUES ('a@example.com', 'Ada')");
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"confirmation\": \"a@example.com\"}")
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(204);
        upload("email\na@example.com\nb@example.com\n", "email", "Form").statusCode(202);
        worker.workOff();
        SignedIn.as("owner")
                .contentType("application/json")
                .body("{\"targetSegments\": [\"ALL\"]}")
                .post("/api/v1/audience")
                .then()
                .body("customers", equalTo(2))
                .body("email.eligible", equalTo(1))
                .body("email.excluded.suppressed", equalTo(1));
    }

    private List<String> history() {
        return db.query(
                """
                SELECT trim(concat_ws(' ', c.email, h.channel, h.status, h.source, h.actor, h.basis)) AS text
                FROM consent_changes h JOIN customers c ON c.id = h.customer_id
                """,
                row -> row.getString("text"));
    }

    private static ValidatableResponse upload(String csv, String agreedTo, String basis) {
        RequestSpecification request =
                SignedIn.as("marketer")
                        .multiPart("file", "people.csv", csv.getBytes(StandardCharsets.UTF_8));
        request.multiPart("agreedTo", agreedTo).multiPart("consentBasis", basis);
        return request.post("/api/v1/customer-imports").then();
    }
}
