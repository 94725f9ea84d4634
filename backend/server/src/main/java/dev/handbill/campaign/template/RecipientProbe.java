package dev.handbill.campaign.template;

import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import dev.handbill.campaign.template.language.TemplatePart;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a campaign for one recipient as it will go out and keeps only the measures, so that
 * everybody can be looked at before anything is sent.
 */
public final class RecipientProbe {
    private final MessageTemplates messages;
    private final List<NamedPath> emailPaths;
    private final List<NamedPath> smsPaths;

    private record NamedPath(String name, TemplatePart.Path path) {}

    /**
     * @param read what the templates print: values without a fallback are looked for
     */
    public RecipientProbe(MessageTemplates messages, List<TemplateFindings> read) {
        this.messages = messages;
        this.emailPaths = paths(read, false);
        this.smsPaths = paths(read, true);
    }

    /**
     * What one message came to.
     *
     * @param htmlBytes of an e-mail's HTML part in UTF-8; 0 for a text
     * @param sms null for an e-mail
     * @param empty values that printed nothing, such as {@code first_name}
     * @param failure null if it can be sent
     */
    public record Measure(
            int htmlBytes,
            @Nullable RenderedSms sms,
            List<String> empty,
            @Nullable TemplateFailure failure) {}

    public Measure email(Recipient recipient) {
        String unsubscribeUrl = messages.unsubscribeUrl(recipient, Channel.EMAIL);
        Map<String, Object> values = messages.values(recipient, unsubscribeUrl);
        List<String> empty = empty(emailPaths, values);
        try {
            String html = messages.html(recipient, values, unsubscribeUrl);
            return new Measure(bytes(html), null, empty, null);
        } catch (RuntimeException e) {
            return new Measure(0, null, empty, failure(e));
        }
    }

    public Measure sms(Recipient recipient) {
        String unsubscribeUrl = messages.unsubscribeUrl(recipient, Channel.SMS);
        Map<String, Object> values = messages.values(recipient, unsubscribeUrl);
        List<String> empty = empty(smsPaths, values);
        try {
            return new Measure(0, messages.sms(values, unsubscribeUrl), empty, null);
        } catch (RuntimeException e) {
            return new Measure(0, null, empty, failure(e));
        }
    }

    private static TemplateFailure failure(RuntimeException e) {
        return e instanceof TemplateFailure failure
                ? failure
                : new TemplateFailure("render-error", "The message could not be written: " + e);
    }

    private static List<String> empty(List<NamedPath> paths, Map<String, Object> values) {
        List<String> empty = List.of();
        for (NamedPath path : paths) {
            if (isEmpty(path.path().in(values))) {
                empty = empty.isEmpty() ? new ArrayList<>(4) : empty;
                empty.add(path.name());
            }
        }
        return empty;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static List<NamedPath> paths(List<TemplateFindings> read, boolean isSms) {
        return read.stream()
                .flatMap(findings -> findings.uses().stream())
                .filter(use -> (use.field() == TemplateField.SMS) == isSms)
                .filter(use -> use.isKnown() && !use.hasFallback())
                .map(TemplateFindings.Use::path)
                .distinct()
                .map(name -> new NamedPath(name, new TemplatePart.Path(name)))
                .toList();
    }

    /** The length in UTF-8, counted without writing it. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes++;
            } else if (unit < 0x800 || Character.isSurrogate(unit)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
