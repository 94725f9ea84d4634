package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

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
        return WireWords.of(this);
    }

    /** Reads the lower-case name; anything else is a 422 that lists what there is. */
    @JsonCreator
    public static DeliveryStatus fromString(String wire) {
        return WireWords.find(DeliveryStatus.class, DeliveryStatus::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/status",
                                        "Use one of: %s."
                                                .formatted(
                                                        WireWords.all(
                                                                DeliveryStatus.class,
                                                                DeliveryStatus::wire))));
    }
}
