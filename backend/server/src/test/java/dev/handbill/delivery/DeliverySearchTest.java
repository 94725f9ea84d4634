package dev.handbill.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that few have and names that thousands have are found in two ways, with one answer. */
@QuarkusTest
class DeliverySearchTest {
    private static final int CUSTOMERS = 2_100;

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;

    @BeforeEach
    void aLargeCampaign() {
        state.reset();
        fixture.aBusiness();
        campaign = fixture.aCampaign("sending");
        db.update(
                """
                WITH people AS (
                    INSERT INTO customers (first_name, email, phone)
                    SELECT 'Guest' || i, 'g' || i || '@x.example', '+1415555' || lpad(i::text, 4, '0')
                    FROM generate_series(1, :customers) i RETURNING id),
                coupons AS (
                    INSERT INTO qr_codes (campaign_id, customer_id, token, short_code, expires_at)
                    SELECT :campaign, id, 'token-' || id, 'code-' || id, now() + interval '1 day' FROM people
                    RETURNING id, customer_id)
                INSERT INTO deliveries (campaign_id, customer_id, qr_code_id, channel, status, finished_at)
                SELECT :campaign, customer_id, id, channel, CASE channel WHEN 'sms' THEN 'sent' ELSE 'pending' END, now()
                FROM coupons, unnest(ARRAY['email', 'sms']) AS channel ORDER BY customer_id, channel
                """,
                Args.of("customers", CUSTOMERS).and("campaign", campaign));
    }

    @Test
    void aNameThatManyHaveIsFoundPageByPage() {
        assertThat(all("query=guest")).hasSize(2 * CUSTOMERS).isSorted().doesNotHaveDuplicates();
        assertThat(all("query=guest&channel=sms")).hasSize(CUSTOMERS).isSorted();
        assertThat(all("query=guest&status=sent")).hasSize(CUSTOMERS);
        assertThat(all("query=guest&status=failed")).isEmpty();
    }

    @Test
    void aNameThatFewHaveIsFound() {
        JsonPath found = page("query=guest2099");

        assertThat(found.getList("items.customerName")).containsExactly("Guest2099", "Guest2099");
        assertThat(found.getList("items.channel")).containsExactlyInAnyOrder("email", "sms");
        assertThat(page("query=guest2099&channel=email").getList("items")).hasSize(1);
        assertThat(page("query=nobody").getList("items")).isEmpty();
    }

    @Test
    void withoutASearchEverythingIsThereInOrder() {
        assertThat(all("status=pending")).hasSize(CUSTOMERS).isSorted();
        assertThat(all("channel=email&status=sent")).isEmpty();
    }

    private List<Long> all(String filter) {
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = page(filter + "&limit=200" + cursor);
            ids.addAll(page.getList("items.id", Long.class));
            String next = page.getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonPath page(String filter) {
        return SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + campaign + "/deliveries?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
