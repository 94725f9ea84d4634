package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;

/** What a person decides about messages of which nobody knows whether they went out. */
public enum UnknownResolution {
    RESEND("resend"),
    COUNT_AS_SENT("count-as-sent");

    private final String wire;

    UnknownResolution(String wire) {
        this.wire = wire;
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
        throw ApiProblem.invalid("/resolution", "Use \"resend\" or \"count-as-sent\".");
    }
}
