package dev.handbill.campaign;

import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.webhook.WebhookEvent;
import dev.handbill.webhook.WebhookOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one switch that every change of a campaign's status goes through:
 *
 * <pre>draft ⇄ (scheduled) → queued → sending ⇄ paused → completed | failed | cancelled</pre>
 *
 * Each change is a single UPDATE guarded by the statuses it may start from, so that of two at the
 * same moment one wins and the other is told how things stand. Joins the caller's transaction.
 */
@ApplicationScoped
public class CampaignLifecycle {
    private final Db db;
    private final Clock clock;
    private final Event<CampaignChanged> changed;
    private final WebhookOutbox outbox;

    CampaignLifecycle(Db db, Clock clock, Event<CampaignChanged> changed, WebhookOutbox outbox) {
        this.outbox = outbox;
        this.db = db;
        this.clock = clock;
        this.changed = changed;
    }

    /** The statuses an action may start from, what else must be so, and what it sets. */
    private record Change(Set<CampaignStatus> from, String only, String sets) {
        Change(Set<CampaignStatus> from, String sets) {
            this(from, "true", sets);
        }
    }

    /** What an action does; {@code ?} stands for the reason, or for the time of a schedule. */
    private static Change changeOf(CampaignAction action) {
        return switch (action) {
            case SCHEDULE ->
                    new Change(
                            EnumSet.of(CampaignStatus.DRAFT, CampaignStatus.SCHEDULED),
                            "status = 'scheduled', scheduled_at = ?::timestamptz, status_reason ="
                                    + " NULL");
            case UNSCHEDULE ->
                    new Change(
                            EnumSet.of(CampaignStatus.SCHEDULED),
                            "status = 'draft', scheduled_at = NULL, status_reason = ?");
            case SEND ->
                    new Change(
                            EnumSet.of(CampaignStatus.DRAFT, CampaignStatus.SCHEDULED),
                            """
                            status = 'queued', status_reason = ?, sent_at = now(), expanded_to = 0,
                            audience_max_id = (SELECT coalesce(max(id), 0) FROM customers)\
                            """);
            case START_SENDING ->
                    new Change(
                            EnumSet.of(CampaignStatus.QUEUED),
                            "status = 'sending', status_reason = ?");
            case PAUSE ->
                    new Change(
                            EnumSet.of(CampaignStatus.QUEUED, CampaignStatus.SENDING),
                            "status = 'paused', status_reason = ?");
            case RESUME ->
                    new Change(
                            EnumSet.of(CampaignStatus.PAUSED),
                            // what is prepared goes on at once, and the rest is prepared beside
                            "status = CASE WHEN expanded_at IS NULL AND total_targeted = 0 THEN"
                                    + " 'queued' ELSE 'sending' END, status_reason = ?");
            case CANCEL ->
                    new Change(
                            EnumSet.of(
                                    CampaignStatus.SCHEDULED,
                                    CampaignStatus.QUEUED,
                                    CampaignStatus.SENDING,
                                    CampaignStatus.PAUSED),
                            "status = 'cancelled', status_reason = ?, completed_at = now()");
            case COMPLETE ->
                    new Change(
                            EnumSet.of(CampaignStatus.SENDING),
                            // however much of it is sent, there is more to come till then
                            "expanded_at IS NOT NULL",
                            "status = 'completed', status_reason = ?, completed_at = now()");
            case FAIL ->
                    new Change(
                            EnumSet.of(
                                    CampaignStatus.QUEUED,
                                    CampaignStatus.SENDING,
                                    CampaignStatus.PAUSED),
                            "status = 'failed', status_reason = ?, completed_at = now()");
            case REOPEN ->
                    new Change(
                            EnumSet.of(CampaignStatus.COMPLETED),
                            "status = 'sending', status_reason = ?, completed_at = NULL");
        };
    }

    /**
     * Does it or says why not.
     *
     * @return the new status
     * @throws ApiProblem 404 without such a campaign, 409 when its status does not allow it
     */
    @Transactional
    public CampaignStatus change(long id, CampaignAction action) {
        return change(id, action, null);
    }

    /**
     * @param reason shown to marketers beside the status, such as why a campaign was paused
     */
    @Transactional
    public CampaignStatus change(long id, CampaignAction action, @Nullable String reason) {
        return update(id, action, reason).orElseThrow(() -> refusal(id, action));
    }

    /**
     * For workers, to whom it is no error when somebody else was faster.
     *
     * @return whether the status changed
     */
    @Transactional
    public boolean tryChange(long id, CampaignAction action, @Nullable String reason) {
        return update(id, action, reason).isPresent();
    }

    /**
     * @param at when it goes out; in the future
     */
    public CampaignStatus schedule(long id, Instant at) {
        return update(id, CampaignAction.SCHEDULE, at)
                .orElseThrow(() -> refusal(id, CampaignAction.SCHEDULE));
    }

    /** Scheduled campaigns whose time has come, the longest due first. */
    public List<Long> due() {
        return db.query(
                """
                SELECT id FROM campaigns WHERE status = 'scheduled' AND scheduled_at <= ?
                ORDER BY scheduled_at LIMIT 100
                """,
                row -> row.getLong("id"),
                clock.instant());
    }

    /**
     * Queues one whose time has come.
     *
     * @return whether it was still due
     */
    public boolean queueDue(long id) {
        return changeDue(id, CampaignAction.SEND, null);
    }

    /**
     * Makes a draft again of one whose time has come and that can no longer be sent.
     *
     * @param reason shown to marketers
     * @return whether it was still due
     */
    @Transactional
    public boolean returnDue(long id, String reason) {
        return changeDue(id, CampaignAction.UNSCHEDULE, reason);
    }

    private boolean changeDue(long id, CampaignAction action, @Nullable String reason) {
        // guarded by the time as well: one that was put off or taken back a moment ago stays
        String sql =
                """
                UPDATE campaigns SET %s, updated_at = now()
                WHERE id = ? AND status = 'scheduled' AND scheduled_at <= ?
                RETURNING id, kind, status, status_reason
                """
                        .formatted(changeOf(action).sets());
        return run(id, action, sql, reason, id, clock.instant()).isPresent();
    }

    /** Where the campaign stands now, or a 404. */
    public CampaignStatus statusOf(long id) {
        return db.first(
                        "SELECT status FROM campaigns WHERE id = ?",
                        row -> CampaignStatus.of(row.getString("status")),
                        id)
                .orElseThrow(() -> CampaignRefusals.unknown(id));
    }

    /**
     * Where the campaign stands, and stays until the caller's transaction ends.
     *
     * @throws ApiProblem 404 without such a campaign
     */
    public CampaignStatus lock(long id) {
        return db.first(
                        "SELECT status FROM campaigns WHERE id = ? FOR NO KEY UPDATE",
                        row -> CampaignStatus.of(row.getString("status")),
                        id)
                .orElseThrow(() -> CampaignRefusals.unknown(id));
    }

    private Optional<CampaignStatus> update(
            long id, CampaignAction action, @Nullable Object argument) {
        Change change = changeOf(action);
        String sql =
                """
                UPDATE campaigns SET %s, updated_at = now()
                WHERE id = ? AND status = ANY (?) AND %s RETURNING id, kind, status, status_reason
                """
                        .formatted(change.sets(), change.only());
        String[] from = change.from().stream().map(CampaignStatus::wire).toArray(String[]::new);
        return run(id, action, sql, argument, id, from);
    }

    private Optional<CampaignStatus> run(
            long id, CampaignAction action, String change, @Nullable Object... arguments) {
        Optional<Changed> now =
                db.first(
                        telling(action, change),
                        row ->
                                new Changed(
                                        row.getString("kind"),
                                        CampaignStatus.of(row.getString("status"))),
                        arguments);
        // of a hidden one nobody is told: it is no news that a message went out
        if (now.isPresent() && now.get().kind().equals("campaign")) {
            String reason = arguments[0] instanceof String words ? words : null;
            changed.fire(new CampaignChanged(id, action, reason));
        }
        return now.map(Changed::status);
    }

    private record Changed(String kind, CampaignStatus status) {}

    /** The same change; webhooks are told of it by the same statement. */
    private String telling(CampaignAction action, String change) {
        WebhookEvent event = eventOf(action);
        return event == null || !outbox.wants(event)
                ? change
                : "WITH changed AS (%s)\n%sSELECT kind, status FROM changed"
                        .formatted(
                                change,
                                WebhookOutbox.part(
                                        event,
                                        "SELECT id, status_reason FROM changed WHERE kind = 'campaign'",
                                        "max(status_reason)"));
    }

    private static @Nullable WebhookEvent eventOf(CampaignAction action) {
        return switch (action) {
            case SEND -> WebhookEvent.CAMPAIGN_STARTED;
            case PAUSE -> WebhookEvent.CAMPAIGN_PAUSED;
            case COMPLETE -> WebhookEvent.CAMPAIGN_COMPLETED;
            case SCHEDULE, UNSCHEDULE, START_SENDING, RESUME, CANCEL, FAIL, REOPEN -> null;
        };
    }

    private ApiProblem refusal(long id, CampaignAction action) {
        return CampaignRefusals.of(action, statusOf(id));
    }
}
