package dev.handbill.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened with a customer, newest first. */
@QuarkusTest
class TimelineTest {
    @Inject Db db;
    @Inject CleanState state;

    @BeforeEach
    void aCustomerWithAPast() {
        state.reset();
        db.update("INSERT INTO campaigns (name, status) VALUES ('Spring', 'completed')");
        db.update("INSERT INTO customers (email) VALUES ('a@example.com'), ('b@example.com')");
        db.update(
                """
                INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at, created_at)
                VALUES (1, 1, 't', 'CODE', '2028-01-01', '2027-01-01 10:00Z'),
                       (1, 2, 'u', 'OTHER', '2028-01-01', '2027-01-01 10:00Z')
                """);
        db.update(
                """
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at, opened_at, clicked_at)
                VALUES (1, 1, 1, 'email', 'sent', '2027-01-01 10:01Z', '2027-01-01 10:02Z', '2027-01-01 10:03Z')
                """);
        db.update(
                """
                INSERT INTO redemptions (qr_code_id, campaign_id, customer_id, result, amount_minor, currency, place, at)
                VALUES (1, 1, 1, 'redeemed', 1250, 'EUR', 'Main Street', '2027-01-02 10:00Z')
                """);
        db.update(
                """
                INSERT INTO consent_changes (customer_id, channel, status, source, at)
                VALUES (1, 'email', 'subscribed', 'import 1', '2026-12-01 10:00Z'),
                       (1, 'email', 'unsubscribed', 'opt-out page', '2027-01-03 10:00Z')
                """);
    }

    @Test
    void allThatHappenedIsInOneList() {
        assertThat(kinds(Map.of()))
                .containsExactly(
                        "consent unsubscribed",
                        "redemption redeemed",
                        "click null",
                        "open null",
                        "message sent",
                        "coupon null",
                        "consent subscribed");
        JsonPath page = page(Map.of("kind", "redemption"));
        assertThat(page.getInt("items[0].amountMinor")).isEqualTo(1250);
        assertThat(page.getString("items[0].campaignName")).isEqualTo("Spring");
        assertThat(page.getString("items[0].code")).isEqualTo("CODE");
    }

    @Test
    void oneKindIsShownAlone() {
        for (String kind : List.of("message", "open", "click", "coupon", "redemption", "consent")) {
            assertThat(kinds(Map.of("kind", kind))).isNotEmpty().allMatch(k -> k.startsWith(kind));
        }
    }

    @Test
    void whatCannotBeShownIsRefused() {
        get(99, Map.of()).statusCode(404);
        get(1, Map.of("kind", "dream")).statusCode(422);
        get(1, Map.of("cursor", "bm90IGEgdGltZQ"))
                .statusCode(400)
                .body("type", endsWith("invalid-cursor"));
    }

    /** Two at a time. */
    private static List<String> kinds(Map<String, String> query) {
        List<String> kinds = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page =
                    SignedIn.as("marketer")
                            .queryParams(query)
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .queryParam("limit", 2)
                            .get("/api/v1/customers/1/timeline")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                kinds.add(item.get("kind") + " " + item.get("status"));
            }
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return kinds;
    }

    private static JsonPath page(Map<String, String> query) {
        return get(1, query).statusCode(200).extract().jsonPath();
    }

    private static io.restassured.response.ValidatableResponse get(
            long id, Map<String, String> query) {
        return SignedIn.as("marketer")
                .queryParams(query)
                .get("/api/v1/customers/{id}/timeline", id)
                .then();
    }
}
