package dev.handbill.redemption;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A coupon handed in at the counter.
 *
 * @param token the token, the short code, or one of our links with either
 * @param place which shop or till, at most 200 characters; must be one of the campaign's places
 *     where it names any
 * @param amountMinor what was bought for, in the currency's smallest unit
 * @param currency ISO 4217; the business's where it is left out
 * @param device a till's own name for itself, at most 100 characters; for the log
 */
public record RedemptionRequest(
        @NotNull String token,
        @Schema(maxLength = 200) @Nullable String place,
        @Schema(minimum = "0") @Nullable Long amountMinor,
        @Schema(pattern = "[A-Za-z]{3}") @Nullable String currency,
        @Schema(maxLength = 100) @Nullable String device) {}
