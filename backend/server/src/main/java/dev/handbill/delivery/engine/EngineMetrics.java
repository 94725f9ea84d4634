package dev.handbill.delivery.engine;

import dev.handbill.delivery.guard.ProviderGuard;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.SendOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What operators watch of the sending engine, under {@code /q/metrics} of the management port. What
 * is counted is this process's; queue depth and age are everybody's. No customer is named, and no
 * campaign: a label for each would grow for ever.
 */
@Startup
@ApplicationScoped
class EngineMetrics {
    private static final String CHANNEL = "channel";

    /**
     * Providers answer with codes of their own, and a mail server with any: more results than this
     * share a reason.
     */
    static final int MOST_RESULTS = 300;

    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Map<Channel, AtomicLong> queued = perChannel();
    private final Map<Channel, AtomicLong> oldestMillis = perChannel();
    private final Map<Channel, AtomicLong> inFlight = perChannel();
    private final Map<Channel, Timer> limiterWait = new EnumMap<>(Channel.class);
    private final Map<Channel, Counter> missedSlots = new EnumMap<>(Channel.class);
    private final Counter expanded;
    private final Counter lostInQueue;
    private final Counter lostInLedger;

    /** By what their labels are: the registry would sort and compare these for each message. */
    private final ConcurrentMap<Called, Timer> latencies = new ConcurrentHashMap<>();

    private final ConcurrentMap<Recorded, Counter> results = new ConcurrentHashMap<>();

    private record Called(Channel channel, String provider, String outcome) {}

    private record Recorded(Channel channel, String result, String reason) {}

    EngineMetrics(MeterRegistry registry, ProviderGuards guards, HandbillConfig config) {
        this.registry = registry;
        Gauge.builder("handbill.worker", () -> config.role().doesWork() ? 1 : 0)
                .description("1: this process sends")
                .register(registry);
        for (Channel channel : Channel.values()) {
            Tags tags = Tags.of(CHANNEL, channel.wire());
            gauge("handbill.queue.depth", "Deliveries in Redis", tags, value(queued, channel));
            gauge("handbill.in.flight", "At the provider now", tags, value(inFlight, channel));
            Gauge.builder(
                            "handbill.oldest.pending",
                            value(oldestMillis, channel),
                            millis -> millis.get() / 1000.0)
                    .description("Age of the delivery that goes out next")
                    .baseUnit("seconds")
                    .tags(tags)
                    .register(registry);
            Gauge.builder("handbill.circuit.open", guards.of(channel), EngineMetrics::openness)
                    .description("1: nobody is let through to the provider; 0.5: probing")
                    .tags(tags)
                    .register(registry);
            limiterWait.put(
                    channel,
                    Timer.builder("handbill.limiter.wait")
                            .description("Waits that the rate limits or a hold asked for")
                            .tags(tags)
                            .register(registry));
            // there from the start, as what counts from nothing to one looks like no change
            missedSlots.put(
                    channel,
                    Counter.builder("handbill.slots.missed")
                            .description("Messages that came to the provider too late")
                            .tags(tags)
                            .register(registry));
        }
        this.lostInQueue = lost("queue");
        this.lostInLedger = lost("ledger");
        this.expanded =
                Counter.builder("handbill.expanded")
                        .description("Deliveries made from campaigns")
                        .register(registry);
    }

    void queueIs(Channel channel, long depth, Duration oldest) {
        value(queued, channel).set(depth);
        value(oldestMillis, channel).set(oldest.toMillis());
    }

    void waited(Channel channel, Duration asked) {
        Timer timer = limiterWait.get(channel);
        if (timer != null) {
            timer.record(asked);
        }
    }

    /** A message came to the provider too late for the slot that it was claimed in. */
    void missedSlot(Channel channel) {
        Counter counter = missedSlots.get(channel);
        if (counter != null) {
            counter.increment();
        }
    }

    /**
     * Deliveries that a worker held when its lease ended.
     *
     * @param inQueue that Redis gave back
     * @param inLedger e-mails that PostgreSQL alone knew of: they were at the provider
     */
    void leasesLost(int inQueue, int inLedger) {
        lostInQueue.increment(inQueue);
        lostInLedger.increment(inLedger);
    }

    void expanded(int deliveries) {
        expanded.increment(deliveries);
    }

    void calling(Channel channel) {
        value(inFlight, channel).incrementAndGet();
    }

    void called(Channel channel, String provider, SendOutcome outcome, long nanos) {
        value(inFlight, channel).decrementAndGet();
        latencies
                .computeIfAbsent(new Called(channel, provider, name(outcome)), this::latency)
                .record(Duration.ofNanos(nanos));
    }

    private Timer latency(Called called) {
        return registry.timer(
                "handbill.provider.latency",
                Tags.of(
                        CHANNEL,
                        called.channel().wire(),
                        "provider",
                        called.provider(),
                        "outcome",
                        called.outcome()));
    }

    /** What a try did to a delivery; {@code reason} is empty for an acceptance. */
    void recorded(Channel channel, DeliveryResult result) {
        String reason = result.code() == null ? "" : result.code();
        String became =
                result.status() == DeliveryStatus.PENDING ? "retried" : result.status().wire();
        recorded(channel, became, reason);
    }

    void recorded(Channel channel, String became, String reason) {
        Recorded recorded = new Recorded(channel, became, reason);
        if (results.size() >= MOST_RESULTS && !results.containsKey(recorded)) {
            recorded = new Recorded(channel, became, OTHER);
        }
        results.computeIfAbsent(recorded, this::counter).increment();
    }

    private Counter lost(String found) {
        return Counter.builder("handbill.leases.lost")
                .description("Deliveries whose worker was lost while it had them")
                .tag("found", found)
                .register(registry);
    }

    private Counter counter(Recorded recorded) {
        return registry.counter(
                "handbill.deliveries",
                Tags.of(
                        CHANNEL,
                        recorded.channel().wire(),
                        "result",
                        recorded.result(),
                        "reason",
                        recorded.reason()));
    }

    private void gauge(String name, String meaning, Tags tags, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get)
                .description(meaning)
                .tags(tags)
                .register(registry);
    }

    private static double openness(ProviderGuard guard) {
        return switch (guard.state()) {
            case CircuitBreakerState.OPEN -> 1;
            case CircuitBreakerState.HALF_OPEN -> 0.5;
            case CircuitBreakerState.CLOSED -> 0;
        };
    }

    private static String name(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted _ -> "accepted";
            case SendOutcome.Refused _ -> "refused";
            case SendOutcome.MessageRefused _ -> "message-refused";
            case SendOutcome.AddressRefused _ -> "address-refused";
            case SendOutcome.RecipientOptedOut _ -> "opted-out";
            case SendOutcome.Retryable _ -> "failed";
            case SendOutcome.Uncertain _ -> "uncertain";
            case SendOutcome.Throttled _ -> "throttled";
            case SendOutcome.Unreachable _ -> "unreachable";
            case SendOutcome.NotTried _ -> "not-tried";
            case SendOutcome.CredentialsRefused _ -> "credentials-refused";
        };
    }

    private static Map<Channel, AtomicLong> perChannel() {
        Map<Channel, AtomicLong> values = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            values.put(channel, new AtomicLong());
        }
        return values;
    }

    private static AtomicLong value(Map<Channel, AtomicLong> values, Channel channel) {
        return values.getOrDefault(channel, new AtomicLong());
    }
}
