package dev.handbill.events;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.consent.suppression.AddressReport.Reason;
import dev.handbill.kernel.text.WireWords;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a message, whichever provider says so. Each kind is counted for each campaign
 * under its word; the results show them all, in this order.
 */
public enum EventKind {
    DELIVERED,
    /** Did not arrive: returned for good, turned away this time, or not sent by the provider. */
    BOUNCED,
    OPENED,
    /** A mail program or a scanner loaded the picture. */
    OPENED_BY_MACHINE,
    CLICKED,
    COMPLAINED,
    /** Left by the provider's own link or list. */
    UNSUBSCRIBED;

    private final String wire = WireWords.of(this);

    /** As it stands in the database and in JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether a message of which this is told has arrived. */
    boolean provesArrival() {
        return switch (this) {
            case DELIVERED, OPENED, OPENED_BY_MACHINE, CLICKED, COMPLAINED -> true;
            case BOUNCED, UNSUBSCRIBED -> false;
        };
    }

    /**
     * Why the address must not be written to again; null if it may. Of what bounced the vendor
     * knows more: some addresses are good.
     */
    public @Nullable Reason suppresses() {
        return switch (this) {
            case BOUNCED -> Reason.BOUNCE;
            case COMPLAINED -> Reason.COMPLAINT;
            case UNSUBSCRIBED -> Reason.OPT_OUT;
            case DELIVERED, OPENED, OPENED_BY_MACHINE, CLICKED -> null;
        };
    }
}
