package dev.handbill.campaign.template;

import dev.handbill.kernel.text.FilledText;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as one customer gets it.
 *
 * @param body its HTML
 * @param text the plain-text part
 * @param qr null where the template shows no QR code or embeds it as a data: URI
 * @param unsubscribeUrl for the List-Unsubscribe header (RFC 8058)
 */
public record RenderedEmail(
        String subject,
        FilledText body,
        String text,
        @Nullable InlineImage qr,
        String unsubscribeUrl) {
    /** Gmail shows so much of an HTML part, then "[Message clipped]". */
    public static final int GMAIL_BYTES = 102_000;

    /** The whole HTML, put together at each call. */
    public String html() {
        return body.toString();
    }
}
