package dev.handbill.campaign.hidden;

import dev.handbill.kernel.text.Digests;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What messages are made from, for one channel: all that tells two hidden campaigns apart.
 *
 * @param emailText the plain-text part of a design; empty to read it off the HTML
 * @param language BCP 47; null for the business's
 */
public record HiddenContent(
        String name,
        String subject,
        String emailContent,
        String emailText,
        String smsContent,
        String fromName,
        String fromEmail,
        String replyTo,
        boolean smsPlainText,
        @Nullable String language) {

    /**
     * @param month such as 2026-12: what is written in another one is kept, and wiped, apart
     */
    byte[] digest(String month) {
        return HexFormat.of()
                .parseHex(
                        Digests.sha256Hex(
                                Stream.of(
                                                month,
                                                name,
                                                subject,
                                                emailContent,
                                                emailText,
                                                smsContent,
                                                fromName,
                                                fromEmail,
                                                replyTo,
                                                String.valueOf(smsPlainText),
                                                String.valueOf(language))
                                        .map(part -> part.length() + ":" + part)
                                        .collect(Collectors.joining())));
    }
}
