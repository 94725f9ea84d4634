/** One personal coupon per customer and campaign: its token, short code, QR image and page. */
@NullMarked
package dev.handbill.coupon;

import org.jspecify.annotations.NullMarked;
