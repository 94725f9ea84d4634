package dev.handbill.consent.suppression;

import dev.handbill.kernel.Channel;

/** An address to suppress by hand: an e-mail address, or a phone number in any usual writing. */
public record SuppressionDraft(Channel channel, String address) {}
