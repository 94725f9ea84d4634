package dev.handbill.delivery;

import jakarta.validation.constraints.NotNull;
import dev.handbill.delivery.ledger.UnknownResolution;
import dev.handbill.kernel.Channel;
import org.jspecify.annotations.Nullable;

/** Settles all deliveries of one channel whose outcome is unknown. */
public record ResolveUnknownRequest(
        @NotNull Channel channel, @NotNull UnknownResolution resolution) {}
