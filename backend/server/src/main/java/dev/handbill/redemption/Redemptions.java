package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.CouponView;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.ApiProblem;
import dev.handbill.kernel.Cursor;
import dev.handbill.kernel.Limit;
import dev.handbill.kernel.Page;
import dev.handbill.kernel.Throttle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Redeems coupons, keeps the log of every attempt, and undoes. */
@ApplicationScoped
public class Redemptions {
    /** A busy counter mistypes now and then; nobody at one mistypes this often. */
    private static final int MOST_UNKNOWN = 30;

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final CouponLookup coupons;
    private final RedemptionStore store;
    private final BusinessStore business;
    private final Throttle throttle;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    Redemptions(
            CouponLookup coupons,
            RedemptionStore store,
            BusinessStore business,
            Throttle throttle,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.coupons = coupons;
        this.store = store;
        this.business = business;
        this.throttle = throttle;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** The verdict, which changes nothing. */
    CouponView look(String tokenOrCode) {
        Handover.refuseLong(tokenOrCode);
        return coupons.find(tokenOrCode)
                .map(coupon -> coupon.view(clock.instant()))
                .orElseThrow(this::unknown);
    }

    /**
     * Uses a coupon once.
     *
     * @throws ApiProblem 404 unknown, 409 used up, 410 expired or voided, 422 malformed
     */
    RedemptionAnswer redeem(@Nullable RedemptionRequest request, Caller caller) {
        Handover handover = Handover.of(request, business.get().currency());
        // the refusal is logged too, so it is thrown only after its transaction was committed
        Attempt attempt = QuarkusTransaction.joiningExisting().call(() -> attempt(handover));
        return switch (attempt) {
            case Attempt.Redeemed redeemed -> redeemed.answer();
            case Attempt.Refused refused -> throw refused.problem();
            case Attempt.Unknown _ -> throw unknown();
        };
    }

    /** How an attempt ended. */
    private sealed interface Attempt {
        record Redeemed(RedemptionAnswer answer) implements Attempt {}

        record Refused(ApiProblem problem) implements Attempt {}

        record Unknown() implements Attempt {}
    }

    private Attempt attempt(Handover handover) {
        Instant now = clock.instant();
        Actor actor = actors.current();
        Optional<FoundCoupon> found = coupons.find(handover.token());
        if (found.isEmpty()) {
            store.log(null, "unknown", handover, actor, now);
            return new Attempt.Unknown();
        }
        FoundCoupon coupon = found.get();
        if (!store.redeem(coupon.id(), now)) {
            FoundCoupon present = coupons.again(coupon.id());
            CouponState state = present.state(now);
            store.log(present, RedemptionStore.result(state), handover, actor, now);
            return new Attempt.Refused(refusal(present, state));
        }
        long id = store.log(coupon, "redeemed", handover, actor, now);
        audit.record("redeem", "coupon", coupon.id(), Map.of("redemption", id));
        CouponView after = coupons.again(coupon.id()).view(now);
        return new Attempt.Redeemed(new RedemptionAnswer(id, now, after.usesLeft(), after));
    }

    @Transactional
    Page<RedemptionView> list(
            @Nullable Long campaignId,
            @Nullable String result,
            @Nullable Integer asked,
            @Nullable String cursor) {
        int limit = Limit.of(asked);
        return Page.of(
                store.before(Cursor.decode(cursor, Long.MAX_VALUE), campaignId, result, limit + 1),
                limit,
                RedemptionView::id);
    }

    /**
     * Gives a use back.
     *
     * @throws ApiProblem 404 without such an attempt, 409 if there is nothing to undo
     */
    @Transactional
    RedemptionView reverse(long id) {
        boolean isReversed = store.reverse(id, actors.current().accountId(), clock.instant());
        RedemptionView redemption =
                store.find(id)
                        .orElseThrow(
                                () ->
                                        ApiProblem.notFound(
                                                "redemption-unknown",
                                                "There is no redemption %d.".formatted(id)));
        if (!isReversed) {
            throw ApiProblem.conflict(
                    "redemption-not-reversible",
                    redemption.reversedAt() == null
                            ? "This attempt redeemed nothing, so there is nothing to undo."
                            : "This redemption was undone before.");
        }
        audit.record("reverse", "redemption", id, Map.of());
        return redemption;
    }

    private ApiProblem unknown() {
        throttle.check("unknown-coupon", actors.current().name(), MOST_UNKNOWN, WINDOW);
        return ApiProblem.notFound(
                "coupon-unknown",
                "There is no such coupon. Check the code, or scan the QR code again.");
    }

    private static ApiProblem refusal(FoundCoupon coupon, CouponState state) {
        ApiProblem problem =
                switch (state) {
                    case EXPIRED -> ApiProblem.gone("coupon-expired", "This coupon has expired.");
                    case VOIDED ->
                            ApiProblem.gone(
                                    "coupon-voided",
                                    "This coupon was withdrawn and is no longer valid.");
                    case USED, AVAILABLE, NOT_YET, NOT_NOW, WRONG_PLACE, CAP_REACHED ->
                            ApiProblem.conflict(
                                    "coupon-already-used", "This coupon was used before.");
                };
        problem.with("expiresAt", coupon.expiresAt());
        if (coupon.redeemedAt() != null) {
            problem.with("redeemedAt", coupon.redeemedAt());
        }
        if (coupon.place() != null) {
            problem.with("place", coupon.place());
        }
        return problem;
    }
}
