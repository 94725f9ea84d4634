package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.QueryValue;

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
        return QueryValue.oneOf(DeliveryStatus.class, DeliveryStatus::wire, "/status", wire);
    }
}
