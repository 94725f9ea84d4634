package dev.handbill.kernel.web;

import dev.handbill.kernel.text.WireWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in a query, read as strictly as in a body. */
public final class QueryValue {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private QueryValue() {}

    /**
     * One of an enum's words.
     *
     * @throws ApiProblem 422 that lists what there is
     */
    public static <E extends Enum<E>> E oneOf(
            Class<E> type, Function<E, String> wire, String pointer, String word) {
        return WireWords.find(type, wire, word)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        pointer,
                                        "Use one of %s.".formatted(WireWords.all(type, wire))));
    }

    /**
     * @param text RFC 3339 with an offset; nothing or empty for any time
     * @throws ApiProblem 422 for anything else
     */
    public static @Nullable Instant time(String pointer, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        throw ApiProblem.invalid(
                pointer, "Use a time with its offset, such as 2026-12-24T18:30:00Z.");
    }
}
