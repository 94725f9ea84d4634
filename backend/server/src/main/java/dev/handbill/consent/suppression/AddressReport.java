package dev.handbill.consent.suppression;

import java.time.Instant;
import java.util.Locale;
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
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Reason of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
