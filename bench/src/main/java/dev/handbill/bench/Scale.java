package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether time grows with the audience and memory does not; campaigns and workers side by side. */
final class Scale {
    private static final double MEGABYTE = 1048576;
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final int MOST_QUEUED = 50_000;
    private static final String WARM = "warm";

    private final Settings settings;
    private final Set<String> chosen;

    /**
     * @param chosen of sizes, first, together and workers; empty for all
     */
    Scale(Settings settings, Set<String> chosen) {
        this.settings = settings;
        this.chosen = chosen;
    }

    List<Table> run() throws Exception {
        List<Table> tables = new ArrayList<>();
        if (isChosen("sizes")) {
            tables.add(on(1, this::sizes));
        }
        if (isChosen("first")) {
            tables.add(on(settings.isQuick() ? 100_000 : 1_000_000, this::first));
        }
        if (isChosen("together")) {
            tables.add(on(settings.isQuick() ? 1_000 : 3_000, this::together));
        }
        if (isChosen("workers")) {
            tables.add(on(settings.isQuick() ? 5_000 : 50_000, this::workers));
        }
        return tables;
    }

    private boolean isChosen(String table) {
        return chosen.isEmpty() || chosen.contains(table);
    }

    @FunctionalInterface
    private interface Program {
        Table on(Stage stage) throws Exception;
    }

    private Table on(int customers, Program program) throws Exception {
        try (Stage stage = new Stage(settings, Map.of())) {
            stage.shop().customers(customers);
            return program.on(stage);
        }
    }

    private Table sizes(Stage stage) throws Exception {
        Table table =
                new Table(
                        "Scale: one campaign, one worker",
                        "recipients",
                        "worker ready, s",
                        "first message, s",
                        "expansion, s",
                        "all sent, s",
                        "e-mails a second",
                        "CPU-s of the worker, start included",
                        "heap after, MB",
                        "RSS at most, MB",
                        "Redis at most, MB",
                        "bytes per queued");
        List<Integer> sizes =
                settings.isQuick()
                        ? List.of(1_000, 10_000)
                        : List.of(1_000, 10_000, 100_000, 1_000_000);
        Plot plot = new Plot("Recipients", "Seconds, MB");
        for (int size : sizes) {
            stage.shop().customers(size);
            size(stage, table, plot, size);
        }
        plot.write(settings.results().resolve("scale.svg"));
        return table;
    }

    private void size(Stage stage, Table table, Plot plot, int size) throws Exception {
        long launch = System.nanoTime();
        Handbill worker = stage.worker();
        double ready = seconds(launch);
        long campaign = stage.shop().emailCampaign("scale " + size, Shop.NO_LIMIT);
        long accepted = stage.accepted();
        long memory = stage.redis().usedMemory();
        long[] most = {0, 0};
        stage.shop().send(campaign);
        long start = System.nanoTime();
        Waiting.until(LONGEST, "the first message", () -> stage.accepted() > accepted);
        double first = seconds(start);
        Waiting.until(LONGEST, "expanded", () -> stage.shop().isExpanded(campaign));
        double expansion = seconds(start);
        String queue = "hb:queue:" + campaign + ":email";
        Waiting.until(
                LONGEST,
                "all is sent",
                () -> {
                    long queued = stage.redis().length(queue);
                    if (queued > most[1]) {
                        most[0] = stage.redis().usedMemory() - memory;
                        most[1] = queued;
                    }
                    return stage.shop().status(campaign).equals("completed");
                });
        double all = seconds(start);
        double cpu = Processes.cpuSeconds(worker.pid());
        double heap = worker.metric("jvm_memory_used_bytes{area=\"heap\"") / MEGABYTE;
        double resident = Processes.mostResidentMegabytes(worker.pid());
        worker.stop();
        table.row(
                size,
                ready,
                first,
                expansion,
                all,
                Math.round(size / all),
                cpu,
                heap,
                resident,
                most[0] / MEGABYTE,
                most[1] == 0 ? "" : Math.round((double) most[0] / Math.min(most[1], MOST_QUEUED)));
        plot.point("expansion, s", size, expansion);
        plot.point("all sent, s", size, all);
        plot.point("worker RSS, MB", size, resident);
        plot.point("Redis, MB", size, Math.max(0.01, most[0] / MEGABYTE));
    }

    /** Whether whoever is written to first waits for how many there are; the rest is canceled. */
    private Table first(Stage stage) throws Exception {
        Table table =
                new Table(
                        "The first of many",
                        "worker",
                        "send call, s",
                        "first message accepted after it, s",
                        "target");
        stage.worker();
        for (String state : List.of("just started", "warm")) {
            long campaign = stage.shop().emailCampaign(state, Shop.NO_LIMIT);
            long accepted = stage.accepted();
            Duration call = stage.shop().send(campaign);
            Duration first =
                    Waiting.until(LONGEST, "the first message", () -> stage.accepted() > accepted);
            table.row(state, call.toMillis() / 1000.0, first.toMillis() / 1000.0, "< 2");
            Waiting.until(LONGEST, "many", () -> stage.accepted() > accepted + 10_000);
            stage.shop().post(campaign, "cancel");
        }
        return table;
    }

    /** Ten campaigns, one of them at a provider that takes two seconds for each message. */
    private Table together(Stage stage) throws Exception {
        Table table =
                new Table(
                        "Ten campaigns at once",
                        "situation",
                        "the nine took, s",
                        "the tenth took, s",
                        "target");
        stage.worker();
        tenCampaigns(stage, table, "warm-up", 0);
        tenCampaigns(stage, table, "all alike", 0);
        tenCampaigns(stage, table, "the tenth slow (2 s a message)", 2_000);
        return table;
    }

    private void tenCampaigns(Stage stage, Table table, String name, int slowMillis)
            throws Exception {
        List<Long> campaigns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            campaigns.add(stage.shop().emailCampaign(name + i, Shop.NO_LIMIT));
        }
        long slow = campaigns.getLast();
        stage.behave(
                slowMillis == 0 ? Misbehavior.latency(20) : Misbehavior.slow(slow, slowMillis, 20));
        long start = System.nanoTime();
        for (long campaign : campaigns) {
            stage.shop().send(campaign);
        }
        Waiting.until(
                LONGEST,
                "nine are sent",
                () ->
                        campaigns.subList(0, 9).stream()
                                .allMatch(id -> stage.shop().status(id).equals("completed")));
        double nine = seconds(start);
        Waiting.until(LONGEST, "the tenth", () -> stage.shop().status(slow).equals("completed"));
        table.row(
                name,
                nine,
                seconds(start),
                slowMillis == 0 ? "" : "the nine take no longer than when all are alike");
    }

    private Table workers(Stage stage) throws Exception {
        Table table =
                new Table(
                        "Several workers, one campaign",
                        "workers",
                        "e-mails a second, no limit",
                        "most in any 60 s at 6,000 a minute",
                        "allowed");
        stage.shop().tag(WARM, 10_000);
        stage.shop().tag("limited", 7_000);
        for (int n : new int[] {1, 2, 4}) {
            List<Handbill> running = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                running.add(stage.worker());
            }
            // a distant provider: workers wait for it more than they work, as in life
            stage.behave(Misbehavior.latency(100));
            campaign(stage, WARM);
            long free = campaign(stage, "ALL");
            long limited = stage.shop().emailCampaign("limited", 6_000, "limited");
            stage.shop().send(limited);
            awaitCompletion(stage, limited);
            for (Handbill worker : running) {
                worker.stop();
            }
            long[] times = stage.sent().ofCampaign(free).arrivals().sorted().toArray();
            double perSecond = (times.length - 1) * 1e6 / (times[times.length - 1] - times[0]);
            table.row(
                    n,
                    Math.round(perSecond),
                    stage.sent().ofCampaign(limited).mostInAnyWindow(60_000_000),
                    6_120);
        }
        return table;
    }

    private static long campaign(Stage stage, String segment) throws Exception {
        long campaign = stage.shop().emailCampaign("workers", Shop.NO_LIMIT, segment);
        stage.shop().send(campaign);
        awaitCompletion(stage, campaign);
        return campaign;
    }

    private static void awaitCompletion(Stage stage, long campaign) throws Exception {
        Waiting.until(
                LONGEST, "completed", () -> stage.shop().status(campaign).equals("completed"));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
