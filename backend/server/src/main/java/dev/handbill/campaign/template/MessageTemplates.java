package dev.handbill.campaign.template;

import dev.handbill.campaign.template.html.HtmlLanguage;
import dev.handbill.campaign.template.language.Template;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateReader;
import dev.handbill.campaign.template.sms.PlainLetters;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.campaign.template.sms.SmsText;
import dev.handbill.coupon.qr.QrImage;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.SmsLimits;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign's templates, parsed. Immutable and safe for many threads. */
public final class MessageTemplates {
    private static final int LONGEST_SUBJECT = 1_000;

    /** Beyond what providers take, so that the refusal can tell the length. */
    private static final int LONGEST_SMS = 8_000;

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** In capitals, as carriers want it told: "stop by tomorrow" is no way out. */
    private static final Pattern STOP = Pattern.compile("\\bSTOP\\b");

    private static final String UNSUBSCRIBE_URL = "{{ unsubscribe_url }}";

    private final TemplateSettings settings;
    private final Footer footer;
    private final RecipientValues values;
    private final String qrMarker = marker();
    private final boolean embedsQr;
    private final boolean isSmsPlain;
    private final @Nullable Template subject;
    private final @Nullable Template html;
    private final @Nullable Template text;
    private final @Nullable Template sms;

    private MessageTemplates(TemplateSource source, TemplateSettings settings) {
        this.settings = settings;
        this.footer = new Footer(settings.business());
        this.values = new RecipientValues(settings, source, qrMarker);
        this.embedsQr = source.qrEmbedding().equals("data-uri");
        this.isSmsPlain = source.smsPlainText();
        boolean hasEmail = !source.subject().isBlank() && !source.emailContent().isBlank();
        this.subject =
                hasEmail
                        ? Template.parse(
                                TemplateField.SUBJECT, source.subject(), false, LONGEST_SUBJECT)
                        : null;
        this.html =
                hasEmail
                        ? Template.parse(
                                TemplateField.EMAIL,
                                HtmlLanguage.with(
                                        source.emailContent(),
                                        settings.languageOf(source),
                                        source.language() != null),
                                true,
                                Template.MOST_OUTPUT)
                        : null;
        this.text =
                hasEmail && !source.emailText().isBlank()
                        ? Template.parse(
                                TemplateField.EMAIL,
                                source.emailText(),
                                false,
                                Template.MOST_OUTPUT)
                        : null;
        this.sms =
                source.smsContent().isBlank()
                        ? null
                        : Template.parse(
                                TemplateField.SMS, source.smsContent(), false, LONGEST_SMS);
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
        String unsubscribeUrl = unsubscribeUrl(recipient, Channel.EMAIL);
        Map<String, Object> variables = values.of(recipient, unsubscribeUrl);
        Footer.Complete complete = footer.complete(html.render(variables), unsubscribeUrl);
        String body = complete.html();
        String line = LINE_BREAKS.matcher(subject.render(variables)).replaceAll(" ").strip();
        QrMarkup qr = qr(recipient, body, true);
        return new RenderedEmail(
                line,
                qr.inHtml(body),
                qr.inText(text == null ? complete.text() : text.render(variables)),
                qr.attachment(),
                unsubscribeUrl);
    }

    /**
     * The SMS for one recipient.
     *
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no SMS
     */
    public RenderedSms sms(Recipient recipient) {
        String unsubscribeUrl = unsubscribeUrl(recipient, Channel.SMS);
        return sms(values.of(recipient, unsubscribeUrl), unsubscribeUrl, _ -> {});
    }

    /** Tells the variables that printed nothing, too. */
    RenderedSms sms(Map<String, Object> variables, String unsubscribeUrl, Consumer<String> empty) {
        if (sms == null) {
            throw new IllegalStateException("This campaign has no SMS");
        }
        String text = withSenderAndStop(sms.render(variables, empty).strip(), unsubscribeUrl);
        String sent = isSmsPlain ? PlainLetters.of(text) : text;
        if (sent.length() > SmsLimits.MOST_CHARACTERS) {
            throw new TemplateFailure(
                    "sms-too-long",
                    "It has %,d characters, and an SMS holds at most %,d. Shorten it."
                            .formatted(sent.length(), SmsLimits.MOST_CHARACTERS));
        }
        return SmsText.count(sent);
    }

    /** The HTML part as it goes out, without the image beside it. */
    String html(
            Recipient recipient,
            Map<String, Object> variables,
            String unsubscribeUrl,
            Consumer<String> empty) {
        if (subject == null || html == null) {
            throw new IllegalStateException("This campaign has no e-mail");
        }
        subject.render(variables, empty);
        String body = footer.complete(html.render(variables, empty), unsubscribeUrl).html();
        return qr(recipient, body, embedsQr).inHtml(body);
    }

    Map<String, Object> values(Recipient recipient, String unsubscribeUrl) {
        return values.of(recipient, unsubscribeUrl);
    }

    String unsubscribeUrl(Recipient recipient, Channel channel) {
        return settings.optOut().url(recipient.customerId(), channel);
    }

    private QrMarkup qr(Recipient recipient, String body, boolean withImage) {
        String url = values.qrUrl(recipient);
        if (url.isEmpty() || !body.contains(qrMarker)) {
            return QrMarkup.none(qrMarker);
        }
        byte[] png = withImage ? QrImage.png(url) : new byte[0];
        return QrMarkup.of(
                qrMarker,
                png,
                embedsQr
                        ? "data:image/png;base64," + Base64.getEncoder().encodeToString(png)
                        : null,
                RecipientValues.couponCode(recipient),
                values.shortUrl(recipient));
    }

    private String withSenderAndStop(String text, String unsubscribeUrl) {
        String name = settings.business().name();
        String named =
                text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        ? text
                        : name + ": " + text;
        boolean hasWayOut = named.contains(unsubscribeUrl) || STOP.matcher(text).find();
        return hasWayOut
                ? named
                : named + "\n" + settings.smsOptOutText().replace(UNSUBSCRIBE_URL, unsubscribeUrl);
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
