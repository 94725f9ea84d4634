package dev.handbill.customer.imports.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What one cell says of consent. */
@RegisterForReflection
public enum ConsentAnswer {
    YES,
    NO,

    /** Empty, not asked, or "did not opt out": neither a yes nor a no. */
    NOTHING,

    /** Words that may be about consent and are not known. */
    UNCLEAR;

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /**
     * @throws IllegalArgumentException for what is none of these
     */
    @JsonCreator
    public static ConsentAnswer of(String wire) {
        return WireWords.find(ConsentAnswer.class, ConsentAnswer::wire, wire)
                .orElseThrow(() -> new IllegalArgumentException("Nobody says " + wire));
    }
}
