package dev.handbill.redemption;

import dev.handbill.coupon.CouponView;
import dev.handbill.kernel.web.Identified;
import java.time.Instant;

/** A coupon was redeemed. */
public record RedemptionAnswer(long id, Instant redeemedAt, int usesLeft, CouponView coupon)
        implements Identified {}
