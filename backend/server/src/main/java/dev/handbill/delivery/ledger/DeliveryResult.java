package dev.handbill.delivery.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a try did to a delivery; the factories are the only transitions there are out of {@code
 * sending}.
 *
 * @param delay for {@code pending}: how long until it may be tried again
 * @param heldBy the rule of ours that holds it back, by which it is found when the rule changes
 * @param costsAttempt false when the provider cannot have seen the message
 */
public record DeliveryResult(
        ClaimedDelivery delivery,
        DeliveryStatus status,
        @Nullable Duration delay,
        boolean costsAttempt,
        @Nullable String providerMessageId,
        @Nullable String code,
        @Nullable String text,
        boolean retryable,
        @Nullable String heldBy) {

    public static DeliveryResult sent(ClaimedDelivery delivery, String providerMessageId) {
        return new DeliveryResult(
                delivery,
                DeliveryStatus.SENT,
                null,
                true,
                providerMessageId,
                null,
                null,
                false,
                null);
    }

    /** For ever, or until someone asks for a retry if the cause could have passed. */
    public static DeliveryResult failed(
            ClaimedDelivery delivery, String code, String text, boolean retryable) {
        return new DeliveryResult(
                delivery, DeliveryStatus.FAILED, null, true, null, code, text, retryable, null);
    }

    public static DeliveryResult unknown(ClaimedDelivery delivery, String code, String text) {
        return new DeliveryResult(
                delivery, DeliveryStatus.UNKNOWN, null, true, null, code, text, true, null);
    }

    public static DeliveryResult retry(
            ClaimedDelivery delivery, Duration delay, String code, String text) {
        return new DeliveryResult(
                delivery, DeliveryStatus.PENDING, delay, true, null, code, text, true, null);
    }

    /** Not tried, or turned away at the door: it waits and keeps its attempts. */
    public static DeliveryResult waiting(
            ClaimedDelivery delivery, Duration delay, String code, String text) {
        return new DeliveryResult(
                delivery, DeliveryStatus.PENDING, delay, false, null, code, text, true, null);
    }

    public DeliveryResult heldBy(String rule) {
        return new DeliveryResult(
                delivery,
                status,
                delay,
                costsAttempt,
                providerMessageId,
                code,
                text,
                retryable,
                rule);
    }
}
