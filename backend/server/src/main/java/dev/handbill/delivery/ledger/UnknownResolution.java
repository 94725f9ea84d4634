package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;

/** What a person decides about messages of which nobody knows whether they went out. */
public enum UnknownResolution {
    RESEND("resend", DeliveryStatus.PENDING),
    COUNT_AS_SENT("count-as-sent", DeliveryStatus.SENT),
    /** Failed, and may be tried again with the others that failed. */
    COUNT_AS_NOT_SENT("count-as-not-sent", DeliveryStatus.FAILED);

    private final String wire;
    private final DeliveryStatus becomes;

    UnknownResolution(String wire, DeliveryStatus becomes) {
        this.wire = wire;
        this.becomes = becomes;
    }

    DeliveryStatus becomes() {
        return becomes;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /** Reads the wire name; anything else is a 422. */
    @JsonCreator
    public static UnknownResolution of(String wire) {
        for (UnknownResolution resolution : values()) {
            if (resolution.wire.equals(wire)) {
                return resolution;
            }
        }
        throw ApiProblem.invalid(
                "/resolution", "Use \"resend\", \"count-as-sent\" or \"count-as-not-sent\".");
    }
}
