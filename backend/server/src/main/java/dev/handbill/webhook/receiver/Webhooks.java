package dev.handbill.webhook.receiver;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import dev.handbill.kernel.web.Page;
import dev.handbill.webhook.WebhookEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an owner does with webhooks; every change is in the audit log, no secret ever. */
@ApplicationScoped
class Webhooks {
    /** Each event is sent to each of them. */
    static final int MOST = 20;

    private static final Duration OLD_SECRET_WORKS = Duration.ofHours(24);

    private final WebhookStore store;
    private final WebhookLog log;
    private final WebhookSecrets secrets;
    private final WebhookUrls urls;
    private final IfMatch ifMatch;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            WebhookLog log,
            WebhookSecrets secrets,
            WebhookUrls urls,
            IfMatch ifMatch,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.secrets = secrets;
        this.urls = urls;
        this.ifMatch = ifMatch;
        this.audit = audit;
        this.clock = clock;
    }

    WebhookList list() {
        return new WebhookList(store.all().stream().map(WebhookView::of).toList());
    }

    /**
     * @throws ApiProblem 404 if there is no such webhook
     */
    WebhookView get(long id) {
        return WebhookView.of(store.find(id).orElseThrow(() -> unknown(id)));
    }

    /**
     * @throws ApiProblem 422 for wrong fields, 409 if there are too many
     */
    @Transactional
    NewWebhook create(WebhookDraft draft) {
        if (draft.url() == null) {
            throw ApiProblem.invalid("/url", "Give the address that is to be told.");
        }
        if (draft.events() == null) {
            throw ApiProblem.invalid("/events", "Choose what it is told about.");
        }
        if (store.countLocked() >= MOST) {
            throw ApiProblem.conflict(
                    "too-many-webhooks",
                    "There are %d webhooks. Delete one that you no longer need first."
                            .formatted(MOST));
        }
        Instant now = clock.instant();
        Webhook webhook = edited(blank(store.nextId(), now), draft);
        byte[] secret = WebhookSecrets.next();
        store.insert(webhook, secrets.seal(webhook.id(), secret));
        audit.record("create", "webhook", webhook.id(), details(webhook));
        return new NewWebhook(webhook.id(), WebhookSecrets.shown(secret), get(webhook.id()));
    }

    /**
     * @throws ApiProblem as {@link #create}, 404 if there is no such webhook, 412 if somebody else
     *     changed it
     */
    @Transactional
    WebhookView update(long id, WebhookDraft draft) {
        Webhook old = locked(id);
        Webhook webhook = edited(old, draft);
        boolean isRenewed =
                webhook.isActive() && (!old.isActive() || !webhook.url().equals(old.url()));
        store.update(webhook, isRenewed);
        audit.record("edit", "webhook", id, details(webhook));
        return get(id);
    }

    /**
     * @throws ApiProblem 404 if there is no such webhook, 412 if somebody else changed it
     */
    @Transactional
    void delete(long id) {
        Webhook old = locked(id);
        store.delete(id);
        audit.record("delete", "webhook", id, details(old));
    }

    /**
     * Makes a new secret; the old one signs as well for a day, so that no call is refused while the
     * receiver takes the new one.
     *
     * @throws ApiProblem 404 if there is no such webhook
     */
    @Transactional
    WebhookSecret rotate(long id) {
        locked(id);
        byte[] secret = WebhookSecrets.next();
        Instant oldUntil = clock.instant().plus(OLD_SECRET_WORKS);
        store.rotate(id, secrets.seal(id, secret), oldUntil);
        audit.record("rotate-secret", "webhook", id, Map.of());
        return new WebhookSecret(WebhookSecrets.shown(secret), oldUntil);
    }

    /**
     * @throws ApiProblem 404 if there is no such webhook
     */
    Page<WebhookCall> calls(long id, @Nullable String status, int limit, @Nullable String cursor) {
        get(id);
        return log.page(id, status, limit, cursor);
    }

    /**
     * Sends a call about nothing.
     *
     * @throws ApiProblem 404 if there is no such webhook, 409 if it is off
     */
    @Transactional
    WebhookCall test(long id) {
        active(id);
        long call = log.addTest(id);
        audit.record("test", "webhook", id, Map.of());
        return call(id, call);
    }

    /**
     * Sends a call once more, whatever came of it.
     *
     * @throws ApiProblem 404 if there is no such webhook or call, 409 if it is off
     */
    @Transactional
    WebhookCall replay(long id, long callId) {
        active(id);
        call(id, callId);
        log.replay(id, callId);
        audit.record("replay", "webhook", id, Map.of("call", callId));
        return call(id, callId);
    }

    /**
     * @throws ApiProblem 404 if there is no such webhook, 409 if it is off
     */
    @Transactional
    ReplayedCalls replayFailed(long id, Instant since) {
        active(id);
        int calls = log.replayFailed(id, since);
        audit.record("replay", "webhook", id, Map.of("calls", calls, "since", since.toString()));
        return new ReplayedCalls(calls);
    }

    private WebhookCall call(long id, long callId) {
        return log.find(id, callId).orElseThrow(() -> ApiProblem.unknown("webhook-call", callId));
    }

    private Webhook locked(long id) {
        Webhook webhook = store.locked(id).orElseThrow(() -> unknown(id));
        ifMatch.check(() -> WebhookView.of(webhook));
        return webhook;
    }

    private void active(long id) {
        if (!get(id).isActive()) {
            throw ApiProblem.conflict(
                    "webhook-off", "This webhook is switched off. Switch it on first.");
        }
    }

    private Webhook edited(Webhook old, WebhookDraft draft) {
        return new Webhook(
                old.id(),
                draft.url() == null ? old.url() : urls.checked(draft.url()),
                draft.description() == null
                        ? old.description()
                        : CleanText.line(draft.description()),
                draft.events() == null
                        ? old.events()
                        : draft.events().stream().distinct().sorted().toList(),
                Objects.requireNonNullElse(draft.isActive(), old.isActive()),
                old.offReason(),
                old.failures(),
                old.failingSince(),
                old.restsUntil(),
                old.lastReceivedAt(),
                old.waiting(),
                old.dropped(),
                old.oldSecretUntil(),
                old.createdAt(),
                old.updatedAt());
    }

    private static Webhook blank(long id, Instant now) {
        return new Webhook(
                id, "", "", List.of(), true, null, 0, null, null, null, 0, 0, null, now, now);
    }

    private static Map<String, Object> details(Webhook webhook) {
        return Map.of(
                "url", webhook.url(),
                "events", webhook.events().stream().map(WebhookEvent::wire).toList(),
                "active", webhook.isActive());
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.unknown("webhook", id);
    }
}
