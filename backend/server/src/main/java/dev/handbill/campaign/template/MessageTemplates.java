package dev.handbill.campaign.template;

import dev.handbill.coupon.QrImage;
import dev.handbill.customer.OptOutLinks;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.HtmlPage;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign's templates, parsed. Immutable and safe for many threads. */
public final class MessageTemplates {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_SMS = 2_000;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final String BODY_END = "</body>";
    private static final Pattern STOP = Pattern.compile("\\bSTOP\\b", Pattern.CASE_INSENSITIVE);

    private final TemplateSettings settings;
    private final RecipientValues values;
    private final String qrMarker = marker();
    private final boolean embedsQr;
    private final boolean namesAddress;
    private final @Nullable Template subject;
    private final @Nullable Template html;
    private final @Nullable Template sms;

    private MessageTemplates(TemplateSource source, TemplateSettings settings) {
        this.settings = settings;
        this.values = new RecipientValues(settings, source, qrMarker);
        this.embedsQr = source.qrEmbedding().equals("data-uri");
        this.namesAddress =
                TemplateReader.read(TemplateField.EMAIL, source.emailContent())
                        .names()
                        .contains("business.postal_address");
        boolean hasEmail = !source.subject().isBlank() && !source.emailContent().isBlank();
        this.subject = hasEmail ? Template.parse(source.subject(), false, LONGEST_SUBJECT) : null;
        this.html =
                hasEmail
                        ? Template.parse(source.emailContent(), true, TemplateLanguage.MOST_OUTPUT)
                        : null;
        this.sms =
                source.smsContent().isBlank()
                        ? null
                        : Template.parse(source.smsContent(), false, LONGEST_SMS);
    }

    /**
     * @throws TemplateError for the first mistake
     */
    static MessageTemplates compile(TemplateSource source, TemplateSettings settings) {
        refuseMistakes(TemplateField.SUBJECT, source.subject());
        refuseMistakes(TemplateField.EMAIL, source.emailContent());
        refuseMistakes(TemplateField.SMS, source.smsContent());
        return new MessageTemplates(source, settings);
    }

    private static void refuseMistakes(TemplateField field, String text) {
        for (TemplateError error : TemplateReader.read(field, text).errors()) {
            throw error;
        }
    }

    public boolean hasEmail() {
        return html != null;
    }

    public boolean hasSms() {
        return sms != null;
    }

    /**
     * The e-mail for one recipient.
     *
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no e-mail
     */
    public RenderedEmail email(Recipient recipient) {
        if (subject == null || html == null) {
            throw new IllegalStateException("This campaign has no e-mail");
        }
        String unsubscribeUrl = settings.optOut().url(recipient.customerId(), Channel.EMAIL);
        Map<String, Object> variables = values.of(recipient, unsubscribeUrl);
        String body = withFooter(html.render(variables), unsubscribeUrl);
        String line = LINE_BREAKS.matcher(subject.render(variables)).replaceAll(" ").strip();
        QrMarkup qr = qr(recipient, body);
        return new RenderedEmail(
                line,
                qr.inHtml(body),
                qr.inText(HtmlText.of(body)),
                qr.attachment(),
                unsubscribeUrl);
    }

    /**
     * The text message for one recipient.
     *
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no SMS
     */
    public RenderedSms sms(Recipient recipient) {
        if (sms == null) {
            throw new IllegalStateException("This campaign has no text message");
        }
        String unsubscribeUrl = settings.optOut().url(recipient.customerId(), Channel.SMS);
        String text = sms.render(values.of(recipient, unsubscribeUrl)).strip();
        return SmsText.count(SmsText.plainPunctuation(withSenderAndStop(text, unsubscribeUrl)));
    }

    private QrMarkup qr(Recipient recipient, String body) {
        String url = values.qrUrl(recipient);
        if (url.isEmpty() || !body.contains(qrMarker)) {
            return QrMarkup.none(qrMarker);
        }
        byte[] png = QrImage.png(url);
        return QrMarkup.of(
                qrMarker,
                png,
                embedsQr
                        ? "data:image/png;base64," + Base64.getEncoder().encodeToString(png)
                        : null,
                RecipientValues.couponCode(recipient),
                values.shortUrl(recipient));
    }

    /** Looks at what came out, because a condition may have left out what the template names. */
    private String withFooter(String body, String unsubscribeUrl) {
        boolean hasWayOut = body.contains(unsubscribeUrl);
        if (hasWayOut && namesAddress) {
            return body;
        }
        StringBuilder footer = new StringBuilder(512);
        footer.append(
                "<div style=\"margin:24px auto 0;padding:16px;max-width:600px;font:13px/1.5 Arial,sans-serif;color:#666666;text-align:center\">");
        if (!namesAddress) {
            footer.append(HtmlPage.escape(settings.business().name()));
            String address = settings.business().postalAddress().strip();
            if (!address.isEmpty()) {
                footer.append("<br>").append(HtmlPage.escape(address).replace("\n", "<br>"));
            }
        }
        footer.append(namesAddress ? "" : "<br>");
        if (!hasWayOut) {
            link(footer, unsubscribeUrl, "Unsubscribe");
            footer.append(" &middot; ");
        }
        link(footer, OptOutLinks.preferencesUrl(unsubscribeUrl), "Choose what you get");
        footer.append(" &middot; ");
        link(footer, OptOutLinks.whyUrl(unsubscribeUrl), "Why did I get this?");
        footer.append("</div>");
        int end = lastBodyEnd(body);
        return end < 0 ? body + footer : body.substring(0, end) + footer + body.substring(end);
    }

    private static void link(StringBuilder footer, String url, String text) {
        footer.append("<a href=\"")
                .append(HtmlPage.escape(url))
                .append("\" style=\"color:#666666\">")
                .append(text)
                .append("</a>");
    }

    private static int lastBodyEnd(String body) {
        int end = body.lastIndexOf("</");
        while (end >= 0 && !body.regionMatches(true, end, BODY_END, 0, BODY_END.length())) {
            end = body.lastIndexOf("</", end - 1);
        }
        return end;
    }

    private String withSenderAndStop(String text, String unsubscribeUrl) {
        String name = settings.business().name();
        String named =
                text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        ? text
                        : name + ": " + text;
        boolean hasWayOut = named.contains(unsubscribeUrl) || STOP.matcher(text).find();
        return hasWayOut ? named : named + "\nStop: " + unsubscribeUrl;
    }

    /**
     * Stands for the image while texts are rendered; nobody's data can imitate what is secret and
     * drawn anew each time. ASCII, or every text that holds it would take two bytes a letter.
     */
    private static String marker() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return "qr-" + HexFormat.of().formatHex(secret);
    }
}
