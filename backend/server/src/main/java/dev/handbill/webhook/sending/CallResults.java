package dev.handbill.webhook.sending;

import dev.handbill.account.Actor;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.webhook.WebhookOutbox;
import dev.handbill.webhook.receiver.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes what came of calls, and what that says of their webhook: one that fails again and again
 * rests, and one that has failed for days is switched off.
 */
@ApplicationScoped
class CallResults {
    private static final Logger LOG = Logger.getLogger(CallResults.class);

    /** Nothing changes for a worker whose lease ended: somebody else has the call now. */
    private static final String WRITE =
            """
            UPDATE webhook_calls
            SET status = :status, done_at = CASE WHEN :status <> 'waiting' THEN now() END,
                due_at = coalesce(now() + :wait_millis::bigint * interval '1 millisecond', due_at),
                retries = retries + (:wait_millis::bigint IS NOT NULL)::int,
                response_status = :response_status, answer = :answer, problem = :problem, took_millis = :took
            WHERE id = :id AND attempts = :attempt AND status = 'waiting'
            """;

    /**
     * Ten calls at once must not wait for each other's commit because of a time that all of them
     * note.
     */
    private static final String IS_WELL =
            """
            UPDATE webhooks SET failures = 0, failing_since = NULL, rests_until = NULL, last_received_at = now()
            WHERE id = :webhook AND (failures > 0 OR failing_since IS NOT NULL OR rests_until IS NOT NULL
                OR last_received_at IS NULL OR last_received_at < now() - interval '10 seconds')
            RETURNING coalesce(old.failing_since < now() - interval '10 minutes', false) AS was_out
            """;

    /**
     * After an outage nothing waits for hours any more; no lease is that long. A single call that
     * is refused while others are received keeps its waits.
     */
    private static final String GO_ON =
            """
            UPDATE webhook_calls SET due_at = now()
            WHERE webhook_id = :webhook AND status = 'waiting' AND due_at > now() + interval '1 hour'
            """;

    /**
     * It rests for a quarter of the time that it has been failing for, half a minute to an hour.
     */
    private static final String IS_FAILING =
            """
            UPDATE webhooks
            SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
                rests_until = CASE WHEN failures + 1 >= :failing THEN now() + greatest(interval '30 seconds',
                    least(interval '1 hour', (now() - coalesce(failing_since, now())) / 4)) END
            WHERE id = :webhook
            RETURNING failing_since < now() - :off_millis * interval '1 millisecond' AS is_over
            """;

    private static final String SWITCH_OFF =
            """
            UPDATE webhooks SET is_active = false, off_reason = :reason, rests_until = NULL, updated_at = now()
            WHERE id = :webhook AND is_active RETURNING url
            """;

    private final Db db;
    private final AuditLog audit;
    private final WebhookOffMail mail;
    private final WebhookOutbox outbox;
    private final Duration offAfter;

    CallResults(
            Db db,
            AuditLog audit,
            WebhookOffMail mail,
            WebhookOutbox outbox,
            WebhookConfig config) {
        this.db = db;
        this.audit = audit;
        this.mail = mail;
        this.outbox = outbox;
        this.offAfter = config.offAfter();
    }

    /** What a call is after its result was written. */
    enum Became {
        RECEIVED,
        WAITING,
        FAILED
    }

    /** The webhook's row is locked before its call's, as deleting it does. */
    @Transactional
    public Became write(long webhook, TakenCall call, CallOutcome outcome) {
        if (outcome.isReceived()) {
            boolean wasOut =
                    db.first(IS_WELL, row -> row.getBoolean("was_out"), Args.of("webhook", webhook))
                            .orElse(false);
            write(call, outcome, "received", null);
            if (wasOut) {
                db.update(GO_ON, Args.of("webhook", webhook));
            }
            return Became.RECEIVED;
        }
        Duration wait = CallWaits.after(call.retries(), outcome.asksToWait());
        boolean isOver =
                db.first(
                                IS_FAILING,
                                row -> row.getBoolean("is_over"),
                                Args.of("webhook", webhook)
                                        .and("failing", CallStore.FAILING)
                                        .and("off_millis", offAfter.toMillis()))
                        .orElse(false);
        write(call, outcome, wait == null ? "failed" : "waiting", wait);
        if (outcome.isGone() || isOver) {
            switchOff(webhook, outcome.isGone() ? "gone" : "failing");
        }
        return wait == null ? Became.FAILED : Became.WAITING;
    }

    private void write(
            TakenCall call, CallOutcome outcome, String status, @Nullable Duration wait) {
        db.update(
                WRITE,
                Args.of("status", status)
                        .and("wait_millis", wait == null ? null : wait.toMillis())
                        .and("response_status", outcome.status())
                        .and("answer", outcome.answer())
                        .and("problem", outcome.problem())
                        .and("took", outcome.tookMillis())
                        .and("id", call.id())
                        .and("attempt", call.attempt()));
    }

    private void switchOff(long webhook, String reason) {
        Optional<String> url =
                db.first(
                        SWITCH_OFF,
                        row -> row.getString("url"),
                        Args.of("webhook", webhook).and("reason", reason));
        url.ifPresent(
                address -> {
                    LOG.warnf("Webhook %d is switched off: %s", webhook, reason);
                    audit.record(
                            Actor.SYSTEM,
                            "switch-off",
                            "webhook",
                            webhook,
                            Map.of("url", address, "reason", reason));
                    mail.queue(address, reason);
                    outbox.forget();
                });
    }
}
