package dev.handbill.kernel.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a statement by the names they have in it: {@code Args.of("campaign", id).and("now",
 * now)} for {@code … WHERE campaign_id = :campaign AND due < :now}. Made for one call and not
 * shared between threads. What a value may be stands at {@link Db}.
 */
public final class Args {
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Args() {}

    /** For statements whose conditions come one by one. */
    public static Args none() {
        return new Args();
    }

    public static Args of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    /**
     * @throws IllegalArgumentException if the name has a value already
     */
    public Args and(String name, @Nullable Object value) {
        if (names.contains(name)) {
            throw new IllegalArgumentException("\"%s\" is given twice".formatted(name));
        }
        names.add(name);
        values.add(value);
        return this;
    }

    int size() {
        return names.size();
    }

    /** In the order in which they were given. */
    List<String> names() {
        return names;
    }

    /** Where the name's value is, or -1. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    public @Nullable Object value(int index) {
        return values.get(index);
    }
}
