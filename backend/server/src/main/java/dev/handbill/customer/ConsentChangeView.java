package dev.handbill.customer;

import dev.handbill.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of the consent history, newest first in lists. */
public record ConsentChangeView(
        long id,
        Channel channel,
        ConsentStatus status,
        String source,
        @Nullable Long campaignId,
        Instant at) {}
