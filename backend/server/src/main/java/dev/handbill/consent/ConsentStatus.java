package dev.handbill.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

/** Whether a customer wants messages over a channel. Lower case in JSON and SQL. */
public enum ConsentStatus {
    UNKNOWN,
    SUBSCRIBED,
    UNSUBSCRIBED;

    private final String wire = WireWords.of(this);

    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * @throws ApiProblem 422 if there is no such status
     */
    @JsonCreator
    public static ConsentStatus of(String wire) {
        return WireWords.find(ConsentStatus.class, ConsentStatus::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.unprocessable(
                                        "unknown-consent",
                                        "Use \"unknown\", \"subscribed\" or \"unsubscribed\"."));
    }
}
