package dev.handbill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The way back to the shop: how many coupons a second are redeemed, and how long a coupon page
 * takes while 500 a second are asked for. The API is a process of its own; the client shares the
 * cores with it, with PostgreSQL and with Redis.
 */
final class Counter {
    private static final int CONNECTIONS = 32;
    private static final int PAGES_A_SECOND = 500;
    private static final long PAGE_APART = 1_000_000_000L / PAGES_A_SECOND;

    private final Settings settings;
    private final int round;
    private final int pages;

    Counter(Settings settings) {
        this.settings = settings;
        this.round = settings.isQuick() ? 5_000 : 20_000;
        this.pages = PAGES_A_SECOND * (settings.isQuick() ? 10 : 60);
    }

    /** One request over a connection; returns the status. */
    @FunctionalInterface
    private interface Call {
        int over(KeepAlive connection, int number) throws IOException;
    }

    /** What one connection does until it is done. */
    @FunctionalInterface
    private interface Work {
        void with(KeepAlive connection) throws IOException;
    }

    private record Coupons(long campaign, List<String> tokens, List<String> codes) {}

    Table run() throws Exception {
        Table table =
                new Table(
                        "The counter: API, PostgreSQL, Redis and client on the same cores",
                        "measure",
                        "seen",
                        "target",
                        "p50, ms",
                        "p90, ms",
                        "p99, ms",
                        "CPU-s per 1,000: API",
                        "PostgreSQL",
                        "Redis");
        try (Stage stage = new Stage(settings, Map.of())) {
            Coupons coupons = coupons(stage, 5 * round);
            String key = key(stage);
            redeem(stage, null, "", coupons, 0, 2 * round, key);
            redeem(stage, table, "plain", coupons, 2 * round, 3 * round, key);
            redeem(stage, table, "with Idempotency-Key", coupons, 3 * round, 4 * round, key);
            stage.sql().update("UPDATE campaigns SET redemption_cap = 1000000");
            redeem(stage, table, "under a cap", coupons, 4 * round, 5 * round, key);
            check(stage, 5 * round);
            pages(stage, null, coupons);
            pages(stage, table, coupons);
        }
        return table;
    }

    /** Coupons as sending makes them; the messages themselves stay in the queue. */
    private static Coupons coupons(Stage stage, int count) throws Exception {
        stage.shop().customers(count);
        Handbill worker = stage.worker();
        long campaign = stage.shop().emailCampaign("counter", 1);
        stage.shop().send(campaign);
        Waiting.until(
                Duration.ofMinutes(5),
                "the coupons are there",
                () -> stage.sql().number("SELECT count(*) FROM qr_codes") == count);
        worker.stop();
        stage.sql().update("ANALYZE");
        stage.sql().update("CHECKPOINT");
        return new Coupons(campaign, column(stage, "token"), column(stage, "short_code"));
    }

    private static List<String> column(Stage stage, String name) {
        return List.of(
                stage.sql()
                        .text("SELECT string_agg(" + name + ", ' ' ORDER BY id) FROM qr_codes")
                        .split(" ", -1));
    }

    private static String key(Stage stage) throws InterruptedException {
        JsonNode made =
                stage.shop()
                        .call(
                                "POST",
                                "/api-keys",
                                Map.of("name", "Till", "scopes", List.of("redeem")));
        return "Authorization: Bearer " + made.path("key").asText() + "\r\n";
    }

    private static void redeem(
            Stage stage,
            @Nullable Table table,
            String how,
            Coupons coupons,
            int from,
            int until,
            String key)
            throws Exception {
        boolean isIdempotent = how.contains("Idempotency-Key");
        Call call =
                (connection, i) ->
                        connection.post(
                                "/api/v1/redemptions",
                                isIdempotent ? key + "Idempotency-Key: till-" + i + "\r\n" : key,
                                "{\"token\":\""
                                        + coupons.tokens().get(i)
                                        + "\",\"place\":\"Till\"}");
        Samples times = new Samples(until - from);
        double[] before = cpu(stage);
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger(from);
        inParallel(
                stage,
                connection -> {
                    for (int i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
                        long asked = System.nanoTime();
                        expect(201, call.over(connection, i));
                        times.add(System.nanoTime() - asked);
                    }
                });
        double perSecond = (until - from) * 1e9 / (System.nanoTime() - start);
        if (table != null) {
            row(
                    table,
                    "redemptions a second, " + how,
                    "%,.0f".formatted(perSecond),
                    ">= 2000",
                    times,
                    before,
                    cpu(stage),
                    (until - from) / 1000.0);
        }
    }

    private static void check(Stage stage, long expected) {
        long redeemed =
                stage.sql().number("SELECT count(*) FROM redemptions WHERE result = 'redeemed'");
        if (redeemed != expected) {
            throw new IllegalStateException(redeemed + " redeemed instead of " + expected);
        }
    }

    /** Open: a page is due when it is due, and waiting for a connection counts as the server's. */
    private void pages(Stage stage, @Nullable Table table, Coupons coupons) throws Exception {
        Samples times = new Samples(pages);
        double[] before = cpu(stage);
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        inParallel(
                stage,
                connection -> {
                    for (int i = next.getAndIncrement(); i < pages; i = next.getAndIncrement()) {
                        long due = start + i * PAGE_APART;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        int which = (int) (i * 7919L % coupons.codes().size());
                        expect(200, connection.get("/c/" + coupons.codes().get(which)));
                        times.add(System.nanoTime() - due);
                    }
                });
        if (table != null) {
            row(
                    table,
                    "coupon page at %d a second: p99, ms".formatted(PAGES_A_SECOND),
                    "%.1f".formatted(times.quantile(0.99)),
                    "< 10",
                    times,
                    before,
                    cpu(stage),
                    pages / 1000.0);
        }
    }

    private static void row(
            Table table,
            String measure,
            String seen,
            String target,
            Samples times,
            double[] before,
            double[] after,
            double thousands) {
        table.row(
                measure,
                seen,
                target,
                times.quantile(0.5),
                times.quantile(0.9),
                times.quantile(0.99),
                (after[0] - before[0]) / thousands,
                (after[1] - before[1]) / thousands,
                (after[2] - before[2]) / thousands);
    }

    private static void expect(int status, int seen) {
        if (seen != status) {
            throw new IllegalStateException("Status " + seen + " instead of " + status);
        }
    }

    private static void inParallel(Stage stage, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    try (KeepAlive connection = new KeepAlive(stage.api().port())) {
                                        work.with(connection);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static double[] cpu(Stage stage) throws IOException {
        return new double[] {
            Processes.cpuSeconds(stage.api().pid()),
            Processes.cpuSecondsOfFamily(stage.postgresPid()),
            Processes.cpuSeconds(stage.redisPid())
        };
    }
}
