package dev.handbill.customer.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a customer.
 *
 * @param kind message, open, click, coupon, redemption or consent
 * @param key tells the entry from all others of the customer
 * @param status of a message, the result of a redemption, or the consent that was given
 * @param campaignName absent where no campaign was part of it
 * @param code of the coupon
 * @param topic that the consent is about; absent where it is about a channel
 * @param source where the consent came from, or where the coupon was redeemed
 * @param actor who did it; absent where the customer did
 * @param basis how the customer agreed
 * @param givenAt when the customer said so, where that was before it came here
 * @param isReversed a redemption that was taken back
 * @param wordsNumber of the very words that the customer agreed to, where those are known
 * @param words those words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        @Schema(enumeration = {"message", "open", "click", "coupon", "redemption", "consent"})
                String kind,
        String key,
        Instant at,
        @Nullable Channel channel,
        @Nullable String status,
        @Nullable Long campaignId,
        @Nullable String campaignName,
        @Nullable String code,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable String topic,
        @Nullable String source,
        @Nullable String actor,
        @Nullable String basis,
        @Nullable Instant givenAt,
        boolean isReversed,
        @Nullable Long wordsNumber,
        @Nullable String words) {}
