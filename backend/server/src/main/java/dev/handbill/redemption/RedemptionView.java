package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at the counter.
 *
 * @param result {@code redeemed}, {@code already_used}, {@code expired}, {@code voided}, {@code
 *     not_yet}, {@code not_now}, {@code wrong_place}, {@code cap_reached}, {@code unknown} or
 *     {@code throttled}
 * @param onlyChecked refused when it was looked at, before anybody asked to redeem
 * @param by the account's e-mail address or the API key's name
 * @param device the till's own name, or a name made up for the signed-in device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedemptionView(
        long id,
        @Schema(
                        enumeration = {
                            "redeemed",
                            "already_used",
                            "expired",
                            "voided",
                            "not_yet",
                            "not_now",
                            "wrong_place",
                            "cap_reached",
                            "unknown",
                            "throttled"
                        })
                String result,
        boolean onlyChecked,
        Instant at,
        String place,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable Long campaignId,
        @Nullable String campaignName,
        @Nullable Long customerId,
        @Nullable String customerFirstName,
        @Nullable String by,
        String device,
        @Nullable Instant reversedAt) {}
