package dev.handbill.delivery;

import dev.handbill.account.AuditLog;
import dev.handbill.campaign.CampaignAction;
import dev.handbill.campaign.CampaignLifecycle;
import dev.handbill.campaign.CampaignStatus;
import dev.handbill.coupon.CouponStore;
import dev.handbill.delivery.engine.LaneStops;
import dev.handbill.delivery.engine.SendTraces;
import dev.handbill.delivery.ledger.LedgerDecisions;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Send, pause, resume, cancel, retry: each one guarded change and, where asked, its consequence.
 */
@ApplicationScoped
public class CampaignSteering {
    private static final String SUBJECT = "campaign";
    private static final Set<CampaignStatus> WITH_DELIVERIES =
            EnumSet.of(CampaignStatus.SENDING, CampaignStatus.PAUSED, CampaignStatus.COMPLETED);
    private static final Set<CampaignStatus> ENDED =
            EnumSet.of(CampaignStatus.CANCELLED, CampaignStatus.FAILED);
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final CampaignLifecycle lifecycle;
    private final SendableCheck sendable;
    private final CouponStore coupons;
    private final LedgerDecisions ledger;
    private final LaneStops stops;
    private final SendTraces traces;
    private final AuditLog audit;
    private final Clock clock;

    CampaignSteering(
            CampaignLifecycle lifecycle,
            SendableCheck sendable,
            CouponStore coupons,
            LedgerDecisions ledger,
            LaneStops stops,
            SendTraces traces,
            AuditLog audit,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.sendable = sendable;
        this.coupons = coupons;
        this.ledger = ledger;
        this.stops = stops;
        this.traces = traces;
        this.audit = audit;
        this.clock = clock;
    }

    /** Queues the campaign, now or at its time; workers do the rest. */
    @Transactional
    void send(long id, @Nullable Instant scheduledAt) {
        // so that what is checked is what goes out
        lifecycle.lock(id);
        refuseIfBlocked(id, scheduledAt);
        traces.sent(id);
        if (scheduledAt == null) {
            lifecycle.change(id, CampaignAction.SEND);
            audit.record("send", SUBJECT, id, Map.of());
        } else {
            requireFuture(scheduledAt);
            lifecycle.schedule(id, scheduledAt);
            audit.record("schedule", SUBJECT, id, Map.of("at", scheduledAt.toString()));
        }
    }

    /** Takes a scheduled campaign back, to change it. */
    @Transactional
    void unschedule(long id) {
        lifecycle.change(id, CampaignAction.UNSCHEDULE);
        audit.record("unschedule", SUBJECT, id, Map.of());
    }

    @Transactional
    void pause(long id) {
        lifecycle.change(id, CampaignAction.PAUSE);
        audit.record("pause", SUBJECT, id, Map.of());
    }

    /** Of a campaign that is sending, a channel that is stopped goes on. */
    @Transactional
    void resume(long id) {
        boolean isSending = lifecycle.lock(id) == CampaignStatus.SENDING;
        boolean wasStopped = stops.goOn(id);
        if (!(isSending && wasStopped)) {
            lifecycle.change(id, CampaignAction.RESUME);
        }
        audit.record("resume", SUBJECT, id, Map.of());
    }

    @Transactional
    void cancel(long id, boolean voidCoupons) {
        lifecycle.change(id, CampaignAction.CANCEL);
        int voided = voidCoupons ? coupons.voidUnused(id) : 0;
        audit.record("cancel", SUBJECT, id, Map.of("couponsVoided", voided));
    }

    /** Tries again what failed for a cause that may have passed; a completed campaign reopens. */
    @Transactional
    void retryFailed(long id) {
        requireSent(id);
        int again = ledger.retryFailed(id);
        if (again == 0) {
            throw ApiProblem.conflict(
                    "nothing-to-retry",
                    "No delivery of this campaign failed for a reason that could have passed.");
        }
        stops.goOn(id);
        lifecycle.tryChange(id, CampaignAction.REOPEN, null);
        audit.record("retry-failed", SUBJECT, id, Map.of("deliveries", again));
    }

    /** Sends again, or counts as sent, what nobody knows the outcome of. */
    @Transactional
    int resolveUnknown(long id, Channel channel, UnknownResolution resolution) {
        CampaignStatus status = lifecycle.lock(id);
        if (ENDED.contains(status)) {
            requireNoResend(resolution);
        } else {
            requireSent(id);
        }
        int settled = ledger.resolveUnknown(id, channel, resolution);
        if (settled > 0 && resolution == UnknownResolution.RESEND) {
            lifecycle.tryChange(id, CampaignAction.REOPEN, null);
        }
        audit.record(
                "resolve-unknown",
                SUBJECT,
                id,
                Map.of("resolution", resolution.wire(), "deliveries", settled));
        return settled;
    }

    private static void requireNoResend(UnknownResolution resolution) {
        if (resolution == UnknownResolution.RESEND) {
            throw ApiProblem.conflict(
                    "campaign-cancelled",
                    "A campaign that was canceled or failed sends nothing more. Count these"
                            + " messages as sent or as not sent.");
        }
    }

    private void refuseIfBlocked(long id, @Nullable Instant at) {
        List<FieldError> errors = sendable.errors(id, at);
        if (!errors.isEmpty()) {
            throw ApiProblem.invalid(errors);
        }
    }

    private void requireSent(long id) {
        if (!WITH_DELIVERIES.contains(lifecycle.lock(id))) {
            throw ApiProblem.conflict(
                    "campaign-not-sent",
                    "Only a campaign that is sending, paused or completed has deliveries to decide"
                            + " on.");
        }
    }

    private void requireFuture(Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw ApiProblem.invalid(
                    "/scheduledAt",
                    "Choose a time between now and a year from now, or leave it out to send now.");
        }
    }
}
