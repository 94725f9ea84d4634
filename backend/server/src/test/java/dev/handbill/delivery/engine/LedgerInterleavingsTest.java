package dev.handbill.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.handbill.delivery.engine.InterleavedLedger.Kind;
import dev.handbill.delivery.engine.InterleavedLedger.Step;
import dev.handbill.test.CleanState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plays what can happen to a campaign in an order drawn by chance, on the real ledger and queue,
 * and asks after each step whether the promises of docs/engine.md hold. {@code
 * -Dinterleavings.seed=… -Dinterleavings=…} plays others. What breaks a promise is shortened to the
 * steps that it needs.
 */
@QuarkusTest
class LedgerInterleavingsTest {
    private static final int STEPS = 36;

    @Inject InterleavedLedger ledger;
    @Inject Engine engine;
    @Inject CleanState state;

    @Test
    void thePromisesHoldInAnyOrder() {
        long seed = Long.getLong("interleavings.seed", 20_261_128);
        int interleavings = Integer.getInteger("interleavings", 300);
        Random random = new Random(seed);
        clean();
        int steps = 0;
        for (int i = 0; i < interleavings; i++) {
            List<Step> drawn = drawn(random);
            String broken = broken(drawn);
            if (broken != null) {
                fail(
                        "Interleaving %d of -Dinterleavings.seed=%d: %s%nShortest: %s",
                        i, seed, broken, shortened(drawn));
            }
            steps += ledger.played();
        }
        System.out.printf(
                "%d interleavings, %d steps, by -Dinterleavings.seed=%d%n",
                interleavings, steps, seed);
    }

    @Test
    void aLedgerThatForgetsIsFoundOut() {
        assertIsFoundOut(
                "UPDATE deliveries SET status = 'unknown' WHERE campaign_id = ? AND status ="
                        + " 'sent'");
    }

    @Test
    void aCounterThatIsWrongIsFoundOut() {
        assertIsFoundOut("UPDATE campaign_counts SET failed = failed + 1 WHERE campaign_id = ?");
    }

    private void assertIsFoundOut(String damage) {
        clean();
        Random random = new Random(1);
        ledger.damageBy(damage);
        try {
            List<Step> drawn = drawn(random);
            while (broken(drawn) == null) {
                clean();
                drawn = drawn(random);
            }
            assertThat(shortened(drawn).stream().map(Step::kind))
                    .contains(Kind.RECORD)
                    .hasSizeLessThanOrEqualTo(5);
        } finally {
            ledger.damageBy(null);
        }
    }

    private static List<Step> drawn(Random random) {
        List<Step> steps = new ArrayList<>(STEPS);
        for (int i = 0; i < STEPS; i++) {
            steps.add(new Step(Kind.by(random), random.nextInt()));
        }
        return steps;
    }

    /** The promise that was broken; null if all were kept. */
    private @Nullable String broken(List<Step> steps) {
        try {
            ledger.play(steps);
            return null;
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }

    /** First the steps up to the break, then without each one that it does not need. */
    private List<Step> shortened(List<Step> drawn) {
        List<Step> needed = new ArrayList<>(drawn.subList(0, ledger.played()));
        for (int i = needed.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(needed);
            fewer.remove(i);
            clean();
            if (broken(fewer) != null) {
                needed = fewer;
            }
        }
        return needed;
    }

    private void clean() {
        state.reset();
        engine.customers(InterleavedLedger.CUSTOMERS);
    }
}
