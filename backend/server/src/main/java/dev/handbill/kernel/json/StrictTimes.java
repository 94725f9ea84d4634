package dev.handbill.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as RFC 3339 writes them, in years that a calendar on a wall has. No numbers: nobody
 * can see whether they mean seconds or milliseconds.
 */
final class StrictTimes<T> extends StdScalarDeserializer<T> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Function<String, T> reader;
    private final ToIntFunction<T> year;
    private final String advice;

    private StrictTimes(
            Class<T> type, Function<String, T> reader, ToIntFunction<T> year, String advice) {
        super(type);
        this.reader = reader;
        this.year = year;
        this.advice = advice;
    }

    static StrictTimes<Instant> instant() {
        return new StrictTimes<>(
                Instant.class,
                text -> OffsetDateTime.parse(text).toInstant(),
                time -> time.atOffset(ZoneOffset.UTC).getYear(),
                "Use a time with its offset, such as 2026-12-24T18:30:00Z.");
    }

    static StrictTimes<LocalDate> day() {
        return new StrictTimes<>(
                LocalDate.class,
                LocalDate::parse,
                LocalDate::getYear,
                "Use a day such as 2026-12-24.");
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context)
            throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw context.weirdStringException(json.getText(), handledType(), advice);
        }
        String text = json.getText();
        try {
            T time = reader.apply(text);
            int itsYear = year.applyAsInt(time);
            if (itsYear >= FIRST_YEAR && itsYear <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        throw context.weirdStringException(text, handledType(), advice);
    }
}
