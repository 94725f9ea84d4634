package dev.handbill.customer;

import dev.handbill.kernel.Channel;
import java.time.Instant;

/**
 * An address that is never written to.
 *
 * @param reason opt-out, bounce, complaint, invalid or manual
 */
public record SuppressionView(
        long id,
        Channel channel,
        String address,
        String reason,
        String source,
        Instant createdAt) {}
