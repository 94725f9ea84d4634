package dev.handbill.campaign.template.expression;

import dev.handbill.campaign.template.value.Environment;
import dev.handbill.campaign.template.value.Undefined;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression sees: those of its loops, and the message's. */
public final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Object> values;
    private final Environment environment;
    private @Nullable Map<String, @Nullable Object> own;

    /**
     * @param values of the message; never changed
     */
    public Scope(Map<String, Object> values, Environment environment) {
        this(null, values, environment);
    }

    private Scope(@Nullable Scope outer, Map<String, Object> values, Environment environment) {
        this.outer = outer;
        this.values = values;
        this.environment = environment;
    }

    /** For one round of a loop: what is set in it is forgotten behind it. */
    public Scope inner() {
        return new Scope(this, values, environment);
    }

    public Environment environment() {
        return environment;
    }

    public void set(String name, @Nullable Object value) {
        if (own == null) {
            own = new HashMap<>();
        }
        own.put(name, value);
    }

    public @Nullable Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.own != null && scope.own.containsKey(name)) {
                return scope.own.get(name);
            }
        }
        Object value = values.get(name);
        return value == null && !values.containsKey(name) ? Undefined.UNDEFINED : value;
    }
}
