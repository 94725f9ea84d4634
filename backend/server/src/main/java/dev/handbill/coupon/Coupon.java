package dev.handbill.coupon;

import java.time.Instant;

/**
 * The coupon of one customer in one campaign, as a message needs it.
 *
 * @param token {@code {campaign_id}-{customer_id}-{hash}}, what the QR code carries
 * @param shortCode for the SMS link and for typing, without separators
 */
public record Coupon(long id, String token, String shortCode, Instant expiresAt) {}
