/** The counter: looking a coupon up, redeeming it, the log of every attempt, and undoing. */
@NullMarked
package dev.handbill.redemption;

import org.jspecify.annotations.NullMarked;
