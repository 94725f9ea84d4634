package dev.handbill.events;

import static dev.handbill.events.Webhooks.sendGrid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand events in any order, and twice, leave what they leave once and in order. */
@QuarkusTest
class EventOrderTest {
    private static final int DELIVERIES = 2_500;
    private static final int EVENTS = 10_000;
    private static final int BATCH = 500;
    private static final long NOW = Instant.now().getEpochSecond() - 40_000;

    @Inject CleanState state;
    @Inject Webhooks webhooks;
    @Inject EventWorker worker;

    private final Random random = new Random(4);

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void theNumbersAreTheSame() throws Exception {
        List<String> events = events();
        webhooks.aCampaign("email", DELIVERIES);
        for (String batch : batches(events)) {
            assertThat(sendGrid(batch).statusCode()).isEqualTo(204);
            worker.applyAll();
        }
        List<String> once = webhooks.facts();
        assertThat(
                        webhooks.count(
                                "campaign_event_counts WHERE kind = 'delivered' AND messages > 500 OR"
                                        + " kind IN ('bounced', 'opened', 'unsubscribed') AND messages > 100"))
                .isEqualTo(4);

        state.reset();
        webhooks.aCampaign("email", DELIVERIES);
        List<String> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, random);
        long start = System.nanoTime();
        try (ExecutorService posting = Executors.newFixedThreadPool(4)) {
            List<Future<?>> posts = new ArrayList<>();
            for (String batch : batches(twice)) {
                posts.add(
                        posting.submit(
                                () -> {
                                    assertThat(sendGrid(batch).statusCode()).isEqualTo(204);
                                    worker.applyAll();
                                }));
            }
            for (Future<?> post : posts) {
                post.get();
            }
        }
        worker.applyAll();
        System.out.printf(
                "%d events posted twice, in random order, by 4 at once: %d ms%n",
                EVENTS, (System.nanoTime() - start) / 1_000_000);

        assertThat(webhooks.count("provider_events")).isEqualTo(EVENTS);
        assertThat(webhooks.facts()).isEqualTo(once);
    }

    /** A life for each message: most arrive, some come back, some are opened, a few complain. */
    private List<String> events() {
        List<String> events = new ArrayList<>();
        while (events.size() < EVENTS) {
            int delivery = events.size() % DELIVERIES + 1;
            events.add(event(events.size(), delivery));
        }
        return events;
    }

    private String event(int number, int delivery) {
        String[] kinds = {
            "delivered",
            "delivered",
            "delivered",
            "open",
            "open",
            "click",
            "bounce",
            "spamreport",
            "unsubscribe",
            "dropped",
            "deferred"
        };
        // deferred changes nothing and is not kept: leave it out, so that the count is that of the
        // events
        String kind = kinds[random.nextInt(kinds.length - 1)];
        String more =
                switch (kind) {
                    case "open" -> random.nextBoolean() ? ",\"sg_machine_open\":true" : "";
                    case "bounce" ->
                            random.nextBoolean()
                                    ? ",\"type\":\"blocked\",\"status\":\"4.0.0\""
                                    : ",\"type\":\"bounce\",\"status\":\"5.1.1\"";
                    case "dropped" -> ",\"reason\":\"Bounced Address\"";
                    default -> "";
                };
        return """
               {"email":"c%d@example.com","timestamp":%d,"event":"%s","sg_event_id":"e-%d","delivery_id":"%d"%s}"""
                .formatted(delivery, NOW + number, kind, number, delivery, more);
    }

    private static List<String> batches(List<String> events) {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += BATCH) {
            batches.add(
                    "["
                            + String.join(
                                    ",",
                                    events.subList(from, Math.min(from + BATCH, events.size())))
                            + "]");
        }
        return batches;
    }
}
