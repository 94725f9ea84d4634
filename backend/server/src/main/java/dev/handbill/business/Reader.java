package dev.handbill.business;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

/** Who a file is written for. */
public enum Reader {
    /** Columns by names, times by the business's clock, amounts in whole units. */
    PEOPLE,
    /** Columns by the API's words, times with their offset, amounts in the smallest unit. */
    PROGRAMS;

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** JAX-RS reads query parameters through this name. */
    public static Reader fromString(String wire) {
        return WireWords.find(Reader.class, Reader::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/writtenFor",
                                        "A file is written for \"people\" or for \"programs\"."));
    }
}
