package dev.handbill.campaign.template;

import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.FilledText;
import dev.handbill.kernel.text.Pieces;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders a campaign for one recipient as it will go out and keeps only the measures, so that
 * everybody can be looked at before anything is sent.
 */
public final class RecipientProbe {
    private final MessageTemplates messages;
    private final ConcurrentMap<Pieces, Integer> shared = new ConcurrentHashMap<>();

    public RecipientProbe(MessageTemplates messages) {
        this.messages = messages;
    }

    /**
     * What one message came to.
     *
     * @param htmlBytes of an e-mail's HTML part in UTF-8; 0 for an SMS
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
        Set<String> empty = new LinkedHashSet<>();
        try {
            FilledText html =
                    messages.emailTemplate().html(recipient, values, unsubscribeUrl, empty::add);
            return new Measure(bytes(html), null, List.copyOf(empty), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Measure(0, null, List.copyOf(empty), failure(e));
        }
    }

    public Measure sms(Recipient recipient) {
        String unsubscribeUrl = messages.unsubscribeUrl(recipient, Channel.SMS);
        Map<String, Object> values = messages.values(recipient, unsubscribeUrl);
        Set<String> empty = new LinkedHashSet<>();
        try {
            return new Measure(
                    0, messages.sms(values, unsubscribeUrl, empty::add), List.copyOf(empty), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Measure(0, null, List.copyOf(empty), failure(e));
        }
    }

    private static TemplateFailure failure(Throwable e) {
        return e instanceof TemplateFailure failure
                ? failure
                : new TemplateFailure("render-error", "The message could not be written: " + e);
    }

    /** What all messages share is counted once. */
    private int bytes(FilledText text) {
        int bytes = shared.computeIfAbsent(text.pieces(), RecipientProbe::bytes);
        for (String value : text.values()) {
            bytes += bytes(value);
        }
        return bytes;
    }

    private static int bytes(Pieces pieces) {
        return bytes(pieces.with(Collections.nCopies(pieces.holes(), "")));
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
