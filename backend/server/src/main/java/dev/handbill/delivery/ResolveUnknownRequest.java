package dev.handbill.delivery;

import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.kernel.Channel;
import jakarta.validation.constraints.NotNull;

/** Settles all deliveries of one channel whose outcome is unknown. */
public record ResolveUnknownRequest(
        @NotNull Channel channel, @NotNull UnknownResolution resolution) {}
