package dev.handbill.campaign.template;

import org.jspecify.annotations.Nullable;

/**
 * The content of a campaign that {@link TemplateCompiler} parses.
 *
 * @param campaignId 0 for a campaign that is not stored yet
 * @param subject empty together with {@code emailContent} where there is no e-mail
 * @param emailText the plain-text part, Jinja2 too; empty to read it off the HTML
 * @param smsContent empty where there is no SMS
 * @param qrEmbedding {@code cid} or {@code data-uri}
 * @param smsPlainText whether punctuation outside the GSM alphabet is replaced
 * @param language BCP 47 tag of the content; null = the business's
 * @param isMessage whether one customer is told something of their own, such as that an order is
 *     ready: then no way out of marketing is forced, and nothing is counted
 */
public record TemplateSource(
        long campaignId,
        String subject,
        String emailContent,
        String emailText,
        String smsContent,
        String qrEmbedding,
        String offerTitle,
        String offerTerms,
        boolean smsPlainText,
        @Nullable String language,
        boolean isMessage) {

    /** Of a campaign. */
    public TemplateSource(
            long campaignId,
            String subject,
            String emailContent,
            String emailText,
            String smsContent,
            String qrEmbedding,
            String offerTitle,
            String offerTerms,
            boolean smsPlainText,
            @Nullable String language) {
        this(
                campaignId,
                subject,
                emailContent,
                emailText,
                smsContent,
                qrEmbedding,
                offerTitle,
                offerTerms,
                smsPlainText,
                language,
                false);
    }
}
