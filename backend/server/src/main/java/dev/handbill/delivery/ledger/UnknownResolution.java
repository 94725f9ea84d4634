package dev.handbill.delivery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

/** What a person decides about messages of which nobody knows whether they went out. */
public enum UnknownResolution {
    RESEND(DeliveryStatus.PENDING),
    COUNT_AS_SENT(DeliveryStatus.SENT),
    /** Failed, and may be tried again with the others that failed. */
    COUNT_AS_NOT_SENT(DeliveryStatus.FAILED);

    private final DeliveryStatus becomes;

    UnknownResolution(DeliveryStatus becomes) {
        this.becomes = becomes;
    }

    DeliveryStatus becomes() {
        return becomes;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** Reads the wire name; anything else is a 422. */
    @JsonCreator
    public static UnknownResolution of(String wire) {
        return WireWords.find(UnknownResolution.class, UnknownResolution::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/resolution",
                                        "Use one of: %s."
                                                .formatted(
                                                        WireWords.all(
                                                                UnknownResolution.class,
                                                                UnknownResolution::wire))));
    }
}
