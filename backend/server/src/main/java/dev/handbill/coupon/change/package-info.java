/** Extending and voiding coupons that are out, for a campaign or one customer. */
@NullMarked
package dev.handbill.coupon.change;

import org.jspecify.annotations.NullMarked;
