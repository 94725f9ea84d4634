package dev.handbill.redemption;

import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.coupon.RuleWords;
import dev.handbill.kernel.redis.MissCounter.Count;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.Callers.Caller;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * What checking a coupon and redeeming it have in common: finding the coupon, and saying no on the
 * record.
 */
@ApplicationScoped
class Verdicts {
    private final CouponLookup coupons;
    private final AttemptStore attempts;
    private final GuessGuard guesses;
    private final BusinessStore business;
    private final Clock clock;

    Verdicts(
            CouponLookup coupons,
            AttemptStore attempts,
            GuessGuard guesses,
            BusinessStore business,
            Clock clock) {
        this.coupons = coupons;
        this.attempts = attempts;
        this.guesses = guesses;
        this.business = business;
        this.clock = clock;
    }

    /**
     * The coupon that was handed over.
     *
     * @throws ApiProblem 404 without such a coupon, 429 for who is locked out
     */
    FoundCoupon found(CounterRequest handover, Caller caller, boolean isCheck) {
        Count count = guesses.look(caller);
        if (count.isLocked()) {
            refused(Optional.empty(), AttemptStore.THROTTLED, isCheck, handover, caller);
            throw GuessGuard.problem(count);
        }
        Optional<FoundCoupon> found = coupons.find(handover.token());
        if (found.isEmpty()) {
            refused(Optional.empty(), AttemptStore.UNKNOWN, isCheck, handover, caller);
            guesses.miss(caller);
            throw ApiProblem.notFound(
                    "coupon-unknown",
                    "There is no such coupon. Check the code, or scan the QR code again.");
        }
        return found.get();
    }

    /** Puts a refusal of a coupon that exists on record. */
    void refused(
            FoundCoupon coupon,
            CouponState state,
            boolean isCheck,
            CounterRequest handover,
            Caller caller) {
        refused(Optional.of(coupon), AttemptStore.result(state), isCheck, handover, caller);
        guesses.refused(coupon.id(), caller);
    }

    private void refused(
            Optional<FoundCoupon> coupon,
            String result,
            boolean isCheck,
            CounterRequest handover,
            Caller caller) {
        attempts.refused(coupon.orElse(null), result, isCheck, handover, caller, clock.instant());
    }

    /** The refusal as it is answered: what the one at the counter tells the customer. */
    ApiProblem problem(FoundCoupon coupon, CouponState state) {
        String terms = new RuleWords(business.get(), CustomerWords.english()).of(coupon.rules());
        ApiProblem problem =
                switch (state) {
                    case EXPIRED -> ApiProblem.gone("coupon-expired", "This coupon has expired.");
                    case VOIDED ->
                            ApiProblem.gone(
                                    "coupon-voided",
                                    "This coupon was withdrawn and is no longer valid.");
                    case NOT_YET ->
                            ApiProblem.conflict(
                                    "coupon-not-valid-yet",
                                    "This coupon is not valid yet. " + terms);
                    case NOT_NOW ->
                            ApiProblem.conflict(
                                    "coupon-not-valid-now",
                                    "This coupon is not valid at this time. " + terms);
                    case WRONG_PLACE ->
                            ApiProblem.conflict(
                                    "coupon-wrong-place",
                                    "This coupon is not valid at this place. " + terms);
                    case CAP_REACHED ->
                            ApiProblem.conflict(
                                    "coupon-cap-reached",
                                    "Everything this campaign had to give away is gone.");
                    case USED, AVAILABLE ->
                            ApiProblem.conflict(
                                    "coupon-already-used",
                                    coupon.usedInstead() == null
                                            ? "This coupon was used before."
                                            : "The offer was used before, with the coupon of another message.");
                };
        problem.with("state", state.wire()).with("expiresAt", coupon.expiresAt());
        if (coupon.lastUsedAt() != null) {
            problem.with("redeemedAt", coupon.lastUsedAt());
        }
        if (coupon.usedInstead() != null) {
            problem.with("usedAs", coupon.usedInstead().campaignName());
        }
        return coupon.lastUsedPlace().isEmpty()
                ? problem
                : problem.with("place", coupon.lastUsedPlace());
    }
}
