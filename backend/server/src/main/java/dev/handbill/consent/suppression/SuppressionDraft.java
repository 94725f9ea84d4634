package dev.handbill.consent.suppression;

import dev.handbill.kernel.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An address to suppress by hand: an e-mail address, or a phone number in any usual writing. */
public record SuppressionDraft(
        @NotNull Channel channel, @NotBlank @Size(max = 254) String address) {}
