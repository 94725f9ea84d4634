/** One personal coupon per customer and campaign: its token, its short code, its state. */
@NullMarked
package dev.handbill.coupon;

import org.jspecify.annotations.NullMarked;
