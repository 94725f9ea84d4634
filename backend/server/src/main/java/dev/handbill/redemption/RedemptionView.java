package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at the counter.
 *
 * @param result {@code redeemed}, {@code already_used}, {@code expired}, {@code voided} or {@code
 *     unknown}
 * @param by the account's e-mail address or the API key's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedemptionView(
        long id,
        String result,
        Instant at,
        String place,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable Long campaignId,
        @Nullable String campaignName,
        @Nullable Long customerId,
        @Nullable String customerFirstName,
        @Nullable String by,
        @Nullable Instant reversedAt) {}
