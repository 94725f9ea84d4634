package dev.handbill.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list in every order and by every filter, page by page. */
@QuarkusTest
class CustomerListTest {
    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void clean() {
        state.reset();
        db.update("INSERT INTO campaigns (name, status) VALUES ('c', 'completed')");
        db.update(
                """
                INSERT INTO customers (email, phone, first_name, last_name, segments, email_consent, sms_consent, created_at)
                VALUES ('zoe@example.com', NULL, 'Zoë', 'Ast', '{vip}', 'subscribed', 'unknown', '2027-01-01 12:00Z'),
                       ('adam@example.com', '+12025550101', 'Ádám', 'Zed', '{}', 'unsubscribed', 'subscribed', '2027-02-01 12:00Z'),
                       ('blocked@example.com', NULL, '', '', '{vip}', 'unknown', 'unknown', '2027-02-02 12:00Z'),
                       (NULL, '+12025550102', '', 'Moss', '{}', 'unknown', 'unknown', '2027-03-01 12:00Z')
                """);
        db.update(
                "INSERT INTO suppressions (channel, address, reason) VALUES ('email', 'blocked@example.com', 'bounce')");
    }

    @Test
    void namesAreSortedAsTheyAreShown() {
        assertThat(all(Map.of("sort", "name"))).containsExactly(2L, 3L, 4L, 1L);
        assertThat(all(Map.of("sort", "-name"))).containsExactly(1L, 4L, 3L, 2L);
        assertThat(all(Map.of("sort", "added"))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(all(Map.of())).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void whoNeverVisitedComesLast() {
        visit(1, "2027-04-01");
        visit(1, "2027-06-01");
        visit(3, "2027-05-01");
        reversed(2, "2027-07-01");
        assertThat(all(Map.of("sort", "-lastVisit"))).containsExactly(1L, 3L, 4L, 2L);
        assertThat(all(Map.of("sort", "lastVisit"))).containsExactly(3L, 1L, 2L, 4L);
        assertThat(list(Map.of("sort", "-lastVisit")).getString("items[0].lastVisitAt"))
                .isEqualTo("2027-06-01T12:00:00Z");
    }

    @Test
    void visitsAreFilteredByTheBusinessesDays() {
        visit(1, "2027-04-01");
        visit(3, "2027-05-01");
        assertThat(all(Map.of("visitedSince", "2027-04-15"))).containsExactly(3L);
        assertThat(all(Map.of("visitedSince", "2027-04-01"))).containsExactly(3L, 1L);
        assertThat(all(Map.of("notVisitedSince", "2027-04-15"))).containsExactly(4L, 2L, 1L);
        assertThat(all(Map.of("addedFrom", "2027-02-01", "addedUntil", "2027-02-02")))
                .containsExactly(3L, 2L);
        assertThat(all(Map.of("addedFrom", "0001-01-01", "addedUntil", "9999-12-31"))).hasSize(4);
    }

    @Test
    void reachableIsWhomAMessageWouldReach() {
        assertThat(all(Map.of("reachableBy", "email"))).containsExactly(1L);
        assertThat(all(Map.of("reachableBy", "sms"))).containsExactly(4L, 2L);
        assertThat(all(Map.of("reachableBy", "any"))).containsExactly(4L, 2L, 1L);
        assertThat(all(Map.of("reachableBy", "none"))).containsExactly(3L);
        db.update("UPDATE business SET sms_only_agreed = true");
        assertThat(all(Map.of("reachableBy", "sms"))).containsExactly(2L);
    }

    @Test
    void thePeopleOfAnImportAreFoundEvenWhenItIsForgotten() {
        db.update("UPDATE customers SET origin = 'import 5' WHERE id = 2");
        db.update(
                "INSERT INTO customer_imports (id, file_name, file_size, plan, default_country, status) VALUES (5, 'a.csv', 1, '{}', 'US', 'completed')");
        db.update("INSERT INTO customer_import_people (import_id, customer_id) VALUES (5, 3)");
        assertThat(all(Map.of("importId", "5"))).containsExactly(3L, 2L);
        assertThat(all(Map.of("importId", "5", "sort", "name"))).containsExactly(2L, 3L);
        assertThat(all(Map.of("importId", "6"))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("sort", "age"),
                        Map.of("reachableBy", "pigeon"),
                        Map.of("addedFrom", "yesterday"),
                        Map.of("emailConsent", "perhaps"))) {
            SignedIn.as("marketer")
                    .queryParams(wrong)
                    .get("/api/v1/customers")
                    .then()
                    .statusCode(422);
        }
        String cursor = list(Map.of("limit", "1", "sort", "name")).getString("nextCursor");
        SignedIn.as("marketer")
                .queryParam("cursor", cursor)
                .get("/api/v1/customers")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-cursor"));
    }

    @Test
    void theFileHoldsWhoFits() {
        visit(1, "2027-04-01");
        String csv =
                SignedIn.as("marketer")
                        .queryParam("segment", "vip")
                        .get("/api/v1/customers/export.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("Zoë,Ast,zoe@example.com").contains("2027-04-01 ");
        SignedIn.as("staff").get("/api/v1/customers/export.csv").then().statusCode(403);
    }

    /** Both ways, and every way to page through them, must tell the same. */
    @Test
    void pagesHoldEverybodyOnceInEveryOrder() {
        long seed = System.nanoTime();
        System.out.println("CustomerListTest seed " + seed);
        Random random = new Random(seed);
        db.update(
                """
                INSERT INTO customers (email, first_name, segments)
                SELECT 'p' || i || '@example.com', chr(97 + i % 5), CASE WHEN i % 40 = 0 THEN '{rare}' ELSE '{}' END::text[]
                FROM generate_series(1, 300) i
                """);
        for (int i = 0; i < 120; i++) {
            visit(
                    1 + random.nextInt(300),
                    "2027-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9)));
        }
        for (String sort : List.of("added", "name", "lastVisit", "updated")) {
            for (Map<String, String> filter :
                    List.of(Map.<String, String>of(), Map.of("segment", "rare"))) {
                List<Long> up = all(plus(filter, sort));
                List<Long> down = all(plus(filter, "-" + sort));
                assertThat(up).doesNotHaveDuplicates().hasSize(filter.isEmpty() ? 304 : 7);
                if (!sort.equals("lastVisit")) {
                    Collections.reverse(down);
                    assertThat(down).isEqualTo(up);
                } else {
                    assertThat(down).containsExactlyInAnyOrderElementsOf(up);
                }
            }
        }
    }

    private static Map<String, String> plus(Map<String, String> filter, String sort) {
        return filter.isEmpty() ? Map.of("sort", sort) : Map.of("segment", "rare", "sort", sort);
    }

    private void visit(long customer, String day) {
        redemption(customer, day, null);
    }

    private void reversed(long customer, String day) {
        redemption(customer, day, "now()");
    }

    private void redemption(long customer, String day, @Nullable String reversedAt) {
        db.update(
                "INSERT INTO redemptions (campaign_id, customer_id, result, at, reversed_at) VALUES (1, ?, 'redeemed', '%s 12:00Z', %s)"
                        .formatted(day, reversedAt),
                customer);
    }

    /** Page by page, so few at a time that every list has many pages. */
    private static List<Long> all(Map<String, String> query) {
        List<Long> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page =
                    SignedIn.as("marketer")
                            .queryParams(query)
                            .queryParam("limit", 9 - query.size() * 3)
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .get("/api/v1/customers")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            ids.addAll(page.getList("items.id", Long.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static JsonPath list(Map<String, String> query) {
        return SignedIn.as("marketer")
                .queryParams(query)
                .get("/api/v1/customers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
