package dev.handbill.redemption;

import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.coupon.CouponState;
import dev.handbill.coupon.CouponView;
import dev.handbill.coupon.FoundCoupon;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.redemption.Callers.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The verdict on a coupon before anybody redeems it. Refusals go on record, for nobody goes on. */
@ApplicationScoped
public class CouponChecks {
    private final Verdicts verdicts;
    private final BusinessStore business;
    private final Clock clock;

    CouponChecks(Verdicts verdicts, BusinessStore business, Clock clock) {
        this.verdicts = verdicts;
        this.business = business;
        this.clock = clock;
    }

    /**
     * @throws ApiProblem 404 unknown, 422 malformed, 429 locked out
     */
    CouponView check(CheckRequest request, Caller caller) {
        CounterRequest handover = CounterRequest.of(request);
        FoundCoupon coupon = verdicts.found(handover, caller, true);
        Business now = business.get();
        String place = handover.place().isEmpty() ? null : handover.place();
        CouponState state = coupon.state(clock.instant(), now, place);
        if (state != CouponState.AVAILABLE) {
            verdicts.refused(coupon, state, true, handover, caller);
        }
        return coupon.view(state, now);
    }

    CouponView look(String tokenOrCode, @Nullable String place, Caller caller) {
        return check(new CheckRequest(tokenOrCode, place, null), caller);
    }
}
