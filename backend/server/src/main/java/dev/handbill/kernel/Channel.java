package dev.handbill.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

/** How a message reaches a customer. The lower-case name stands in JSON, SQL and Redis keys. */
public enum Channel {
    EMAIL,
    SMS;

    private final String wire = WireWords.of(this);

    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * @throws ApiProblem 400 if there is no such channel
     */
    @JsonCreator
    public static Channel of(String wire) {
        return WireWords.find(Channel.class, Channel::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.badRequest(
                                        "unknown-channel",
                                        "Use \"email\" or \"sms\" as the channel."));
    }

    /** JAX-RS reads query parameters through this name. */
    public static Channel fromString(String wire) {
        return of(wire);
    }

    @Override
    public String toString() {
        return wire;
    }
}
