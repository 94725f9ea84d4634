package dev.handbill.customer.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a column of a CSV file can fill. */
@RegisterForReflection
public enum ImportField {
    EMAIL("email"),
    PHONE("phone"),
    FIRST_NAME("firstName"),
    LAST_NAME("lastName"),
    FULL_NAME("fullName"),
    SEGMENTS("segments"),
    LANGUAGE("language"),
    TIME_ZONE("timeZone"),
    EMAIL_CONSENT("emailConsent"),
    SMS_CONSENT("smsConsent"),
    EMAIL_CONSENT_AT("emailConsentAt"),
    SMS_CONSENT_AT("smsConsentAt"),
    CONSENT_BASIS("consentBasis"),
    ATTRIBUTE("attribute"),
    IGNORE("ignore");

    private final String wire;

    ImportField(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * Reads the wire's word, and the constant's own name: that is what native executables of
     * November 2026 and before wrote into plans and remembered mappings.
     *
     * @throws ApiProblem 422 that lists the fields
     */
    @JsonCreator
    public static ImportField of(String wire) {
        return Arrays.stream(values())
                .filter(field -> field.wire.equals(wire) || field.name().equals(wire))
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/mapping",
                                        "A column cannot fill “%s”. Use one of: %s."
                                                .formatted(wire, names())));
    }

    private static String names() {
        return Arrays.stream(values()).map(ImportField::wire).collect(Collectors.joining(", "));
    }
}
