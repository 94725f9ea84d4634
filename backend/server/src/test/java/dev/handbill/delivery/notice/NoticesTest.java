package dev.handbill.delivery.notice;

import static dev.handbill.delivery.engine.Engine.patiently;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import dev.handbill.notice.NoticeStore;
import dev.handbill.notice.Notices;
import dev.handbill.notice.WaitingNotice;
import dev.handbill.provider.sandbox.SandboxBehavior;
import dev.handbill.provider.sandbox.SandboxBehaviors;
import dev.handbill.queue.WorkQueue;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages of Handbill's own, from the transaction that asks for them to the provider. */
@QuarkusTest
class NoticesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SECRET = "https://shop.example/reset#secret";

    @Inject Notices notices;
    @Inject NoticeStore store;
    @Inject NoticeWorker worker;
    @Inject ProviderGuards guards;
    @Inject SandboxBehaviors sandbox;
    @Inject WorkQueue queue;
    @Inject CleanState state;
    @Inject Db db;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void isSentOnceAndLeavesNoWords() throws Exception {
        queued(confirmation("ada@example.com"));

        worker.workOff(Channel.EMAIL);
        worker.workOff(Channel.EMAIL);

        assertThat(outbox()).containsExactly("ada@example.com");
        assertThat(rows("result = 'sent'")).isEqualTo(1);
        assertThat(rows("num_nonnulls(recipient, subject, html, body) > 0")).isZero();
    }

    @Test
    void whatWasTakenBackIsNotSent() throws Exception {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    notices.queue(confirmation("a@example.com"));
                                                    throw new IllegalStateException("no");
                                                }))
                .isInstanceOf(IllegalStateException.class);

        worker.workOff(Channel.EMAIL);

        assertThat(outbox()).isEmpty();
        assertThat(rows("true")).isZero();
    }

    @Test
    void nothingIsQueuedOutsideATransaction() {
        assertThatThrownBy(() -> notices.queue(confirmation("a@example.com")))
                .isInstanceOf(TransactionalException.class);
        assertThat(rows("true")).isZero();
    }

    @Test
    void ofManyWorkersOneSendsEach() throws Exception {
        for (int i = 0; i < 90; i++) {
            queued(confirmation("c" + i + "@example.com"));
        }
        Callable<Void> turn =
                () -> {
                    for (List<WaitingNotice> taken = take(5); !taken.isEmpty(); taken = take(5)) {
                        for (WaitingNotice one : taken) {
                            assertThat(store.sent(one)).isTrue();
                        }
                    }
                    return null;
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> turn).toList())) {
                done.get();
            }
        }
        assertThat(rows("attempts = 1 AND result = 'sent'")).isEqualTo(90);
    }

    @Test
    void twoProcessesSendNothingTwice() throws Exception {
        for (int i = 0; i < 60; i++) {
            queued(confirmation("c" + i + "@example.com"));
        }
        Callable<Void> turn =
                () -> {
                    worker.workOff(Channel.EMAIL);
                    return null;
                };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(turn, turn))) {
                done.get();
            }
        }
        assertThat(outbox()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aFailureIsTriedAgain() {
        sandbox.set(new SandboxBehavior(1, 0, 0, 0, 0));
        queued(confirmation("ada@example.com"));

        patiently()
                .until(
                        () -> {
                            worker.workOff(Channel.EMAIL);
                            return rows("result = 'sent'") == 1;
                        });

        assertThat(outbox()).hasSize(1);
        assertThat(rows("attempts = 2")).isEqualTo(1);
    }

    @Test
    void isGivenUpWhenItsTimeIsOver() {
        sandbox.set(new SandboxBehavior(0, 1, 0, 0, 0));
        queued(confirmation("ada@example.com", Duration.ofMillis(700)));

        patiently()
                .until(
                        () -> {
                            worker.workOff(Channel.EMAIL);
                            return rows("result = 'given_up'") == 1;
                        });

        assertThat(rows("reason = '503' AND recipient IS NULL AND body IS NULL")).isEqualTo(1);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatIsTooLateIsNotSent() throws Exception {
        queued(confirmation("ada@example.com", Duration.ofSeconds(-1)));

        worker.workOff(Channel.EMAIL);

        assertThat(outbox()).isEmpty();
        assertThat(rows("result = 'given_up' AND reason = 'never-tried'")).isEqualTo(1);
    }

    @Test
    void anAddressThatIsRefusedIsGivenUp() throws Exception {
        queued(confirmation("not an address"));

        worker.workOff(Channel.EMAIL);

        assertThat(rows("result = 'given_up' AND reason = 'invalid-address'")).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiedLosesNothing() throws Exception {
        queued(confirmation("ada@example.com"));
        WaitingNotice lost = store.take(Channel.EMAIL, 1, Duration.ZERO).getFirst();

        worker.workOff(Channel.EMAIL);

        assertThat(outbox()).hasSize(1);
        // it was frozen, and wakes up
        assertThat(store.waits(lost, Duration.ZERO, "timeout")).isFalse();
        assertThat(store.givenUp(lost, "400")).isFalse();
        assertThat(rows("result = 'sent'")).isEqualTo(1);
    }

    @Test
    void aLeaseKeepsOthersAway() {
        queued(confirmation("ada@example.com"));

        assertThat(take(10)).hasSize(1);
        assertThat(take(10)).isEmpty();
        assertThat(store.expire(Channel.EMAIL)).isEmpty();
    }

    @Test
    void aHoldOnTheProviderHoldsNoticesToo() throws Exception {
        queue.hold(guards.of(Channel.EMAIL).holdName(), HOUR);
        queued(confirmation("ada@example.com"));

        worker.workOff(Channel.EMAIL);

        assertThat(outbox()).isEmpty();
        assertThat(rows("reason = 'lease-over' AND done_at IS NULL")).isEqualTo(1);
    }

    @Test
    void anSmsGoesItsOwnWay() throws Exception {
        queued(
                new Notice(
                        NoticeKind.SIGN_UP_CONFIRMATION,
                        Channel.SMS,
                        "+12025550143",
                        null,
                        null,
                        "Your code: 1",
                        Instant.now().plus(HOUR)));

        worker.workOff(Channel.EMAIL);
        assertThat(outbox()).isEmpty();
        worker.workOff(Channel.SMS);

        assertThat(outbox()).containsExactly("+12025550143");
    }

    @Test
    void ownersAloneReadLinksThatLetIn() throws Exception {
        queued(confirmation("guest@example.com"));
        queued(reset("owner@example.com"));
        worker.workOff(Channel.EMAIL);

        SignedIn.as("owner").get("/api/v1/outbox").then().body("items", hasSize(2));
        long reset =
                db.one(
                        "SELECT id FROM outbox_messages WHERE notice = 'password_reset'",
                        row -> row.getLong("id"));
        SignedIn.as("owner")
                .get("/api/v1/outbox/" + reset)
                .then()
                .statusCode(200)
                .body("body", equalTo(SECRET));
        for (var other : List.of(SignedIn.as("marketer"), SignedIn.withKey("read", "write"))) {
            other.get("/api/v1/outbox/" + reset).then().statusCode(404);
        }
        for (var other : List.of(SignedIn.as("marketer"), SignedIn.withKey("read", "write"))) {
            other.get("/api/v1/outbox")
                    .then()
                    .body("items.recipient", equalTo(List.of("guest@example.com")));
        }
    }

    @Test
    void itsRestIsForgottenAfterAWeek() throws Exception {
        queued(confirmation("old@example.com"));
        queued(confirmation("new@example.com"));
        worker.workOff(Channel.EMAIL);
        db.update("UPDATE notices SET done_at = now() - interval '8 days' WHERE id = 1");

        assertThat(store.purge()).isEqualTo(1);
        assertThat(rows("true")).isEqualTo(1);
    }

    @Test
    void itsNameSaysNothing() {
        assertThat(reset("ada@example.com").toString())
                .isEqualTo("Notice[password_reset by email]");
    }

    private List<WaitingNotice> take(int most) {
        return store.take(Channel.EMAIL, most, HOUR);
    }

    private void queued(Notice notice) {
        QuarkusTransaction.requiringNew().run(() -> notices.queue(notice));
    }

    private static Notice confirmation(String to) {
        return confirmation(to, HOUR);
    }

    private static Notice confirmation(String to, Duration until) {
        return new Notice(
                NoticeKind.SIGN_UP_CONFIRMATION,
                Channel.EMAIL,
                to,
                "Please confirm",
                "<p>Hello</p>",
                "Hello",
                Instant.now().plus(until));
    }

    private static Notice reset(String to) {
        return new Notice(
                NoticeKind.PASSWORD_RESET,
                Channel.EMAIL,
                to,
                "New password",
                null,
                SECRET,
                Instant.now().plus(HOUR));
    }

    private List<String> outbox() {
        return db.query(
                "SELECT recipient FROM outbox_messages ORDER BY id",
                row -> row.getString("recipient"));
    }

    private long rows(String condition) {
        return db.one(
                "SELECT count(*) AS n FROM notices WHERE " + condition, row -> row.getLong("n"));
    }
}
