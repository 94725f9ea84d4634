package dev.handbill.kernel.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as arrays, one for each column, which is how many rows reach PostgreSQL in one
 * statement:
 *
 * <pre>
 * db.update("INSERT … SELECT … FROM unnest(:ids::bigint[], :codes::text[]) AS r (id, code)",
 *           Columns.of(rows).longs("ids", Row::id).texts("codes", Row::code).args());
 * </pre>
 */
public final class Columns<T> {
    private final List<T> rows;
    private final Args args = Args.none();

    private Columns(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    /** A bigint[] without nulls. */
    public Columns<T> longs(String name, ToLongFunction<T> value) {
        args.and(name, rows.stream().mapToLong(value).toArray());
        return this;
    }

    /** A bigint[] that may hold nulls. */
    public Columns<T> longsOrNulls(String name, Function<T, @Nullable Long> value) {
        args.and(name, rows.stream().map(value).toArray(Long[]::new));
        return this;
    }

    /** An int[] without nulls. */
    public Columns<T> ints(String name, ToIntFunction<T> value) {
        args.and(name, rows.stream().mapToInt(value).toArray());
        return this;
    }

    /** A text[] that may hold nulls. */
    public Columns<T> texts(String name, Function<T, @Nullable String> value) {
        args.and(name, rows.stream().map(value).toArray(String[]::new));
        return this;
    }

    /** A boolean[] without nulls. */
    public Columns<T> booleans(String name, Function<T, Boolean> value) {
        args.and(name, rows.stream().map(value).toArray(Boolean[]::new));
        return this;
    }

    /** Goes as text[], which the statement casts: {@code :times::timestamptz[]}. May hold nulls. */
    public Columns<T> instants(String name, Function<T, @Nullable Instant> value) {
        return texts(
                name,
                row -> {
                    Instant time = value.apply(row);
                    return time == null ? null : time.toString();
                });
    }

    /** The columns, to which single values may be added. */
    public Args args() {
        return args;
    }

    /** For {@code = ANY (:names)}. */
    public static String[] texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
