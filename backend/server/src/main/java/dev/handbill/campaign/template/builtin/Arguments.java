package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.ValueKinds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was given in round brackets, by name. */
record Arguments(
        Signature signature,
        List<@Nullable Object> values,
        Map<String, ? extends @Nullable Object> named) {
    static final Object MISSING = new Object();

    boolean has(String name) {
        int at = signature.names().indexOf(name);
        return at >= 0 && at < values.size() && values.get(at) != MISSING;
    }

    @Nullable Object get(String name) {
        return values.get(signature.names().indexOf(name));
    }

    @Nullable Object get(String name, @Nullable Object missing) {
        return has(name) ? get(name) : missing;
    }

    boolean isTrue(String name) {
        return has(name) && ValueKinds.isTrue(get(name));
    }

    long whole(String name, long missing) {
        return has(name) ? ValueKinds.whole(get(name)) : missing;
    }
}
