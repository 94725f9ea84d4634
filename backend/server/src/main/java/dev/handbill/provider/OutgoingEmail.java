package dev.handbill.provider;

import dev.handbill.kernel.text.FilledText;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail. What becomes a header is made one line of bounded length here, so that no name and no
 * subject can add a header of its own.
 *
 * @param replyTo empty for none
 * @param toName empty for none
 * @param body its HTML
 * @param unsubscribeUrl for the one-click headers of RFC 8058; empty leaves them out
 */
public record OutgoingEmail(
        long deliveryId,
        long campaignId,
        int attempt,
        boolean isTest,
        String fromEmail,
        String fromName,
        String replyTo,
        String to,
        String toName,
        String subject,
        FilledText body,
        String text,
        @Nullable InlinePng qr,
        String unsubscribeUrl,
        OwnCounting counting,
        @Nullable String notice)
        implements OutgoingMessage {

    public OutgoingEmail {
        fromName = HeaderText.oneLine(fromName, HeaderText.MOST_IN_A_NAME);
        toName = HeaderText.oneLine(toName, HeaderText.MOST_IN_A_NAME);
        subject = HeaderText.oneLine(subject, HeaderText.MOST_IN_A_SUBJECT);
    }

    /** Of a campaign. */
    public OutgoingEmail(
            long deliveryId,
            long campaignId,
            int attempt,
            boolean isTest,
            String fromEmail,
            String fromName,
            String replyTo,
            String to,
            String toName,
            String subject,
            FilledText body,
            String text,
            @Nullable InlinePng qr,
            String unsubscribeUrl,
            OwnCounting counting) {
        this(
                deliveryId,
                campaignId,
                attempt,
                isTest,
                fromEmail,
                fromName,
                replyTo,
                to,
                toName,
                subject,
                body,
                text,
                qr,
                unsubscribeUrl,
                counting,
                null);
    }

    /**
     * What Handbill itself writes. Nobody counts it: its link may let somebody in, and passes
     * through no other address.
     *
     * @param kind of notice
     */
    public static OutgoingEmail notice(
            String kind,
            int attempt,
            String fromEmail,
            String fromName,
            String replyTo,
            String to,
            String subject,
            String html,
            String text) {
        return new OutgoingEmail(
                0,
                0,
                attempt,
                false,
                fromEmail,
                fromName,
                replyTo,
                to,
                "",
                subject,
                FilledText.of(html),
                text,
                null,
                "",
                OwnCounting.BY_NOBODY,
                kind);
    }

    /** With HTML that shares nothing with other e-mails; nothing of it is counted. */
    public OutgoingEmail(
            long deliveryId,
            long campaignId,
            int attempt,
            boolean isTest,
            String fromEmail,
            String fromName,
            String replyTo,
            String to,
            String toName,
            String subject,
            String html,
            String text,
            @Nullable InlinePng qr,
            String unsubscribeUrl) {
        this(
                deliveryId,
                campaignId,
                attempt,
                isTest,
                fromEmail,
                fromName,
                replyTo,
                to,
                toName,
                subject,
                FilledText.of(html),
                text,
                qr,
                unsubscribeUrl,
                OwnCounting.NONE,
                null);
    }

    /** The whole HTML, put together at each call. */
    public String html() {
        return body.toString();
    }
}
