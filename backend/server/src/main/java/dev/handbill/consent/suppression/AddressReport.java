package dev.handbill.consent.suppression;

import dev.handbill.kernel.text.WireWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of an address that should not be written to again.
 *
 * @param source where it comes from, as people read it, such as {@code sendgrid}
 * @param campaignId whose message it was; null if unknown
 * @param at when it happened: who said yes after that is not opted out by it
 */
public record AddressReport(
        String address, Reason reason, String source, @Nullable Long campaignId, Instant at) {

    /** Why an address is suppressed. */
    public enum Reason {
        OPT_OUT,
        BOUNCE,
        COMPLAINT,
        INVALID;

        /** As it stands in the database. */
        public String wire() {
            return WireWords.of(this);
        }

        public static Reason of(String wire) {
            return WireWords.find(Reason.class, Reason::wire, wire)
                    .orElseThrow(() -> new IllegalArgumentException("No reason: " + wire));
        }
    }
}
