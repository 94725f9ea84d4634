package dev.handbill.coupon.change;

/**
 * What a change of coupons does or did.
 *
 * @param changed how many coupons it changes
 * @param reopened of these, how many had expired and are valid again
 * @param used how many are left alone because they are used up
 * @param unchanged how many are left alone for another reason: voided before, or valid longer
 */
public record CouponChangeView(long changed, long reopened, long used, long unchanged) {}
