package dev.handbill.consent.suppression;

import jakarta.validation.constraints.NotNull;
import dev.handbill.kernel.Channel;

/** An address to suppress by hand: an e-mail address, or a phone number in any usual writing. */
public record SuppressionDraft(@NotNull Channel channel, @NotNull String address) {}
