package dev.handbill.campaign.template;

import dev.handbill.campaign.link.LinkCounting;
import dev.handbill.campaign.template.html.HtmlLanguage;
import dev.handbill.campaign.template.language.PreparedTemplate;
import dev.handbill.campaign.template.language.PreparedTemplates;
import dev.handbill.campaign.template.language.Template;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.coupon.qr.QrImage;
import dev.handbill.kernel.text.FilledText;
import dev.handbill.words.CustomerWords;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign's e-mail: subject, HTML and text, and the HTML prepared where that can be. */
final class EmailTemplate {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Template subject;
    private final Template html;
    private final PreparedTemplates prepared;

    /** Empty where a value could change more than the words that it stands in. */
    private final ConcurrentMap<PreparedTemplate, Optional<PreparedEmail>> emails =
            new ConcurrentHashMap<>();

    /** Null where it is read off the HTML. */
    private final @Nullable Template text;

    private final CustomerWords words;
    private final Footer footer;
    private final RecipientValues values;
    private final String qrMarker;
    private final boolean embedsQr;

    /** Null where nothing is counted. */
    private final @Nullable CountedEmail counted;

    private EmailTemplate(
            TemplateSource source, TemplateSettings settings, RecipientValues values) {
        this.words = CustomerWords.orEnglish(settings.languageOf(source));
        this.footer = new Footer(settings.business(), words, source.isMessage());
        this.values = values;
        this.qrMarker = values.qrMarker();
        LinkCounting counting = settings.counting();
        this.counted = counting == null ? null : new CountedEmail(counting, qrMarker);
        this.embedsQr = source.qrEmbedding().equals("data-uri");
        this.subject =
                Template.parse(TemplateField.SUBJECT, source.subject(), false, LONGEST_SUBJECT);
        this.html =
                Template.parse(
                        TemplateField.EMAIL,
                        HtmlLanguage.with(
                                source.emailContent(),
                                settings.languageOf(source),
                                source.language() != null),
                        true,
                        Template.MOST_OUTPUT);
        this.text =
                source.emailText().isBlank()
                        ? null
                        : Template.parse(
                                TemplateField.EMAIL,
                                source.emailText(),
                                false,
                                Template.MOST_OUTPUT);
        this.prepared = html.prepared(values.shared());
    }

    /** Null where the campaign has none. */
    static @Nullable EmailTemplate of(
            TemplateSource source, TemplateSettings settings, RecipientValues values) {
        return source.subject().isBlank() || source.emailContent().isBlank()
                ? null
                : new EmailTemplate(source, settings, values);
    }

    /**
     * The e-mail for one recipient.
     *
     * @throws TemplateFailure if it cannot be rendered for this recipient
     */
    RenderedEmail to(Recipient recipient, String unsubscribeUrl, long deliveryId) {
        RenderedEmail filled = filled(recipient, unsubscribeUrl, deliveryId);
        return filled == null ? rendered(recipient, unsubscribeUrl, deliveryId) : filled;
    }

    /** Null for one who needs the slower way. */
    @Nullable RenderedEmail filled(Recipient recipient, String unsubscribeUrl, long deliveryId) {
        Map<String, Object> variables = values.of(recipient, unsubscribeUrl);
        PreparedTemplates.Filled holes = prepared.fill(variables, null);
        PreparedEmail email = preparedFor(holes);
        if (holes == null || email == null) {
            return null;
        }
        QrMarkup qr = qr(recipient, email.showsQr(), true);
        String token = counted == null ? "" : counted.token(deliveryId);
        PreparedEmail.Filled filled = email.fill(holes.values(), unsubscribeUrl, qr, token);
        return filled == null
                ? null
                : email(variables, filled.html(), filled.text(), qr, unsubscribeUrl);
    }

    private @Nullable PreparedEmail preparedFor(PreparedTemplates.@Nullable Filled holes) {
        return holes == null
                ? null
                : emails.computeIfAbsent(holes.template(), this::prepare).orElse(null);
    }

    private Optional<PreparedEmail> prepare(PreparedTemplate template) {
        return PreparedEmail.of(template, footer, words, qrMarker, embedsQr, counted);
    }

    /** The slower way: the whole HTML is written and read for this recipient alone. */
    RenderedEmail rendered(Recipient recipient, String unsubscribeUrl, long deliveryId) {
        Map<String, Object> variables = values.of(recipient, unsubscribeUrl);
        Footer.Complete complete = footer.complete(html.render(variables), unsubscribeUrl);
        QrMarkup qr = qr(recipient, complete.html().contains(qrMarker), true);
        String token = counted == null ? "" : counted.token(deliveryId);
        return email(
                variables,
                FilledText.of(qr.inHtml(sent(complete, token))),
                complete.text(),
                qr,
                unsubscribeUrl);
    }

    private RenderedEmail email(
            Map<String, Object> variables,
            FilledText body,
            String seen,
            QrMarkup qr,
            String unsubscribeUrl) {
        String line = LINE_BREAKS.matcher(subject.render(variables)).replaceAll(" ").strip();
        String plain = qr.inText(text == null ? seen : text.render(variables));
        return new RenderedEmail(line, body, plain, qr.attachment(), unsubscribeUrl);
    }

    /**
     * The HTML part as it goes out, without the image beside it.
     *
     * @param empty is told the variables that printed nothing, of the subject too
     */
    FilledText html(
            Recipient recipient,
            Map<String, Object> variables,
            String unsubscribeUrl,
            Consumer<String> empty) {
        subject.render(variables, empty);
        FilledText filled = filledHtml(recipient, variables, unsubscribeUrl, empty);
        return filled == null
                ? FilledText.of(renderedHtml(recipient, variables, unsubscribeUrl, empty))
                : filled;
    }

    /** Null for one who needs the slower way; then nobody was told anything. */
    @Nullable FilledText filledHtml(
            Recipient recipient,
            Map<String, Object> variables,
            String unsubscribeUrl,
            Consumer<String> empty) {
        List<String> unseen = new ArrayList<>();
        PreparedTemplates.Filled holes = prepared.fill(variables, unseen::add);
        PreparedEmail email = preparedFor(holes);
        if (holes == null || email == null) {
            return null;
        }
        QrMarkup qr = qr(recipient, email.showsQr(), embedsQr);
        PreparedEmail.Filled filled =
                email.fill(holes.values(), unsubscribeUrl, qr, longestToken());
        if (filled == null) {
            return null;
        }
        unseen.forEach(empty);
        return filled.html();
    }

    /** The slower way. */
    String renderedHtml(
            Recipient recipient,
            Map<String, Object> variables,
            String unsubscribeUrl,
            Consumer<String> empty) {
        String body =
                sent(
                        footer.complete(html.render(variables, empty), unsubscribeUrl),
                        longestToken());
        return qr(recipient, body.contains(qrMarker), embedsQr).inHtml(body);
    }

    /** For measuring: so that no real message is longer. */
    private String longestToken() {
        return counted == null ? "" : counted.longestToken();
    }

    private String sent(Footer.Complete complete, String token) {
        return counted == null
                ? complete.html()
                : counted.of(complete.html(), complete.end(), token);
    }

    private QrMarkup qr(Recipient recipient, boolean isShown, boolean withImage) {
        String url = values.qrUrl(recipient);
        if (url.isEmpty() || !isShown) {
            return QrMarkup.none(qrMarker, words);
        }
        byte[] png = withImage ? QrImage.png(url) : new byte[0];
        return QrMarkup.of(
                qrMarker,
                words,
                png,
                embedsQr
                        ? "data:image/png;base64," + Base64.getEncoder().encodeToString(png)
                        : null,
                RecipientValues.couponCode(recipient),
                values.shortUrl(recipient));
    }

    /**
     * Stands for the image while texts are rendered; nobody's data can imitate what is secret and
     * drawn anew each time. ASCII, or every text that holds it would take two bytes a letter.
     */
    static String marker() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return "qr-" + HexFormat.of().formatHex(secret);
    }
}
