package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicSendingTest {
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject Db db;
    @Inject CampaignExpansion expansion;

    @BeforeEach
    void clean() {
        state.reset();
        db.update("INSERT INTO topics (name) VALUES ('Offers'), ('Events')");
    }

    @Test
    void whoLeftTheTopicIsNotInTheAudience() {
        engine.customers(10);
        leave(1, "id <= 3");
        leave(2, "id = 9");
        long id = campaign();

        engine.runUntilCompleted(id);

        assertThat(engine.count("deliveries")).isEqualTo(14);
        assertThat(engine.count("deliveries WHERE customer_id <= 3")).isZero();
        assertThat(engine.count("qr_codes")).isEqualTo(7);
        assertThat(engine.count("outbox_messages")).isEqualTo(14);
    }

    @Test
    void whoLeavesTheTopicMeanwhileIsSkipped() {
        engine.customers(10);
        long id = campaign();
        expansion.expandQueued();
        leave(1, "id IN (2, 4)");

        engine.runUntilCompleted(id);

        assertThat(
                        engine.count(
                                "deliveries WHERE status = 'skipped' AND error_code = 'left-topic' AND customer_id IN (2, 4)"))
                .isEqualTo(4);
        assertThat(engine.count("deliveries WHERE status = 'sent'")).isEqualTo(16);
        assertThat(engine.count("campaign_counts WHERE skipped = 2")).isEqualTo(2);
    }

    private void leave(long topic, String who) {
        db.update(
                "INSERT INTO topic_opt_outs (topic_id, customer_id, source) SELECT ?, id, 'test' FROM customers WHERE "
                        + who,
                topic);
    }

    private long campaign() {
        long id = engine.queuedCampaign();
        db.update("UPDATE campaigns SET topic_id = 1 WHERE id = ?", id);
        return id;
    }
}
