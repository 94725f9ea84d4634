package dev.handbill.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a campaign to end early.
 *
 * @param voidCoupons whether coupons that nobody has used yet become worthless
 */
public record CancelRequest(@Nullable Boolean voidCoupons) {}
