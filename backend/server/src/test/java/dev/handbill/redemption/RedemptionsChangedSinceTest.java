package dev.handbill.redemption;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionsChangedSinceTest {
    @Inject Db db;
    @Inject CleanState state;

    @Test
    void whatWasUndoneComesAgain() {
        state.reset();
        db.update(
                """
                INSERT INTO redemptions (result, at, reversed_at, place) VALUES
                    ('redeemed', '2027-03-01 10:00Z', NULL, 'a'),
                    ('redeemed', '2027-03-02 10:00Z', '2027-03-05 10:00Z', 'b'),
                    ('expired', '2027-03-03 10:00Z', NULL, 'a'),
                    ('redeemed', '2027-03-04 10:00Z', NULL, 'a'),
                    ('redeemed', '2027-03-04 10:00Z', NULL, 'b'),
                    ('redeemed', '2027-03-06 10:00Z', '2027-03-06 10:01Z', 'a')
                """);

        assertThat(ids(Map.of())).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(ids(Map.of("updatedAfter", "2027-03-03T10:00:00Z")))
                .containsExactly(3L, 4L, 5L, 2L, 6L);
        assertThat(ids(Map.of("updatedAfter", "2027-03-03T10:00:00Z", "place", "b")))
                .containsExactly(5L, 2L);
        assertThat(ids(Map.of("updatedAfter", "2027-03-06T10:01:00.000001Z"))).isEmpty();
        for (String cursor : List.of("nonsense", "AAAAAAAAAAE", "f_________8AAAAAAAAAAQ")) {
            SignedIn.as("marketer")
                    .queryParam("updatedAfter", "2027-03-03T10:00:00Z")
                    .queryParam("cursor", cursor)
                    .get("/api/v1/redemptions")
                    .then()
                    .statusCode(400);
        }
    }

    private static List<Long> ids(Map<String, String> query) {
        List<Long> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page =
                    SignedIn.as("marketer")
                            .queryParams(query)
                            .queryParam("limit", 2)
                            .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                            .get("/api/v1/redemptions")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            ids.addAll(page.getList("items.id", Long.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }
}
