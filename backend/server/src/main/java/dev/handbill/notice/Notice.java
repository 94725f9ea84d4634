package dev.handbill.notice;

import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of Handbill's own to one person.
 *
 * @param to e-mail address or E.164 number, checked by the caller
 * @param subject of an e-mail; null for an SMS
 * @param html of an e-mail ({@link NoticeLetter} writes it); null for one of text alone
 * @param until it is not sent after this, such as when its link is over
 */
public record Notice(
        NoticeKind kind,
        Channel channel,
        String to,
        @Nullable String subject,
        @Nullable String html,
        String text,
        Instant until) {

    /** Names nobody and quotes nothing: links that let somebody in stand in the text. */
    @Override
    public String toString() {
        return "Notice[%s by %s]".formatted(kind.wire(), channel);
    }
}
