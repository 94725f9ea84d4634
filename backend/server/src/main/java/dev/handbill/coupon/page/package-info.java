/** The coupon page that customers open, and its calendar entry. */
@NullMarked
package dev.handbill.coupon.page;

import org.jspecify.annotations.NullMarked;
