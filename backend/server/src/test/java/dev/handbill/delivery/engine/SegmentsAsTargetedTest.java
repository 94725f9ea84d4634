package dev.handbill.delivery.engine;

import static org.hamcrest.Matchers.contains;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What came of yesterday's campaign does not change with the tags of today. */
@QuarkusTest
class SegmentsAsTargetedTest {
    @Inject CleanState state;
    @Inject Engine engine;
    @Inject Db db;

    @Test
    void tagsOfTodayDoNotChangeResults() {
        state.reset();
        engine.customers(6);
        long id = engine.queuedCampaign();
        engine.runUntilCompleted(id);
        db.update(
                "UPDATE qr_codes SET usage_count = 1, redeemed_at = now() WHERE customer_id <= 3");

        db.update("UPDATE customers SET segments = ARRAY['vip'] WHERE id <= 4");
        db.update("UPDATE customers SET segments = '{}' WHERE id > 4");

        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id + "/analytics")
                .then()
                .statusCode(200)
                .body("segments.segment", contains("regulars"))
                .body("segments.targeted", contains(6))
                .body("segments.redeemed", contains(3));
        SignedIn.as("marketer")
                .get("/api/v1/campaigns/" + id + "/redemption-analytics")
                .then()
                .statusCode(200)
                .body("bySegment.name", contains("regulars"))
                .body("bySegment.redeemed", contains(3));
    }
}
