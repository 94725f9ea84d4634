/**
 * A coupon in the wallet of a phone: as a signed file for Apple's, by a signed link for Google's.
 * Nothing here asks a server of either.
 */
@NullMarked
package dev.handbill.coupon.wallet;

import org.jspecify.annotations.NullMarked;
