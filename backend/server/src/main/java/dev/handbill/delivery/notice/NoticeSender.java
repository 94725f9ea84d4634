package dev.handbill.delivery.notice;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.delivery.guard.ProviderGuard;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.guard.ProviderHolds;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeStore;
import dev.handbill.notice.WaitingNotice;
import dev.handbill.provider.CallDeadline;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.OutgoingSms;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * One notice: wait for a slot of the provider's, call it, write what came of it. A notice whose
 * provider gave no answer is sent again, as is one whose worker died: two links for a new password
 * hurt nobody, and none locks somebody out.
 */
@ApplicationScoped
class NoticeSender {
    private static final Logger LOG = Logger.getLogger(NoticeSender.class);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

    private final ProviderGuards guards;
    private final ProviderHolds holds;
    private final Slots slots;
    private final NoticeStore store;
    private final NoticeWaits waits;
    private final NoticeMetrics metrics;
    private final BusinessStore business;
    private final Duration timeout;

    NoticeSender(
            ProviderGuards guards,
            ProviderHolds holds,
            Slots slots,
            NoticeStore store,
            NoticeWaits waits,
            NoticeMetrics metrics,
            BusinessStore business,
            HandbillConfig config) {
        this.guards = guards;
        this.holds = holds;
        this.slots = slots;
        this.store = store;
        this.waits = waits;
        this.metrics = metrics;
        this.business = business;
        this.timeout = config.delivery().timeout();
    }

    /**
     * @param leaseEnds on {@link System#nanoTime()}; nothing begins that might end after it
     */
    void send(WaitingNotice one, long leaseEnds) throws InterruptedException {
        ProviderGuard guard = guards.of(one.notice().channel());
        long latest = leaseEnds - timeout.toNanos();
        SendOutcome outcome =
                hasSlot(guard, latest)
                        ? CallDeadline.within(latest, () -> guard.send(message(one)))
                        : NetworkFailure.tooLate();
        untilWritten(one, outcome, leaseEnds);
        try {
            holds.after(guard, List.of(outcome));
        } catch (RuntimeException e) {
            LOG.warnf("Others do not hear of a pause, Redis does not answer: %s", e.getMessage());
        }
    }

    private boolean hasSlot(ProviderGuard guard, long latest) throws InterruptedException {
        try {
            return slots.await(guard.holdName(), guard.perSecond(), latest);
        } catch (RuntimeException e) {
            LOG.warnf("A notice waits, the limiter does not answer: %s", e.getMessage());
            return false;
        }
    }

    private OutgoingMessage message(WaitingNotice one) {
        Notice notice = one.notice();
        String kind = notice.kind().wire();
        if (notice.channel() == Channel.SMS) {
            return OutgoingSms.notice(kind, one.attempt(), notice.to(), notice.text());
        }
        Business sender = business.get();
        return OutgoingEmail.notice(
                kind,
                one.attempt(),
                sender.fromEmail(),
                sender.fromName().isBlank() ? sender.name() : sender.fromName(),
                sender.replyTo(),
                notice.to(),
                Objects.requireNonNullElse(notice.subject(), ""),
                Objects.requireNonNullElse(notice.html(), ""),
                notice.text());
    }

    /** What was sent is known only here until it is written; once the lease is over, to nobody. */
    private void untilWritten(WaitingNotice one, SendOutcome outcome, long leaseEnds)
            throws InterruptedException {
        while (true) {
            try {
                write(one, outcome);
                return;
            } catch (DbException e) {
                LOG.errorf("Notice %d: its result is not written yet: %s", one.id(), e.sqlState());
                if (System.nanoTime() - leaseEnds > 0) {
                    return;
                }
                Thread.sleep(BETWEEN_WRITES);
            }
        }
    }

    private void write(WaitingNotice one, SendOutcome outcome) {
        switch (waits.after(outcome, one.attempt())) {
            case NoticeWaits.Next.Sent _ -> {
                store.sent(one);
                metrics.sent(one.notice());
            }
            case NoticeWaits.Next.Again again -> {
                store.waits(one, again.delay(), again.reason());
                metrics.retried(one.notice());
            }
            case NoticeWaits.Next.Never never -> {
                store.givenUp(one, never.reason());
                metrics.givenUp(one.notice().kind(), one.notice().channel());
                LOG.warnf(
                        "Notice %d (%s by %s) is given up: the provider said %s",
                        one.id(),
                        one.notice().kind().wire(),
                        one.notice().channel(),
                        never.reason());
            }
        }
    }
}
