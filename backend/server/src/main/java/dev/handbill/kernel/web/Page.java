package dev.handbill.kernel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code nextCursor} is absent on the last one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Makes a page out of at most {@code limit + 1} rows: the one too many only tells that there is
     * a next page.
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Long> id) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, Cursor.encode(id.apply(items.getLast())));
    }
}
