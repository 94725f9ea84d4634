package dev.handbill.redemption;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.redis.MissCounter;
import dev.handbill.kernel.redis.MissCounter.Count;
import dev.handbill.kernel.redis.MissCounter.Limits;
import dev.handbill.kernel.redis.MissCounter.Way;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.Callers.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Locks out who tries codes that do not exist: by device and by account. Not by address: all tills
 * of a shop and its guests share one, and whoever is at the counter is signed in anyway. Tells the
 * owner in the audit log, once for each lock-out.
 */
@ApplicationScoped
class GuessGuard {
    /** A busy counter mistypes now and then; nobody at one mistypes this often. */
    private static final int MOST_BY_DEVICE = 30;

    /**
     * The same over the devices of an account: a thief of one who signs in anew gets no further.
     */
    private static final int MOST_BY_ACCOUNT = 30;

    private static final Limits GUESSES = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** A customer shows a used coupon twice, not ten times in an hour. */
    private static final int MOST_REFUSALS = 9;

    private static final Limits REFUSALS = new Limits(Duration.ofHours(1), Duration.ofHours(1));

    private final MissCounter misses;
    private final AuditLog audit;

    GuessGuard(MissCounter misses, AuditLog audit) {
        this.misses = misses;
        this.audit = audit;
    }

    /** Whether the caller is locked out; counts nothing. */
    Count look(Caller caller) {
        return misses.look(ways(caller), GUESSES);
    }

    /**
     * Counts a code that does not exist.
     *
     * @throws ApiProblem 429 if that was one too many
     */
    void miss(Caller caller) {
        Count count = misses.miss(ways(caller), GUESSES);
        Way crossed = count.crossed();
        if (crossed != null) {
            audit.record(
                    "guessing-locked-out",
                    "counter",
                    null,
                    Map.of(
                            "by", crossed.name(),
                            "device", caller.device(),
                            "address", caller.address(),
                            "minutes", GUESSES.lockOut().toMinutes()));
        }
        if (count.isLocked()) {
            throw problem(count);
        }
    }

    /** Counts a refusal of a coupon that exists; many of them are an alarm, and lock nobody out. */
    void refused(long couponId, Caller caller) {
        Way coupon = new Way("coupon", String.valueOf(couponId), MOST_REFUSALS);
        if (misses.miss(List.of(coupon), REFUSALS).crossed() != null) {
            audit.record(
                    "coupon-tried-again-and-again",
                    "coupon",
                    couponId,
                    Map.of("refusals", MOST_REFUSALS + 1, "device", caller.device()));
        }
    }

    static ApiProblem problem(Count count) {
        return ApiProblem.tooMany(
                        "too-many-attempts",
                        "Too many codes that do not exist. Try again in %d seconds."
                                .formatted(count.seconds()))
                .with("retryAfterSeconds", count.seconds());
    }

    private static List<Way> ways(Caller caller) {
        return List.of(
                new Way("device", caller.device(), MOST_BY_DEVICE),
                new Way("account", caller.actor().name(), MOST_BY_ACCOUNT));
    }
}
