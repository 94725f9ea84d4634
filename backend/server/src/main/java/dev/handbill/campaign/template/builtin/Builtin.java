package dev.handbill.campaign.template.builtin;

import dev.handbill.campaign.template.value.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter, test or method with what it takes. */
public record Builtin(String name, Signature signature, Filter filter) {
    static Builtin of(String name, String takes, Filter filter) {
        return new Builtin(name, Signature.of(takes), filter);
    }

    /** What is wrong with a call, found when the template is read; null if nothing is. */
    public @Nullable String mistake(int given, Set<String> named) {
        return signature.mistake(name, given, named);
    }

    public @Nullable Object call(
            @Nullable Object value,
            List<@Nullable Object> given,
            Map<String, ? extends @Nullable Object> named,
            Environment in) {
        in.budget().step();
        return filter.of(value, signature.bound(given, named), in);
    }
}
