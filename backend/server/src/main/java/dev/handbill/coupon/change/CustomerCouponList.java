package dev.handbill.coupon.change;

import java.util.List;

/** A customer's coupons, newest first, at most 100. */
public record CustomerCouponList(List<CustomerCoupon> items) {}
