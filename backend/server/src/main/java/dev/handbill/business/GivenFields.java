package dev.handbill.business;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a change that are given, by name, for the audit log. */
final class GivenFields {
    private final Map<String, String> given = new LinkedHashMap<>();

    GivenFields and(String field, @Nullable Object value) {
        if (value != null) {
            given.put(field, value.toString());
        }
        return this;
    }

    Map<String, String> map() {
        return Collections.unmodifiableMap(given);
    }
}
