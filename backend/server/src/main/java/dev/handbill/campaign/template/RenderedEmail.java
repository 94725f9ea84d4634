package dev.handbill.campaign.template;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail as one customer gets it.
 *
 * @param text the plain-text part
 * @param qr null where the template shows no QR code or embeds it as a data: URI
 * @param unsubscribeUrl for the List-Unsubscribe header (RFC 8058)
 */
public record RenderedEmail(
        String subject,
        String html,
        String text,
        @Nullable InlineImage qr,
        String unsubscribeUrl) {}
