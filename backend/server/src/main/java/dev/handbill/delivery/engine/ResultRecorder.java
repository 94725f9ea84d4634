package dev.handbill.delivery.engine;

import dev.handbill.consent.suppression.AddressReport;
import dev.handbill.consent.suppression.ReportedAddresses;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.guard.ProviderHolds;
import dev.handbill.delivery.ledger.DeliveryResult;
import dev.handbill.delivery.ledger.DeliveryStatus;
import dev.handbill.delivery.ledger.LedgerResults;
import dev.handbill.delivery.ledger.SendAttempt;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.LogIds;
import dev.handbill.kernel.sql.DbException;
import dev.handbill.provider.SendOutcome;
import dev.handbill.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes results durable, however long PostgreSQL is away, and draws the consequences that concern
 * more than one message: a pause the provider asked for, credentials it refused.
 */
@ApplicationScoped
class ResultRecorder {
    private static final Logger LOG = Logger.getLogger(ResultRecorder.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final LedgerResults ledger;
    private final ProviderHolds holds;
    private final ProviderGuards guards;
    private final LaneStops stops;
    private final Throughput throughput;
    private final EngineMetrics metrics;
    private final ReportedAddresses addresses;
    private final RepeatedRefusals refusals;
    private final Clock clock;

    ResultRecorder(
            LedgerResults ledger,
            ProviderHolds holds,
            ProviderGuards guards,
            LaneStops stops,
            Throughput throughput,
            EngineMetrics metrics,
            ReportedAddresses addresses,
            RepeatedRefusals refusals,
            Clock clock) {
        this.ledger = ledger;
        this.holds = holds;
        this.guards = guards;
        this.stops = stops;
        this.throughput = throughput;
        this.metrics = metrics;
        this.addresses = addresses;
        this.refusals = refusals;
        this.clock = clock;
    }

    void record(Lane lane, List<SendAttempt> sent) throws InterruptedException {
        record(lane, sent, Map.of());
    }

    /**
     * @param parts taken from the campaign's limit of SMS parts, by delivery
     */
    void record(Lane lane, List<SendAttempt> sent, Map<Long, Integer> parts)
            throws InterruptedException {
        // before anything else is asked: Redis may be silent for longer than the lease lasts
        untilRecorded(lane, sent.stream().map(SendAttempt::result).toList(), parts);
        sent.forEach(one -> tell(lane, one.result()));
        keepReports(lane, sent);
        stopIfCredentialsWereRefused(lane, sent);
        refusals.look(lane, sent);
        tellRedis(lane, sent);
    }

    private void tell(Lane lane, DeliveryResult result) {
        metrics.recorded(lane.channel(), result);
        if (result.status() == DeliveryStatus.FAILED) {
            long id = result.delivery().id();
            try (LogIds ids = LogIds.ofDelivery(lane.campaignId(), id)) {
                LOG.infof(
                        "Campaign %d, delivery %d permanently failed: %s %s",
                        lane.campaignId(), id, result.code(), withoutAddress(result));
            }
        }
    }

    /** In one line. Providers quote addresses, in their own writing, and logs hold none. */
    private static String withoutAddress(DeliveryResult result) {
        String text = String.valueOf(result.text()).replaceAll("\\s+", " ");
        String address = result.delivery().address();
        String bare = address.startsWith("+") ? address.substring(1) : address;
        return bare.isEmpty()
                ? text
                : Pattern.compile("\\+?" + Pattern.quote(bare), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll("(the recipient)");
    }

    /** What is only known there can be lost: a hold that others should keep, a gauge. */
    private void tellRedis(Lane lane, List<SendAttempt> sent) {
        try {
            holds.after(
                    guards.of(lane.channel()), sent.stream().map(SendAttempt::outcome).toList());
            throughput.add(lane, sent.stream().filter(one -> isAccepted(one.outcome())).count());
        } catch (RuntimeException e) {
            LOG.warnf("Lane %s: the queue does not answer: %s", lane, e.getMessage());
        }
    }

    /** What was sent is known only here until it is written, so nothing but success ends this. */
    private void untilRecorded(Lane lane, List<DeliveryResult> results, Map<Long, Integer> parts)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                ledger.record(results, parts);
                return;
            } catch (DbException e) {
                LOG.errorf(
                        "Campaign %d: %d results are not written yet (try %d): %s",
                        lane.campaignId(), results.size(), tries, e.getMessage());
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    /**
     * The list of addresses that are not written to learns from refusals. If it cannot be written
     * now, the next message to the address brings the same answer.
     */
    private void keepReports(Lane lane, List<SendAttempt> sent) {
        List<AddressReport> reports = new ArrayList<>();
        for (SendAttempt one : sent) {
            AddressReport.Reason reason = reason(lane, one.outcome());
            if (reason != null) {
                reports.add(
                        new AddressReport(
                                one.result().delivery().address(),
                                reason,
                                guards.of(lane.channel()).provider().name(),
                                lane.campaignId(),
                                clock.instant()));
            }
        }
        try {
            addresses.record(lane.channel(), reports);
        } catch (DbException e) {
            LOG.warnf("%d refused addresses are not noted: %s", reports.size(), e.getMessage());
        }
    }

    private static AddressReport.@Nullable Reason reason(Lane lane, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.RecipientOptedOut _ -> AddressReport.Reason.OPT_OUT;
            case SendOutcome.AddressRefused _ ->
                    lane.channel() == Channel.EMAIL
                            ? AddressReport.Reason.BOUNCE
                            : AddressReport.Reason.INVALID;
            default -> null;
        };
    }

    private void stopIfCredentialsWereRefused(Lane lane, List<SendAttempt> sent) {
        for (SendAttempt one : sent) {
            if (one.outcome() instanceof SendOutcome.CredentialsRefused(String code, String text)) {
                String reason =
                        "The %s provider takes no message from us (%s: %s). Correct the credentials or settings, then resume."
                                .formatted(
                                        lane.channel() == Channel.EMAIL ? "e-mail" : "SMS",
                                        code,
                                        text);
                stops.stop(lane, reason);
                return;
            }
        }
    }

    private static boolean isAccepted(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Accepted;
    }
}
