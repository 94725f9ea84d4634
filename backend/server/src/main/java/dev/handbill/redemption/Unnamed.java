package dev.handbill.redemption;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.QueryValue;

/** What an attempt does not tell, by the word that such attempts are listed by. */
public enum Unnamed {
    PLACE("r.place = ''"),
    /** Whoever it was is not known any more. */
    BY("coalesce(nullif(a.name, ''), a.email, k.name) IS NULL");

    private final String condition;

    Unnamed(String condition) {
        this.condition = condition;
    }

    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    /** Over an attempt {@code r}, its account {@code a} and API key {@code k}. */
    String condition() {
        return condition;
    }

    /** JAX-RS reads query parameters through this name. */
    public static Unnamed fromString(String wire) {
        return QueryValue.oneOf(Unnamed.class, Unnamed::wire, "/without", wire);
    }
}
