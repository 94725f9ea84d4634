package dev.handbill.customer.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a column of a CSV file can fill. */
@RegisterForReflection
public enum ImportField {
    EMAIL("email"),
    PHONE("phone"),
    EXTERNAL_ID("externalId"),
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
    /** A no is to both channels, a yes to e-mail. */
    CONSENT("consent"),
    /** Whoever has something here other than a no has opted out. */
    EMAIL_OPT_OUT("emailOptOut"),
    SMS_OPT_OUT("smsOptOut"),
    OPT_OUT("optOut"),
    CONSENT_BASIS("consentBasis"),
    ATTRIBUTE("attribute"),
    IGNORE("ignore"),
    /** The column may speak of consent, and is not understood: somebody has to say. */
    ASK("ask");

    private final String wire;

    ImportField(String wire) {
        this.wire = wire;
    }

    /** Whether a yes or a no stands in the column. */
    public boolean isConsent() {
        return switch (this) {
            case EMAIL_CONSENT, SMS_CONSENT, CONSENT -> true;
            default -> isOptOut();
        };
    }

    /** Whether a filled cell of the column is a no. */
    public boolean isOptOut() {
        return this == EMAIL_OPT_OUT || this == SMS_OPT_OUT || this == OPT_OUT;
    }

    /** Whether people write into the column what they like: a no as well. */
    public boolean isWords() {
        return this == FIRST_NAME
                || this == LAST_NAME
                || this == FULL_NAME
                || this == LANGUAGE
                || this == TIME_ZONE
                || this == CONSENT_BASIS;
    }

    public boolean isAbout(Channel channel) {
        return switch (this) {
            case EMAIL_CONSENT, EMAIL_OPT_OUT -> channel == Channel.EMAIL;
            case SMS_CONSENT, SMS_OPT_OUT -> channel == Channel.SMS;
            default -> true;
        };
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
        return WireWords.find(ImportField.class, ImportField::wire, wire)
                .or(() -> WireWords.find(ImportField.class, ImportField::name, wire))
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/mapping",
                                        "A column cannot fill “%s”. Use one of: %s."
                                                .formatted(wire, names())));
    }

    private static String names() {
        return WireWords.all(ImportField.class, ImportField::wire);
    }
}
