package dev.handbill.webhook.receiver;

import dev.handbill.kernel.constraint.Filled;
import dev.handbill.kernel.constraint.OneLine;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.webhook.WebhookEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner sets of a webhook; what is left out stays as it is.
 *
 * @param url begins with https://
 * @param events of which it is told
 * @param isActive switched on again, it starts anew: its failures are forgotten
 */
@MergePatch
public record WebhookDraft(
        @Filled @Size(max = 2_000) @OneLine @Nullable String url,
        @Size(max = 200) @OneLine @Clearable @Nullable String description,
        @Size(min = 1, max = 20) @Nullable List<@NotNull WebhookEvent> events,
        @Nullable Boolean isActive) {}
