package dev.handbill.consent.suppression;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.Identified;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An address that is never written to.
 *
 * @param reason opt-out, bounce, complaint, invalid, manual, or erased: a customer who was erased
 *     on request and came back with an import
 */
public record SuppressionView(
        long id,
        Channel channel,
        String address,
        @Schema(enumeration = {"opt-out", "bounce", "complaint", "invalid", "manual", "erased"})
                String reason,
        String source,
        Instant createdAt)
        implements Identified {}
