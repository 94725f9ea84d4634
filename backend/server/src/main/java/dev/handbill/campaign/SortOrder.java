package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

/** Which way a list is ordered. */
public enum SortOrder {
    ASC,
    DESC;

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** JAX-RS reads query parameters through this name. */
    public static SortOrder fromString(String wire) {
        return WireWords.find(SortOrder.class, SortOrder::wire, wire)
                .orElseThrow(
                        () -> ApiProblem.invalid("/order", "Order a list by \"asc\" or \"desc\"."));
    }
}
