package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the provider received, by its own log: at most the limit in any 60 seconds, and nearly all
 * of it while work was waiting. All rates run at once, as campaigns of their own.
 */
final class Rates {
    private static final long WINDOW_MICROS = 60_000_000;
    private static final double ALLOWED = 1.02;
    private static final double WANTED = 0.97;

    /** The two of which no average is promised: machines compile, or are down, meanwhile. */
    private static final String COLD = "2 workers just started";

    private static final String BROKEN = "2 workers, one killed, Redis restarted";
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Map<String, String> BRISK =
            Map.of("HANDBILL_DELIVERY_LEASE", "10s", "HANDBILL_DELIVERY_TIMEOUT", "5s");

    private final Settings settings;
    private final List<Integer> perMinute;
    private final int seconds;
    private final Set<String> chosen;

    /**
     * @param chosen parts of the names of situations; empty for all
     */
    Rates(Settings settings, Set<String> chosen) {
        this.settings = settings;
        this.chosen = chosen;
        this.perMinute =
                settings.isQuick() ? List.of(60, 600, 6_000) : List.of(60, 100, 600, 6_000, 60_000);
        this.seconds = settings.isQuick() ? 75 : 80;
    }

    @FunctionalInterface
    private interface Trouble {
        /** Returns for how long nothing was meant to be sent. */
        Duration in(Stage stage, List<Long> campaigns) throws Exception;
    }

    Table run() throws Exception {
        Table table =
                new Table(
                        "Rate promise, by the provider's log",
                        "situation",
                        "limit a minute",
                        "most in any 60 s",
                        "allowed",
                        "average of the limit",
                        "wanted",
                        "holds");
        try (Stage stage = new Stage(settings, BRISK)) {
            stage.behave(Misbehavior.latency(20));
            stage.shop().customers(size(perMinute.getLast()));
            perMinute.forEach(rate -> stage.shop().tag("rate" + rate, size(rate)));
            situation(stage, table, "1 worker", 1, this::quietly);
            if (!settings.isQuick()) {
                situation(stage, table, "2 workers", 2, this::quietly);
                situation(stage, table, "4 workers", 4, this::quietly);
                situation(stage, table, COLD, 2, this::quietly);
                situation(stage, table, "pause and resume", 1, this::pauseAndResume);
            }
            situation(stage, table, BROKEN, 2, this::breakThings);
        }
        return table;
    }

    private int size(int rate) {
        return rate * seconds / 60 + 1;
    }

    private void situation(Stage stage, Table table, String name, int workers, Trouble trouble)
            throws Exception {
        if (!chosen.isEmpty() && chosen.stream().noneMatch(name::contains)) {
            return;
        }
        List<Handbill> running = new java.util.ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(stage.worker());
        }
        if (!name.equals(COLD)) {
            warmUp(stage);
        }
        Map<Integer, Long> campaigns = new LinkedHashMap<>();
        for (int rate : perMinute) {
            campaigns.put(rate, stage.shop().emailCampaign(name + rate, rate, "rate" + rate));
        }
        for (long campaign : campaigns.values()) {
            stage.shop().send(campaign);
        }
        Duration idle = trouble.in(stage, List.copyOf(campaigns.values()));
        Waiting.until(
                Duration.ofMinutes(10),
                name,
                () ->
                        campaigns.values().stream()
                                .allMatch(id -> stage.shop().status(id).equals("completed")));
        for (Handbill worker : running) {
            if (worker.isAlive()) {
                worker.stop();
            }
        }
        SentLog log = stage.sent();
        campaigns.forEach((rate, id) -> row(table, name, rate, log.ofCampaign(id), idle));
    }

    /** A JVM compiles while it works: its first half minute says nothing of the rest. */
    private void warmUp(Stage stage) throws Exception {
        long campaign = stage.shop().emailCampaign("warm-up", Shop.NO_LIMIT);
        stage.shop().send(campaign);
        Waiting.until(
                Duration.ofMinutes(5),
                "warm-up",
                () -> stage.shop().status(campaign).equals("completed"));
    }

    private static void row(Table table, String name, int rate, SentLog log, Duration idle) {
        long most = log.mostInAnyWindow(WINDOW_MICROS);
        long[] times = log.arrivals().sorted().toArray();
        double seconds = (times[times.length - 1] - times[0]) / 1e6 - idle.toMillis() / 1000.0;
        double share = (times.length - 1) / seconds * 60 / rate;
        boolean isFree = name.equals(COLD) || name.equals(BROKEN);
        boolean holds = most <= rate * ALLOWED && (isFree || share >= WANTED);
        table.row(
                name,
                rate,
                most,
                (long) (rate * ALLOWED),
                share,
                isFree ? "-" : ">= 0.97",
                holds ? "yes" : "NO");
    }

    private Duration quietly(Stage stage, List<Long> campaigns) {
        return Duration.ZERO;
    }

    private Duration pauseAndResume(Stage stage, List<Long> campaigns) throws Exception {
        Waiting.pause(Duration.ofSeconds(seconds / 3));
        for (long campaign : campaigns) {
            stage.shop().post(campaign, "pause");
        }
        Waiting.pause(PAUSE);
        for (long campaign : campaigns) {
            stage.shop().post(campaign, "resume");
        }
        return PAUSE;
    }

    private Duration breakThings(Stage stage, List<Long> campaigns) throws Exception {
        Waiting.pause(Duration.ofSeconds(seconds / 4));
        stage.lastWorker().kill();
        Waiting.pause(Duration.ofSeconds(seconds / 4));
        stage.killRedis();
        stage.restartRedis(false);
        return Duration.ZERO;
    }
}
