package dev.handbill.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handbill.kernel.web.Identified;
import dev.handbill.kernel.web.Versioned;
import dev.handbill.webhook.WebhookEvent;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and how it does, without its secret.
 *
 * @param offReason why Handbill switched it off itself
 * @param waiting calls that are to be sent, counted up to 1,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        long id,
        String url,
        String description,
        List<WebhookEvent> events,
        boolean isActive,
        @Schema(enumeration = {"failing", "gone"}) @Nullable String offReason,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant restsUntil,
        @Nullable Instant lastReceivedAt,
        long waiting,
        long dropped,
        @Nullable Instant oldSecretUntil,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.events(),
                webhook.isActive(),
                webhook.offReason(),
                webhook.failures(),
                webhook.failingSince(),
                webhook.restsUntil(),
                webhook.lastReceivedAt(),
                webhook.waiting(),
                webhook.dropped(),
                webhook.oldSecretUntil(),
                webhook.createdAt(),
                webhook.updatedAt());
    }

    /** Calls come and go all the time, which is no reason to refuse another address. */
    @Override
    public Object edited() {
        return new WebhookDraft(url, description, events, isActive);
    }
}
