package dev.handbill.customer.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;

/** What became of one row of a batch. */
public enum BatchOutcome {
    CREATED,
    CHANGED,
    /** The customer was as the row says. */
    UNCHANGED,
    REJECTED;

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }
}
