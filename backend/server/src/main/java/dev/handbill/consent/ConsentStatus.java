package dev.handbill.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;
import java.util.Locale;

/** Whether a customer wants messages over a channel. Lower case in JSON and SQL. */
public enum ConsentStatus {
    UNKNOWN,
    SUBSCRIBED,
    UNSUBSCRIBED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * @throws ApiProblem 422 if there is no such status
     */
    @JsonCreator
    public static ConsentStatus of(String wire) {
        for (ConsentStatus status : values()) {
            if (status.wire.equals(wire)) {
                return status;
            }
        }
        throw ApiProblem.unprocessable(
                "unknown-consent", "Use \"unknown\", \"subscribed\" or \"unsubscribed\".");
    }
}
