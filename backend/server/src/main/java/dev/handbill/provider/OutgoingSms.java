package dev.handbill.provider;

/**
 * A text message.
 *
 * @param to E.164
 */
public record OutgoingSms(
        long deliveryId, long campaignId, int attempt, boolean isTest, String to, String text)
        implements OutgoingMessage {}
