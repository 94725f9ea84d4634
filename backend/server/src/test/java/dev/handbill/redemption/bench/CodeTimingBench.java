package dev.handbill.redemption.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponStore;
import dev.handbill.coupon.CouponTokens;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whether the time of a look-up tells an unknown code, a wrong hash and a right token apart. Prints
 * its figures, and fails on wrong answers alone.
 */
@QuarkusTest
class CodeTimingBench {
    private static final int COUPONS = 60_000;
    private static final int TIMED = 10_000;

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject CouponStore coupons;
    @Inject CouponLookup lookup;
    @Inject Db db;

    private long campaign;

    /** Of every second customer. */
    private List<String> tokens = List.of();

    @BeforeEach
    void coupons() {
        state.reset();
        campaign = fixture.aCampaign("sending");
        db.update(
                "INSERT INTO customers (email, first_name) SELECT 'c' || n || '@example.com', 'Anna' FROM generate_series(1, ?) n",
                2 * COUPONS);
        coupons.issue(
                campaign,
                LongStream.rangeClosed(1, COUPONS).map(n -> 2 * n).toArray(),
                Instant.now().plus(Duration.ofDays(30)),
                1);
        db.update("ANALYZE");
        tokens = column("token");
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
                // all three are made and copied: whatever that leaves in the caches is alike
                List<String> each =
                        List.of(
                                CouponTokens.token(campaign, 2L * customer + 3),
                                CouponTokens.token(campaign, 2L * customer + 2),
                                tokens.get(customer));
                String given = new String(each.get(kind).toCharArray());
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

    private List<String> column(String name) {
        return db.query(
                "SELECT " + name + " AS value FROM qr_codes ORDER BY customer_id",
                row -> row.getString("value"));
    }

    private static void print(String format, Object... values) {
        System.out.println("bench: " + format.formatted(values));
    }
}
