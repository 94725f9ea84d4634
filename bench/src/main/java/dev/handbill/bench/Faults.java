package dev.handbill.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Breaks things under a campaign and counts, from the simulator's log and the ledger, what was
 * lost, sent twice or left unknown.
 */
public final class Faults {
    /** Short, so that a lost worker's messages are taken over within the run. */
    static final Map<String, String> BRISK =
            Map.of(
                    "HANDBILL_DELIVERY_LEASE", "8s",
                    "HANDBILL_DELIVERY_TIMEOUT", "4s",
                    "HANDBILL_DELIVERY_RETRY_BASE", "500ms",
                    "HANDBILL_DELIVERY_RETRY_FACTOR", "2",
                    "HANDBILL_DELIVERY_CONCURRENCY", "64");

    private static final double UNDER_WAY = 0.05;
    private static final Duration COMPLETION = Duration.ofMinutes(25);

    private final Settings settings;

    public Faults(Settings settings) {
        this.settings = settings;
    }

    /**
     * What a fault did.
     *
     * @param lost messages that were promised and neither accepted by the provider nor told as
     *     failed or unknown
     * @param twice accepted more often than once
     * @param trouble why the fault could not be gone through; empty when it was
     * @param mostTwice what was in doubt at the fault: {@code twice} must not be above
     */
    public record Outcome(
            String fault,
            long lost,
            long twice,
            long mostTwice,
            long unknown,
            long failed,
            Duration recovery,
            Duration total,
            String trouble) {
        public boolean holds() {
            return lost == 0 && failed == 0 && twice <= mostTwice;
        }
    }

    Table run(Set<String> chosen) throws Exception {
        Table table =
                new Table(
                        "Faults: " + customers() + " e-mails each",
                        "fault",
                        "lost (0)",
                        "sent twice",
                        "at most (in doubt)",
                        "unknown",
                        "failed (0)",
                        "sending again, s",
                        "campaign, s",
                        "holds");
        outcomes(
                chosen,
                outcome ->
                        table.row(
                                outcome.fault(),
                                outcome.lost(),
                                outcome.twice(),
                                outcome.mostTwice(),
                                outcome.unknown(),
                                outcome.failed(),
                                outcome.recovery().toMillis() / 1000.0,
                                outcome.total().toMillis() / 1000.0,
                                outcome.holds() ? "yes" : "NO " + outcome.trouble()));
        return table;
    }

    /**
     * @param words only faults whose name contains one of them; empty for all
     * @param taker of each outcome as it comes
     */
    public void outcomes(Set<String> words, Consumer<Outcome> taker) throws Exception {
        List<Fault> chosen =
                FaultList.all(settings.isQuick()).stream()
                        .filter(
                                fault ->
                                        words.isEmpty()
                                                || words.stream().anyMatch(fault.name()::contains))
                        .toList();
        try (Stage stage = new Stage(settings, BRISK)) {
            stage.shop().customers(customers());
            for (Fault fault : chosen) {
                System.out.println("  " + fault.name());
                taker.accept(outcomeOrTrouble(stage, fault));
            }
        }
    }

    private int customers() {
        return settings.isQuick() ? 1_500 : 10_000;
    }

    /** One fault that nothing recovers from must not hide what the others do. */
    private Outcome outcomeOrTrouble(Stage stage, Fault fault) throws Exception {
        try {
            return outcome(stage, fault);
        } catch (IllegalStateException e) {
            Duration none = Duration.ZERO;
            return new Outcome(
                    fault.name(), -1, 0, 0, 0, 0, none, none, String.valueOf(e.getMessage()));
        }
    }

    private Outcome outcome(Stage stage, Fault fault) throws Exception {
        stage.behave(fault.before());
        Map<String, String> env = new HashMap<>(BRISK);
        env.putAll(fault.env());
        long campaign = stage.shop().emailCampaign(fault.name(), Shop.NO_LIMIT);
        FaultScene scene = new FaultScene(stage, campaign, customers(), env);
        scene.startWorker();
        long start = System.nanoTime();
        stage.shop().send(campaign);
        scene.awaitSent(UNDER_WAY);
        fault.happens().in(scene);
        Waiting.until(COMPLETION, fault.name() + ": the campaign completes", scene::isOver);
        Duration total = Duration.ofNanos(System.nanoTime() - start);
        for (Handbill worker : scene.workers()) {
            worker.stop();
        }
        SentLog log = stage.sent().ofCampaign(campaign);
        return new Outcome(
                fault.name(),
                lost(scene, log),
                log.twice(),
                scene.inDoubt(),
                scene.count("status = 'unknown'"),
                scene.count("status = 'failed'"),
                scene.recovery(),
                total,
                "");
    }

    /** Deliveries that nobody accepted, less those that the ledger says so of. */
    static long lost(FaultScene scene, SentLog log) {
        Set<Long> accepted = log.accepted().map(SentLog.Sent::delivery).collect(Collectors.toSet());
        long told = scene.count("status IN ('failed', 'unknown', 'skipped')");
        return Math.max(0, scene.customers() - accepted.size() - told);
    }
}
