package dev.handbill.webhook.receiver;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Which failed calls are sent once more.
 *
 * @param since what happened then or later
 */
public record ReplayRequest(@NotNull Instant since) {}
