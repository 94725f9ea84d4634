package dev.handbill.delivery.engine;

import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.delivery.guard.ProviderGuard;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.ledger.ClaimedDelivery;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.RetryPolicy;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.delivery.message.Messages;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.provider.CallDeadline;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Lease;
import dev.handbill.queue.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One message: render, call the provider, and say what it means for the delivery. */
@ApplicationScoped
class MessageSender {
    private static final Logger LOG = Logger.getLogger(MessageSender.class);

    private final ProviderGuards guards;
    private final RetryPolicy policy;
    private final EngineMetrics metrics;
    private final Slots slots;
    private final Duration timeout;

    MessageSender(
            ProviderGuards guards,
            Slots slots,
            RetryPolicy policy,
            EngineMetrics metrics,
            HandbillConfig config) {
        this.guards = guards;
        this.slots = slots;
        this.policy = policy;
        this.metrics = metrics;
        this.timeout = config.delivery().timeout();
    }

    SendAttempt send(Lease lease, Messages messages, ClaimedDelivery delivery) {
        try (LogIds ids = LogIds.ofDelivery(messages.campaignId(), delivery.id())) {
            return sendInTime(lease, messages, delivery);
        }
    }

    private SendAttempt sendInTime(Lease lease, Messages messages, ClaimedDelivery delivery) {
        Channel channel = lease.lane().channel();
        OutgoingMessage message;
        try {
            message = messages.to(delivery, channel);
        } catch (TemplateFailure failure) {
            return refused(delivery, failure.code(), String.valueOf(failure.getMessage()));
        } catch (Throwable e) {
            LOG.errorf(
                    e,
                    "Campaign %d, delivery %d cannot be rendered",
                    messages.campaignId(),
                    delivery.id());
            return refused(delivery, "render-error", "The message could not be written: " + e);
        }
        // a worker that was frozen or is far behind must not send what another may have taken over
        if (!hasSlot(lease) || !lease.hasTimeFor(timeout)) {
            SendOutcome tooLate = NetworkFailure.tooLate();
            return new SendAttempt(policy.resultOf(tooLate, delivery, channel), tooLate);
        }
        long latest = lease.latestStart(timeout);
        SendOutcome outcome = CallDeadline.within(latest, () -> call(channel, message));
        return new SendAttempt(policy.resultOf(outcome, delivery, channel), outcome);
    }

    private boolean hasSlot(Lease lease) {
        if (!Slots.isMissed(lease)) {
            return true;
        }
        metrics.missedSlot(lease.lane().channel());
        try {
            return slots.await(lease, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            LOG.warnf("A late message waits, the limiter does not answer: %s", e.getMessage());
            return false;
        }
    }

    private SendOutcome call(Channel channel, OutgoingMessage message) {
        ProviderGuard guard = guards.of(channel);
        metrics.calling(channel);
        long start = System.nanoTime();
        SendOutcome outcome = guard.send(message);
        metrics.called(channel, guard.provider().name(), outcome, System.nanoTime() - start);
        return outcome;
    }

    private static SendAttempt refused(ClaimedDelivery delivery, String code, String text) {
        return new SendAttempt(
                DeliveryResult.failed(delivery, code, text, false),
                new SendOutcome.Refused(code, text));
    }
}
