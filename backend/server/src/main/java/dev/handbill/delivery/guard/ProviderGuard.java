package dev.handbill.delivery.guard;

import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.trace.TraceSpan;
import dev.handbill.kernel.trace.Traces;
import dev.handbill.provider.MessageCheck;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The one way to a provider: refuses what none may see ({@link MessageCheck}) and calls it under
 * SmallRye fault tolerance: a time-out on each call, a second try of a connection that broke before
 * anything was sent, and a circuit breaker that stops knocking on a dead provider's door.
 */
public final class ProviderGuard {
    private static final Logger LOG = Logger.getLogger(ProviderGuard.class);

    /** How long an open circuit lets nobody through, and how long all workers then hold back. */
    public static final Duration OPEN_FOR = Duration.ofSeconds(5);

    private static final int WINDOW = 20;
    private static final double TRIPPING_SHARE = 0.5;
    private static final int PROBES = 3;

    private final MessageProvider provider;
    private final TypedGuard<SendOutcome> guard;
    private final int perSecond;
    private final Traces traces;
    private final String called;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;

    ProviderGuard(MessageProvider provider, HandbillConfig config, Traces traces) {
        this.provider = provider;
        this.traces = traces;
        this.called = "call " + provider.name();
        this.perSecond =
                switch (provider.channel()) {
                    case EMAIL -> config.delivery().emailsPerSecond();
                    case SMS -> config.delivery().smsPerSecond();
                };
        this.guard =
                TypedGuard.create(SendOutcome.class)
                        .withDescription(provider.name())
                        .withTimeout()
                        .duration(config.delivery().timeout().toMillis(), ChronoUnit.MILLIS)
                        .done()
                        .withCircuitBreaker()
                        .requestVolumeThreshold(WINDOW)
                        .failureRatio(TRIPPING_SHARE)
                        .successThreshold(PROBES)
                        .delay(OPEN_FOR.toMillis(), ChronoUnit.MILLIS)
                        .onStateChange(this::changed)
                        .done()
                        .withRetry()
                        .maxRetries(1)
                        .delay(100, ChronoUnit.MILLIS)
                        .jitter(50, ChronoUnit.MILLIS)
                        .retryOn(ConnectionBlip.class)
                        .done()
                        .build();
    }

    public MessageProvider provider() {
        return provider;
    }

    /** Names the provider's shared limit and holds: the sandbox has one for each channel. */
    public String holdName() {
        return provider.name() + ":" + provider.channel();
    }

    /** How many messages the provider may get, over all campaigns and workers. */
    public int perSecond() {
        return perSecond;
    }

    public boolean isOpen() {
        return state == CircuitBreakerState.OPEN;
    }

    public CircuitBreakerState state() {
        return state;
    }

    public SendOutcome send(OutgoingMessage message) {
        try (TraceSpan span = traces.part(called, SpanKind.CLIENT)) {
            SendOutcome outcome = guarded(message);
            span.with("handbill.delivery.id", message.deliveryId())
                    .with("handbill.outcome", outcome.getClass().getSimpleName());
            return outcome;
        }
    }

    private SendOutcome guarded(OutgoingMessage message) {
        try {
            return guard.call(() -> call(message));
        } catch (ProviderTrouble trouble) {
            return trouble.outcome;
        } catch (CircuitBreakerOpenException e) {
            return new SendOutcome.NotTried(
                    OPEN_FOR,
                    "circuit-open",
                    "Waiting for " + provider.name() + " to answer again.");
        } catch (TimeoutException e) {
            return new SendOutcome.Uncertain(
                    "timeout", provider.name() + " did not answer in time.");
        } catch (Exception e) {
            throw new IllegalStateException("A guard throws nothing else", e);
        }
    }

    /**
     * The one net under everything on the way to the provider: one message, whatever is in it,
     * never stops the others. It lies inside the guard, which does not end its time-out when an
     * {@link Error} passes through, and would interrupt the thread in the middle of something else.
     */
    private SendOutcome sendAnyhow(OutgoingMessage message) {
        try {
            SendOutcome objection = MessageCheck.objection(message, provider.reachesCustomers());
            return objection == null ? provider.send(message) : objection;
        } catch (Throwable e) {
            LOG.errorf(e, "Sending delivery %d failed unexpectedly", message.deliveryId());
            return new SendOutcome.Uncertain("unexpected-error", e.getClass().getSimpleName());
        }
    }

    /*
     * The circuit must tell a dead provider from messages that cannot succeed. What did not get through or got
     * no answer speaks against the provider at any attempt. A 5xx only does at the first: later attempts are
     * made of what failed before, and the last few bad recipients of a campaign would open the circuit for all.
     */
    private SendOutcome call(OutgoingMessage message) throws ProviderTrouble {
        SendOutcome outcome = sendAnyhow(message);
        return switch (outcome) {
            case SendOutcome.Unreachable _ -> throw new ConnectionBlip(outcome);
            case SendOutcome.Uncertain _ -> throw new ProviderTrouble(outcome);
            case SendOutcome.Retryable _ when message.attempt() == 1 ->
                    throw new ProviderTrouble(outcome);
            default -> outcome;
        };
    }

    private void changed(CircuitBreakerState next) {
        state = next;
        LOG.infof("Circuit to %s is %s", provider.name(), next);
    }

    /** Makes an outcome visible to the circuit breaker. */
    private static class ProviderTrouble extends Exception {
        final transient SendOutcome outcome;

        ProviderTrouble(SendOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /** The message certainly was not sent, so trying again at once cannot send it twice. */
    private static final class ConnectionBlip extends ProviderTrouble {
        ConnectionBlip(SendOutcome outcome) {
            super(outcome);
        }
    }
}
