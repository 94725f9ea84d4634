package dev.handbill.provider;

/**
 * An SMS, ready to be handed over.
 *
 * @param to E.164
 */
public record OutgoingSms(
        long deliveryId, long campaignId, int attempt, boolean isTest, String to, String text)
        implements OutgoingMessage {}
