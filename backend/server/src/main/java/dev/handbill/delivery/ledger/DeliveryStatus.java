package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code pending → sending → sent | failed | skipped | unknown}. */
public enum DeliveryStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    SKIPPED,
    UNKNOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the lower-case name; anything else is a 422 that lists what there is. */
    @JsonCreator
    public static DeliveryStatus fromString(String wire) {
        for (DeliveryStatus status : values()) {
            if (status.wire().equals(wire)) {
                return status;
            }
        }
        String known =
                Arrays.stream(values()).map(DeliveryStatus::wire).collect(Collectors.joining(", "));
        throw ApiProblem.invalid("/status", "Use one of: " + known + ".");
    }
}
