package dev.handbill.webhook.sending;

import static dev.handbill.delivery.engine.Engine.patiently;
import static dev.handbill.webhook.WebhookEvent.CUSTOMER_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import dev.handbill.webhook.WebhookOutbox;
import dev.handbill.webhook.sending.Hooks.Made;
import dev.handbill.webhook.sending.LocalReceiver.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what is written down to the receiver, whatever goes wrong on the way. */
@QuarkusTest
class WebhookSendingTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    @Inject Hooks hooks;
    @Inject WebhookWorker worker;
    @Inject WebhookExpansion expansion;
    @Inject WebhookTidying tidying;
    @Inject CallStore store;
    @Inject CallClient client;
    @Inject CallResults results;
    @Inject WebhookOutbox outbox;
    @Inject Engine engine;
    @Inject CleanState state;
    @Inject ObjectMapper json;
    @Inject Db db;

    private final LocalReceiver receiver = new LocalReceiver();

    @BeforeEach
    void clean() {
        state.reset();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatHappenedArrivesSigned() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        long before = Instant.now().getEpochSecond();
        hooks.tell(CUSTOMER_CREATED, 1);
        worker.workOff();
        worker.workOff();

        assertThat(receiver.received()).hasSize(1);
        Received call = receiver.received().getFirst();
        call.isSignedBy(hook.secret());
        assertThat(call.id()).startsWith("msg_");
        assertThat(Long.parseLong(call.timestamp()))
                .isBetween(before, Instant.now().getEpochSecond());
        JsonNode body = json.readTree(call.body());
        assertThat(body.path("type").asText()).isEqualTo("customer.created");
        assertThat(Instant.parse(body.path("timestamp").asText())).isNotNull();
        assertThat(body.path("data").path("customerId").asLong()).isEqualTo(1);
        assertThat(body.path("data").path("email").asText()).isEqualTo("c1@example.com");
        assertThat(
                        hooks.count(
                                "webhook_calls WHERE status = 'received' AND response_status = 204 AND attempts = 1"))
                .isEqualTo(1);
        assertThat(hooks.count("webhook_outbox")).isZero();
    }

    @Test
    void whatWasTakenBackIsToldToNobody() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    outbox.tell(CUSTOMER_CREATED, 1);
                                                    throw new IllegalStateException("no");
                                                }))
                .isInstanceOf(IllegalStateException.class);
        worker.workOff();

        assertThat(receiver.received()).isEmpty();
        assertThatThrownBy(() -> outbox.tell(CUSTOMER_CREATED, 1))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void fewComeInTheirOrder() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(9);
        for (long customer = 9; customer > 0; customer--) {
            hooks.tell(CUSTOMER_CREATED, customer);
        }
        worker.workOff();

        assertThat(customers()).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void manyComeOnceEach() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(250);
        hooks.tell(CUSTOMER_CREATED, LongStream.rangeClosed(1, 250).toArray());
        assertThat(hooks.count("webhook_outbox")).isEqualTo(1);

        Callable<Void> turn =
                () -> {
                    worker.workOff();
                    return null;
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(turn, turn, turn))) {
                done.get();
            }
        }
        // the one that has it may be another's turn still
        patiently().until(() -> hooks.count("webhook_calls WHERE status = 'received'") == 250);
        assertThat(receiver.ids()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void aFailureIsTriedAgainForDays() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        hooks.tell(CUSTOMER_CREATED, 1);
        receiver.answers(LocalReceiver.answering(500));
        for (Duration wait : WAITS) {
            worker.workOff();
            assertThat(hooks.count("webhook_calls WHERE status = 'waiting' AND " + waits(wait)))
                    .as(wait.toString())
                    .isEqualTo(1);
            hooks.timeGoesBy();
        }
        worker.workOff();
        assertThat(
                        hooks.count(
                                "webhook_calls WHERE status = 'failed' AND response_status = 500 AND attempts = 10"))
                .isEqualTo(1);
        hooks.timeGoesBy();
        worker.workOff();
        assertThat(receiver.received()).hasSize(10);

        receiver.answers(LocalReceiver.answering(200));
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("since", "2026-01-01T00:00:00Z"))
                .post("/api/v1/webhooks/%d/replay".formatted(hook.id()))
                .then()
                .statusCode(202);
        worker.workOff();
        assertThat(receiver.ids()).hasSize(11).containsOnly(receiver.ids().getFirst());
        assertThat(hooks.count("webhook_calls WHERE status = 'received' AND attempts = 11"))
                .isEqualTo(1);
        assertThat(hooks.count("webhooks WHERE failures = 0 AND failing_since IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void whoAsksForTimeGetsIt() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        hooks.tell(CUSTOMER_CREATED, 1);
        receiver.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "3600");
                    exchange.sendResponseHeaders(429, -1);
                });
        worker.workOff();

        assertThat(hooks.count("webhook_calls WHERE " + waits(Duration.ofHours(1)))).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiedAfterSendingSendsAgain() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        hooks.tell(CUSTOMER_CREATED, 1);
        TakenWebhook mine = store.claim(LEASE).getFirst();
        assertThat(store.claim(LEASE)).isEmpty();
        Receiver to = store.renew(mine, LEASE).orElseThrow();
        expansion.next(hook.id());
        TakenCall taken = store.take(hook.id(), 10, LEASE).getFirst();
        client.post(
                to.url(),
                CallSignature.headers(taken.messageId(), Instant.now(), taken.body(), to.secrets()),
                taken.body());
        // and here it was killed
        worker.workOff();
        assertThat(receiver.received()).hasSize(1);

        hooks.timeGoesBy();
        worker.workOff();

        assertThat(receiver.ids()).hasSize(2).containsOnly(taken.messageId());
        receiver.received().getLast().isSignedBy(hook.secret());
        assertThat(store.renew(mine, LEASE)).isEmpty();
        // it was only frozen: what it has to say comes too late
        results.write(
                hook.id(), taken, new CallOutcome(500, "", null, null, Duration.ofSeconds(1)));
        assertThat(hooks.count("webhook_calls WHERE status = 'received' AND attempts = 2"))
                .isEqualTo(1);
    }

    @Test
    void whatFailsAgainAndAgainRests() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(8);
        receiver.answers(LocalReceiver.answering(503));
        for (long customer = 1; customer <= 8; customer++) {
            hooks.tell(CUSTOMER_CREATED, customer);
        }
        worker.workOff();
        assertThat(receiver.received()).hasSize(CallStore.FAILING);
        assertThat(hooks.count("webhooks WHERE rests_until > now() + interval '20 seconds'"))
                .isEqualTo(1);

        // one call shows that it still fails
        db.update("UPDATE webhooks SET rests_until = now()");
        worker.workOff();
        assertThat(receiver.received()).hasSize(CallStore.FAILING + 1);

        receiver.answers(LocalReceiver.answering(200));
        hooks.timeGoesBy();
        worker.workOff();
        assertThat(hooks.count("webhook_calls WHERE status = 'received'")).isEqualTo(8);
        assertThat(hooks.count("webhooks WHERE failures = 0 AND rests_until IS NULL")).isEqualTo(1);
    }

    @Test
    void afterAnOutageNothingWaitsForHours() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(3);
        receiver.answers(LocalReceiver.answering(500));
        hooks.tell(CUSTOMER_CREATED, 1, 2);
        worker.workOff();
        db.update("UPDATE webhook_calls SET due_at = now() + interval '20 hours', retries = 8");
        receiver.answers(LocalReceiver.answering(200));
        hooks.tell(CUSTOMER_CREATED, 3);
        worker.workOff();
        // a refusal of a moment ago was no outage
        assertThat(receiver.received()).hasSize(3);

        db.update("UPDATE webhooks SET failures = 2, failing_since = now() - interval '1 day'");
        hooks.tell(CUSTOMER_CREATED, 3);
        worker.workOff();
        assertThat(receiver.received()).hasSize(6);
        assertThat(hooks.count("webhook_calls WHERE status = 'received'")).isEqualTo(4);
    }

    @Test
    void afterDaysOfFailureItIsSwitchedOff() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(2);
        hooks.tell(CUSTOMER_CREATED, 1);
        receiver.answers(LocalReceiver.answering(500));
        worker.workOff();
        assertThat(hooks.count("webhooks WHERE is_active AND failing_since IS NOT NULL"))
                .isEqualTo(1);

        db.update("UPDATE webhooks SET failing_since = failing_since - interval '5 days'");
        hooks.timeGoesBy();
        worker.workOff();

        assertThat(hooks.count("webhooks WHERE NOT is_active AND off_reason = 'failing'"))
                .isEqualTo(1);
        assertThat(
                        hooks.count(
                                "notices WHERE kind = 'webhook_off' AND recipient = 'owner@example.com' AND body LIKE '%127.0.0.1%'"))
                .isEqualTo(1);
        assertThat(hooks.count("audit_log WHERE action = 'switch-off' AND actor = 'system'"))
                .isEqualTo(1);
        hooks.tell(CUSTOMER_CREATED, 2);
        assertThat(hooks.count("webhook_outbox")).isZero();
        hooks.timeGoesBy();
        worker.workOff();
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void whoIsGoneIsSwitchedOffAtOnce() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(1);
        hooks.tell(CUSTOMER_CREATED, 1);
        receiver.answers(LocalReceiver.answering(410));
        worker.workOff();

        assertThat(hooks.count("webhooks WHERE NOT is_active AND off_reason = 'gone'"))
                .isEqualTo(1);
        assertThat(hooks.count("notices WHERE kind = 'webhook_off'")).isEqualTo(1);
    }

    @Test
    void aSlowOneHoldsUpNoOther() throws Exception {
        CountDownLatch patience = new CountDownLatch(1);
        try (LocalReceiver slow =
                new LocalReceiver()
                        .answers(
                                exchange -> {
                                    uninterrupted(patience);
                                    exchange.sendResponseHeaders(200, -1);
                                })) {
            hooks.make(slow, CUSTOMER_CREATED);
            hooks.make(receiver, CUSTOMER_CREATED);
            engine.customers(3);
            hooks.tell(CUSTOMER_CREATED, 1, 2);
            worker.tick();
            patiently().until(() -> receiver.received().size() == 2 && slow.received().size() == 1);
            hooks.tell(CUSTOMER_CREATED, 3);
            patiently()
                    .until(
                            () -> {
                                worker.tick();
                                return receiver.received().size() == 3;
                            });
            assertThat(slow.received()).hasSize(1);
            patience.countDown();
            patiently()
                    .until(
                            () -> {
                                worker.tick();
                                return hooks.count("webhook_calls WHERE status = 'received'") == 6;
                            });
        }
    }

    @Test
    void forADayTheOldSecretSignsToo() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(2);
        String secret =
                SignedIn.as("owner")
                        .contentType(ContentType.JSON)
                        .post("/api/v1/webhooks/%d/secret".formatted(hook.id()))
                        .path("secret");
        hooks.tell(CUSTOMER_CREATED, 1);
        worker.workOff();
        Received both = receiver.received().getFirst();
        both.isSignedBy(hook.secret());
        both.isSignedBy(secret);

        db.update("UPDATE webhooks SET old_until = old_until - interval '24 hours'");
        hooks.tell(CUSTOMER_CREATED, 2);
        worker.workOff();
        Received one = receiver.received().getLast();
        one.isSignedBy(secret);
        assertThat(one.signature()).doesNotContain(" ");
    }

    @Test
    void aSlowReceiverHasABoundedQueue() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        receiver.answers(LocalReceiver.answering(500));
        engine.customers(600);
        long[] all = LongStream.rangeClosed(1, 600).toArray();
        for (int i = 0; i < 5; i++) {
            hooks.tell(CUSTOMER_CREATED, all);
        }
        for (int i = 0; i < 4; i++) {
            worker.workOff();
            hooks.timeGoesBy();
        }
        assertThat(hooks.count("webhook_calls")).isEqualTo(1_100);
        assertThat(hooks.count("webhook_outbox")).isEqualTo(4);
    }

    @Test
    void ofAnErasedCustomerNothingIsSaid() throws Exception {
        hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(3);
        hooks.tell(CUSTOMER_CREATED, 1, 2);
        worker.workOff();
        hooks.tell(CUSTOMER_CREATED, 1, 3);
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .body(Map.of("confirmation", "c1@example.com"))
                .post("/api/v1/customers/1/erasure")
                .then()
                .statusCode(204);
        worker.workOff();

        assertThat(customers()).containsExactly(1L, 2L, 3L);
        assertThat(hooks.count("webhook_calls WHERE body LIKE '%c1@example.com%'")).isZero();
        assertThat(hooks.count("webhook_calls")).isEqualTo(2);
    }

    @Test
    void whatIsOldOrTooMuchIsForgotten() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        engine.customers(6);
        IntStream.rangeClosed(1, 6).forEach(i -> hooks.tell(CUSTOMER_CREATED, i));
        worker.workOff();
        db.update("UPDATE webhook_calls SET done_at = done_at - interval '31 days' WHERE id = 6");
        tidying.tidy(3, 100);
        assertThat(db.query("SELECT id FROM webhook_calls ORDER BY id", row -> row.getLong("id")))
                .containsExactly(3L, 4L, 5L);

        hooks.tell(CUSTOMER_CREATED, 1, 2, 3);
        hooks.tell(CUSTOMER_CREATED, 4);
        hooks.tell(CUSTOMER_CREATED, 5);
        tidying.tidy(100, 2);
        assertThat(hooks.count("webhook_outbox")).isEqualTo(2);
        db.update(
                "UPDATE webhook_outbox SET occurred_at = occurred_at - interval '8 days' WHERE subjects = '{4}'");
        tidying.tidy(100, 2);
        assertThat(hooks.count("webhook_outbox")).isEqualTo(1);
        SignedIn.as("owner")
                .get("/api/v1/webhooks/%d".formatted(hook.id()))
                .then()
                .body("dropped", org.hamcrest.Matchers.equalTo(4));
    }

    @Test
    void anOwnerTriesItOut() throws Exception {
        Made hook = hooks.make(receiver, CUSTOMER_CREATED);
        SignedIn.as("owner")
                .contentType(ContentType.JSON)
                .post("/api/v1/webhooks/%d/test".formatted(hook.id()))
                .then()
                .statusCode(202);
        worker.workOff();

        Received call = receiver.received().getFirst();
        call.isSignedBy(hook.secret());
        assertThat(json.readTree(call.body()).path("type").asText()).isEqualTo("webhook.test");
    }

    /** The wait began when its try was over. */
    private static String waits(Duration wait) {
        return "due_at - interval '%1$d seconds' BETWEEN tried_at AND now()"
                .formatted(wait.toSeconds());
    }

    private List<Long> customers() {
        return receiver.received().stream()
                .map(
                        call -> {
                            try {
                                return json.readTree(call.body())
                                        .path("data")
                                        .path("customerId")
                                        .asLong();
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                .toList();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
