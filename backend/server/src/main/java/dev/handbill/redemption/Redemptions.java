package dev.handbill.redemption;

import dev.handbill.account.Actor;
import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponLookup;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.Cursor;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import dev.handbill.redemption.Callers.Caller;
import dev.handbill.redemption.RedemptionStore.CapShare;
import dev.handbill.redemption.RedemptionStore.Used;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Redeems coupons, keeps the log of every attempt, and undoes. The verdict is given twice: by what
 * was read, which saves a refused coupon the attempt, and by the guarded statement, which counts.
 */
@ApplicationScoped
public class Redemptions {
    private final CouponLookup coupons;
    private final Verdicts verdicts;
    private final RedemptionStore store;
    private final AttemptStore attempts;
    private final BusinessStore business;
    private final Actors actors;
    private final SecurityIdentity identity;
    private final AuditLog audit;
    private final Clock clock;

    Redemptions(
            CouponLookup coupons,
            Verdicts verdicts,
            RedemptionStore store,
            AttemptStore attempts,
            BusinessStore business,
            Actors actors,
            SecurityIdentity identity,
            AuditLog audit,
            Clock clock) {
        this.coupons = coupons;
        this.verdicts = verdicts;
        this.store = store;
        this.attempts = attempts;
        this.business = business;
        this.actors = actors;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Uses a coupon once.
     *
     * @throws ApiProblem 404 unknown, 409 used up or not valid here and now, 410 expired or voided,
     *     422 malformed, 429 locked out
     */
    RedemptionAnswer redeem(RedemptionRequest request, Caller caller) {
        Business here = business.get();
        CounterRequest handover = CounterRequest.of(request, here.currency());
        return redeem(verdicts.found(handover, caller, false), here, handover, caller);
    }

    private RedemptionAnswer redeem(
            FoundCoupon coupon, Business here, CounterRequest handover, Caller caller) {
        Instant now = clock.instant();
        CouponState state = coupon.state(now, here, handover.place());
        if (state != CouponState.AVAILABLE) {
            throw refusal(coupon, state, handover, caller);
        }
        Optional<Used> used = use(coupon, here, handover, caller, now);
        if (used.isEmpty()) {
            return afterARace(coupon, here, handover, caller);
        }
        FoundCoupon after = coupon.used(used.get().usageCount(), now, handover.place());
        return new RedemptionAnswer(
                used.get().redemptionId(),
                now,
                after.usesLeft(),
                after.view(after.state(now, here, handover.place()), here));
    }

    private Optional<Used> use(
            FoundCoupon coupon,
            Business here,
            CounterRequest handover,
            Caller caller,
            Instant now) {
        if (coupon.rules().redemptionCap() != null && coupon.capLeft() == null) {
            store.makeShares(coupon.campaignId());
        }
        Long chain = coupon.chainId();
        if (chain == null) {
            return take(coupon, here, handover, caller, now);
        }
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            store.holdChain(chain);
                            return take(coupon, here, handover, caller, now);
                        });
    }

    private Optional<Used> take(
            FoundCoupon coupon,
            Business here,
            CounterRequest handover,
            Caller caller,
            Instant now) {
        ZoneId zone = here.timeZone();
        if (coupon.rules().redemptionCap() == null) {
            return store.redeem(coupon, CapShare.NONE_NEEDED, handover, caller, now, zone);
        }
        return store.redeem(coupon, CapShare.A_FREE_ONE, handover, caller, now, zone)
                .or(() -> store.redeem(coupon, CapShare.ANY, handover, caller, now, zone));
    }

    /**
     * Whoever lost a race is told how it ended, so the coupon is read again. If what came between
     * was a reminder, the coupon is still good: its chain only has to be held.
     */
    private RedemptionAnswer afterARace(
            FoundCoupon coupon, Business here, CounterRequest handover, Caller caller) {
        FoundCoupon present = coupons.again(coupon.id());
        if (coupon.chainId() == null && present.chainId() != null) {
            return redeem(present, here, handover, caller);
        }
        CouponState state = present.state(clock.instant(), here, handover.place());
        throw refusal(present, state, handover, caller);
    }

    private ApiProblem refusal(
            FoundCoupon coupon, CouponState state, CounterRequest handover, Caller caller) {
        verdicts.refused(coupon, state, false, handover, caller);
        return verdicts.problem(coupon, state);
    }

    @Transactional
    Page<RedemptionView> list(AttemptFilter filter) {
        int limit = Limit.of(filter.limit());
        Instant since = filter.updatedAfter();
        if (since != null) {
            return changedSince(since, filter, limit);
        }
        long before = Cursor.decode(filter.cursor(), Long.MAX_VALUE);
        return Page.of(attempts.before(before, filter, limit + 1), limit, RedemptionView::id);
    }

    private Page<RedemptionView> changedSince(Instant since, AttemptFilter filter, int limit) {
        Cursor.AtTime after =
                Cursor.AtTime.decode(filter.cursor()).orElse(new Cursor.AtTime(since, 0));
        List<RedemptionView> found = attempts.changedSince(since, after, filter, limit + 1);
        List<RedemptionView> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown, found.size() > limit ? lastChange(shown.getLast()).encode() : null);
    }

    private static Cursor.AtTime lastChange(RedemptionView attempt) {
        Instant undone = attempt.reversedAt();
        return new Cursor.AtTime(
                undone == null || undone.isBefore(attempt.at()) ? attempt.at() : undone,
                attempt.id());
    }

    /**
     * Gives a use back. A key that may only redeem undoes its own redemptions and sees no others;
     * staff likewise, and for two minutes.
     *
     * @throws ApiProblem 404 without such an attempt, 409 if there is nothing to undo or it is too
     *     late for the caller
     */
    @Transactional
    RedemptionView reverse(long id) {
        Actor actor = actors.current();
        UndoRight right = UndoRight.of(actor, identity);
        boolean isReversed =
                store.reverse(
                        id, actor.accountId(), right, clock.instant(), business.get().timeZone());
        RedemptionView redemption =
                attempts.find(id, right).orElseThrow(() -> ApiProblem.unknown("redemption", id));
        if (!isReversed) {
            throw ApiProblem.conflict("redemption-not-reversible", whyNot(redemption));
        }
        audit.record("reverse", "redemption", id, Map.of());
        return redemption;
    }

    private static String whyNot(RedemptionView redemption) {
        if (!redemption.result().equals(AttemptStore.result(CouponState.AVAILABLE))) {
            return "This attempt redeemed nothing, so there is nothing to undo.";
        }
        return redemption.reversedAt() == null
                ? "Staff undo their own redemptions for %d minutes. Ask an owner or a marketer to undo this one on the campaign's Redemptions page."
                        .formatted(UndoRight.OF_STAFF.toMinutes())
                : "This redemption was undone before.";
    }
}
