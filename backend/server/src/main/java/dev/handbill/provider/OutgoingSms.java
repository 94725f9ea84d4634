package dev.handbill.provider;

import org.jspecify.annotations.Nullable;

/**
 * An SMS, ready to be handed over.
 *
 * @param to E.164
 */
public record OutgoingSms(
        long deliveryId,
        long campaignId,
        int attempt,
        boolean isTest,
        String to,
        String text,
        @Nullable String notice)
        implements OutgoingMessage {

    /** Of a campaign. */
    public OutgoingSms(
            long deliveryId, long campaignId, int attempt, boolean isTest, String to, String text) {
        this(deliveryId, campaignId, attempt, isTest, to, text, null);
    }

    /**
     * What Handbill itself writes.
     *
     * @param kind of notice
     */
    public static OutgoingSms notice(String kind, int attempt, String to, String text) {
        return new OutgoingSms(0, 0, attempt, false, to, text, kind);
    }
}
