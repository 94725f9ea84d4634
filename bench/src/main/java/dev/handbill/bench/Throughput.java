package dev.handbill.bench;

import dev.handbill.bench.simulator.Misbehavior;
import java.time.Duration;
import java.util.Map;

/**
 * How many e-mails with a personal inline QR go out a second with limits off, and what each
 * thousand costs. End to end: from the send call to the campaign's completion, expansion included.
 */
final class Throughput {
    private static final int WARM_UP = 10_000;
    private static final double MEGABYTE = 1048576;

    private final Settings settings;

    Throughput(Settings settings) {
        this.settings = settings;
    }

    Table run() throws Exception {
        Table table =
                new Table(
                        "Throughput: e-mail with a personal inline QR, limits off, one worker",
                        "measure",
                        "0 ms",
                        "20 ms",
                        "target");
        int customers = settings.isQuick() ? 20_000 : 50_000;
        try (Stage stage = new Stage(settings, Map.of())) {
            stage.shop().customers(customers);
            Handbill worker = stage.worker();
            warmUp(stage);
            Measured direct = measure(stage, worker, customers, 0);
            Measured distant = measure(stage, worker, customers, 20);
            rows(table, direct, distant);
            table.row("sent twice", stage.sent().twice(), "", "0");
        }
        return table;
    }

    private record Measured(
            double sendCall,
            double first,
            double expansion,
            double perSecond,
            double drainPerSecond,
            double worker,
            double postgres,
            double redis,
            double simulator,
            double allocated,
            double heap,
            double resident,
            double queue) {
        double all() {
            return worker + postgres + redis;
        }
    }

    private void warmUp(Stage stage) throws InterruptedException {
        // the compiler of the JVM needs some ten thousand messages; a worker lives for weeks
        stage.behave(Misbehavior.latency(0));
        long campaign = stage.shop().emailCampaign("warm-up", Shop.NO_LIMIT);
        stage.shop().send(campaign);
        Waiting.until(
                Duration.ofMinutes(10), "the warm-up is sent", () -> stage.accepted() >= WARM_UP);
        Waiting.until(
                Duration.ofMinutes(10),
                "the warm-up is completed",
                () -> stage.shop().status(campaign).equals("completed"));
    }

    private Measured measure(Stage stage, Handbill worker, int customers, int latency)
            throws Exception {
        stage.behave(Misbehavior.latency(latency));
        stage.sql().update("CHECKPOINT");
        long campaign = stage.shop().emailCampaign(latency + " ms", Shop.NO_LIMIT);
        double[] before = cpu(stage, worker);
        double allocatedBefore = worker.metric("jvm_gc_memory_allocated_bytes_total");
        long queueBefore = stage.redis().usedMemory();
        long start = System.nanoTime();
        long accepted = stage.accepted();
        Duration sendCall = stage.shop().send(campaign);
        double[] most = {0, 0};
        Waiting.until(
                Duration.ofMinutes(2),
                "the first message is accepted",
                () -> stage.accepted() > accepted);
        long first = System.nanoTime();
        Waiting.until(
                Duration.ofMinutes(2),
                "the campaign is expanded",
                () -> stage.shop().isExpanded(campaign));
        long expanded = System.nanoTime();
        Waiting.until(
                Duration.ofMinutes(20),
                "the campaign is completed",
                () -> {
                    most[0] = Math.max(most[0], stage.redis().usedMemory() - queueBefore);
                    return stage.shop().status(campaign).equals("completed");
                });
        double seconds = seconds(start, System.nanoTime());
        double[] after = cpu(stage, worker);
        double thousands = customers / 1000.0;
        return new Measured(
                sendCall.toMillis() / 1000.0,
                seconds(start, first),
                seconds(start, expanded),
                customers / seconds,
                drain(stage, campaign),
                (after[0] - before[0]) / thousands,
                (after[1] - before[1]) / thousands,
                (after[2] - before[2]) / thousands,
                (after[3] - before[3]) / thousands,
                (worker.metric("jvm_gc_memory_allocated_bytes_total") - allocatedBefore)
                        / customers
                        / 1024,
                worker.metric("jvm_memory_used_bytes{area=\"heap\"") / MEGABYTE,
                Processes.mostResidentMegabytes(worker.pid()),
                most[0] / MEGABYTE);
    }

    /** From the first message to the last, by the simulator's own log. */
    private static double drain(Stage stage, long campaign) {
        long[] times = stage.sent().ofCampaign(campaign).arrivals().sorted().toArray();
        return (times.length - 1) * 1e6 / (times[times.length - 1] - times[0]);
    }

    private static void rows(Table table, Measured direct, Measured distant) {
        table.row("send call, s", direct.sendCall, distant.sendCall, "< 0.5");
        table.row("first message accepted, s", direct.first, distant.first, "< 2");
        table.row("expansion, while it is sent, s", direct.expansion, distant.expansion, "");
        table.row("e-mails a second, end to end", direct.perSecond, distant.perSecond, ">= 3000");
        table.row(
                "e-mails a second, first to last",
                direct.drainPerSecond,
                distant.drainPerSecond,
                "");
        table.row("CPU-s per 1,000: worker", direct.worker, distant.worker, "");
        table.row("CPU-s per 1,000: PostgreSQL", direct.postgres, distant.postgres, "");
        table.row("CPU-s per 1,000: Redis", direct.redis, distant.redis, "");
        table.row("CPU-s per 1,000: together", direct.all(), distant.all(), "<= 0.6");
        table.row("CPU-s per 1,000: simulator", direct.simulator, distant.simulator, "(apart)");
        table.row("allocated per e-mail, KB", direct.allocated, distant.allocated, "");
        table.row("worker heap in use, MB", direct.heap, distant.heap, "");
        table.row("worker RSS at most, MB", direct.resident, distant.resident, "< 400");
        table.row("Redis for the queue, MB", direct.queue, distant.queue, "< 5");
    }

    private static double[] cpu(Stage stage, Handbill worker) throws Exception {
        return new double[] {
            Processes.cpuSeconds(worker.pid()),
            Processes.cpuSecondsOfFamily(stage.postgresPid()),
            Processes.cpuSeconds(stage.redisPid()),
            Processes.cpuSeconds(stage.simulatorPid())
        };
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
