package dev.handbill.campaign.template;

import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.campaign.template.language.Template;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateReader;
import dev.handbill.campaign.template.sms.PlainLetters;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.campaign.template.sms.SmsText;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.SmsLimits;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign's templates, parsed. Immutable and safe for many threads. */
public final class MessageTemplates {
    /** Beyond what providers take, so that the refusal can tell the length. */
    private static final int LONGEST_SMS = 8_000;

    /** In capitals, as carriers want it told: "stop by tomorrow" is no way out. */
    private static final Pattern STOP = Pattern.compile("\\bSTOP\\b");

    private static final String UNSUBSCRIBE_URL = "{{ unsubscribe_url }}";

    private final TemplateSettings settings;
    private final RecipientValues values;
    private final boolean isSmsPlain;
    private final boolean isMessage;
    private final @Nullable EmailTemplate email;
    private final @Nullable Template sms;

    private MessageTemplates(TemplateSource source, TemplateSettings settings) {
        this.settings = settings;
        this.values = new RecipientValues(settings, source, EmailTemplate.marker());
        this.isSmsPlain = source.smsPlainText();
        this.isMessage = source.isMessage();
        this.email = EmailTemplate.of(source, settings, values);
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
        return email != null;
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
        return email(recipient, 0);
    }

    /**
     * The e-mail for one recipient.
     *
     * @param deliveryId by which what becomes of it is counted, if anything is
     * @throws TemplateFailure if it cannot be rendered for this recipient
     * @throws IllegalStateException if the campaign has no e-mail
     */
    public RenderedEmail email(Recipient recipient, long deliveryId) {
        return emailTemplate().to(recipient, unsubscribeUrl(recipient, Channel.EMAIL), deliveryId);
    }

    /** What is counted of its e-mails; null for nothing. */
    public @Nullable LinkCounting counting() {
        return settings.counting();
    }

    /** Whether it is no marketing: there is no list to leave. */
    public boolean isMessage() {
        return isMessage;
    }

    EmailTemplate emailTemplate() {
        if (email == null) {
            throw new IllegalStateException("This campaign has no e-mail");
        }
        return email;
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

    Map<String, Object> values(Recipient recipient, String unsubscribeUrl) {
        return values.of(recipient, unsubscribeUrl);
    }

    String unsubscribeUrl(Recipient recipient, Channel channel) {
        return settings.optOut().url(recipient.customerId(), channel);
    }

    private String withSenderAndStop(String text, String unsubscribeUrl) {
        String name = settings.business().name();
        String named =
                text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        ? text
                        : name + ": " + text;
        boolean hasWayOut =
                isMessage || named.contains(unsubscribeUrl) || STOP.matcher(text).find();
        return hasWayOut
                ? named
                : named + "\n" + settings.smsOptOutText().replace(UNSUBSCRIBE_URL, unsubscribeUrl);
    }
}
