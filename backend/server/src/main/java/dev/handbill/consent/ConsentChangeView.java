package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the consent history, newest first in lists.
 *
 * @param at when it was written down
 * @param channel null where it is about a topic
 * @param topic its name at that time; null where it is about a channel
 * @param actor the account or API key that made the change; empty where the customer did
 * @param givenAt when the customer said so, if that was earlier; null where only {@code at} is
 *     known
 * @param basis how the customer agreed, in the business's words; may be empty
 * @param wordsNumber of the very words they agreed to; null where those are not known
 * @param words those words
 */
public record ConsentChangeView(
        long id,
        @Nullable Channel channel,
        @Nullable String topic,
        ConsentStatus status,
        String source,
        String actor,
        String basis,
        @Nullable Long campaignId,
        @Nullable Instant givenAt,
        Instant at,
        @Nullable Long wordsNumber,
        @Nullable String words) {}
