/** QR codes as PNG and SVG. */
@NullMarked
package dev.handbill.coupon.qr;

import org.jspecify.annotations.NullMarked;
