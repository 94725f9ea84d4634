package dev.handbill.redemption.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponStore;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.kernel.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The counter under load: server, PostgreSQL, Redis and client on the cores there are. Prints its
 * figures beside the targets and fails on wrong answers alone, never on a slow machine.
 */
@QuarkusTest
class RedeemBench {
    private static final int COUPONS = 60_000;
    private static final int WARM_UP = 10_000;
    private static final int CONNECTIONS = 32;
    private static final int PAGES_A_SECOND = 500;
    private static final int PAGE_SECONDS = 20;
    private static final int TIMED = 10_000;

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CouponStore coupons;
    @Inject CouponLookup lookup;
    @Inject Db db;

    private long campaign;
    private List<String> tokens = List.of();
    private List<String> codes = List.of();

    /** One request over a connection; returns the status. */
    @FunctionalInterface
    private interface Call {
        int over(KeepAlive connection, int number) throws IOException;
    }

    @BeforeEach
    void coupons() {
        state.reset();
        campaign = fixture.aCampaign("sending");
        db.update(
                "INSERT INTO customers (email, first_name) SELECT 'c' || n || '@example.com', 'Anna' FROM generate_series(1, ?) n",
                COUPONS);
        coupons.issue(
                campaign,
                LongStream.rangeClosed(1, COUPONS).toArray(),
                Instant.now().plus(Duration.ofDays(30)),
                1);
        db.update("ANALYZE");
        tokens = column("token");
        codes = column("short_code");
    }

    @Test
    void redemptionsASecond() throws Exception {
        String key = "Authorization: Bearer " + SignedIn.key("redeem") + "\r\n";
        redeem("warm-up", 0, WARM_UP, key, false);
        redeem("plain", WARM_UP, 35_000, key, false);
        redeem("with Idempotency-Key", 35_000, 50_000, key, true);
        db.update("UPDATE campaigns SET redemption_cap = 1000000");
        redeem("with a cap", 50_000, COUPONS, key, false);
        assertThat(
                        db.<Long>one(
                                "SELECT count(*) AS n FROM redemptions WHERE result = 'redeemed'",
                                row -> row.getLong("n")))
                .isEqualTo(COUPONS);
    }

    private void redeem(String name, int from, int until, String key, boolean isIdempotent)
            throws Exception {
        Samples times = new Samples(until - from);
        long start = System.nanoTime();
        run(
                from,
                until,
                times,
                (connection, i) ->
                        connection.post(
                                "/api/v1/redemptions",
                                isIdempotent ? key + "Idempotency-Key: " + i + "\r\n" : key,
                                "{\"token\":\"" + tokens.get(i) + "\",\"place\":\"Till\"}"),
                201);
        double seconds = (System.nanoTime() - start) / 1e9;
        print(
                "redemptions, %s: %,.0f a second (target 2,000)  %s",
                name, (until - from) / seconds, times);
    }

    @Test
    void couponPages() throws Exception {
        Samples warmUp = new Samples(WARM_UP);
        run(0, WARM_UP, warmUp, (connection, i) -> connection.get("/c/" + codes.get(i)), 200);
        int pages = PAGES_A_SECOND * PAGE_SECONDS;
        Samples times = new Samples(pages);
        long start = System.nanoTime();
        long apart = 1_000_000_000L / PAGES_A_SECOND;
        // open: a page is due when it is due, and waits for a connection count against the server
        AtomicInteger next = new AtomicInteger();
        inParallel(
                connection -> {
                    for (int i = next.getAndIncrement(); i < pages; i = next.getAndIncrement()) {
                        long due = start + i * apart;
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        int status = connection.get("/c/" + codes.get(i % COUPONS));
                        times.add(System.nanoTime() - due);
                        assertThat(status).isEqualTo(200);
                    }
                });
        print("coupon page at %d a second: %s (target p99 10,000 µs)", PAGES_A_SECOND, times);
    }

    @Test
    void timesOfUnknownWrongAndRight() {
        Random random = new Random(7);
        List<String> names = List.of("unknown code", "wrong hash", "right");
        List<Samples> samples = List.of(new Samples(TIMED), new Samples(TIMED), new Samples(TIMED));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 3 * TIMED; i++) {
            order.add(i % 3);
        }
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(order, random);
            for (int kind : order) {
                int customer = random.nextInt(COUPONS);
                String given =
                        switch (kind) {
                            case 0 -> CouponTokens.token(campaign, COUPONS + 1L + customer);
                            case 1 -> CouponTokens.token(campaign, customer + 1L);
                            default -> tokens.get(customer);
                        };
                long start = System.nanoTime();
                boolean isFound = lookup.find(given).isPresent();
                long time = System.nanoTime() - start;
                assertThat(isFound).isEqualTo(kind == 2);
                // the first round warms up
                if (round == 1) {
                    samples.get(kind).add(time);
                }
            }
        }
        for (int kind = 0; kind < names.size(); kind++) {
            print("look-up, %s: %s", names.get(kind), samples.get(kind));
        }
        print(
                "chance that one look-up takes longer than another (0.5 tells nothing): wrong hash against unknown %.3f, right against unknown %.3f, right against wrong hash %.3f",
                samples.get(1).chanceOfBeingLongerThan(samples.get(0)),
                samples.get(2).chanceOfBeingLongerThan(samples.get(0)),
                samples.get(2).chanceOfBeingLongerThan(samples.get(1)));
    }

    /** A worker with its connection. */
    @FunctionalInterface
    private interface Work {
        void with(KeepAlive connection) throws IOException;
    }

    private static void run(int from, int until, Samples times, Call call, int expected)
            throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        inParallel(
                connection -> {
                    for (int i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        int status = call.over(connection, i);
                        times.add(System.nanoTime() - start);
                        assertThat(status).isEqualTo(expected);
                    }
                });
    }

    private static void inParallel(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    try (KeepAlive connection = new KeepAlive(port())) {
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

    private static int port() {
        return RestAssured.port;
    }

    private List<String> column(String name) {
        return db.query(
                "SELECT " + name + " AS value FROM qr_codes ORDER BY customer_id",
                row -> row.getString("value"));
    }

    private static void print(String format, Object... values) {
        System.out.println("bench: " + format.formatted(values));
    }
}
