package dev.handbill.redemption;

import dev.handbill.kernel.constraint.CurrencyCode;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.text.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
        @NotBlank @Size(max = CheckRequest.LONGEST_TOKEN) String token,
        @Size(max = CheckRequest.LONGEST_PLACE) @OneLine @Nullable String place,
        @Min(0) @Max(Money.MOST_MINOR) @Nullable Long amountMinor,
        @CurrencyCode @Nullable String currency,
        @Size(max = CheckRequest.LONGEST_DEVICE) @OneLine @Nullable String device) {}
