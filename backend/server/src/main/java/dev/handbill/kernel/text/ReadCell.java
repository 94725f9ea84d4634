package dev.handbill.kernel.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could be read from a cell that people filled in.
 *
 * @param values in their order; empty if nothing could be read
 * @param problem what is wrong with the rest, for whoever filled it in; null if all of it was read
 */
public record ReadCell<T>(List<T> values, @Nullable String problem) {

    static <T> ReadCell<T> all(T value) {
        return new ReadCell<>(List.of(value), null);
    }

    static <T> ReadCell<T> none(String problem) {
        return new ReadCell<>(List.of(), problem);
    }

    /** The first, whatever else the cell holds. */
    public Optional<T> first() {
        return values.stream().findFirst();
    }

    /** Empty unless the cell holds one value and nothing beside it. */
    public Optional<T> only() {
        return values.size() == 1 && problem == null ? first() : Optional.empty();
    }
}
