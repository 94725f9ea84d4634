package dev.handbill.kernel.web;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The opaque place in a list that is ordered by id: base64url of the last id seen. */
public final class Cursor {
    private Cursor() {}

    public static String encode(long id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param whenAbsent what a missing cursor stands for: 0 ascending, {@link Long#MAX_VALUE}
     *     descending
     * @throws ApiProblem 400 for anything that {@link #encode} did not make
     */
    public static long decode(@Nullable String cursor, long whenAbsent) {
        if (cursor == null || cursor.isEmpty()) {
            return whenAbsent;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below like a cursor of the wrong length
        }
        throw wrong();
    }

    /**
     * The opaque place in a list that is ordered by time, then by id.
     *
     * @param at to the microsecond, as PostgreSQL keeps it
     */
    public record AtTime(Instant at, long id) {
        public String encode() {
            byte[] bytes =
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                            .putLong(id)
                            .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /**
         * @throws ApiProblem 400 for anything that {@link #encode} did not make
         */
        public static Optional<AtTime> decode(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return Optional.empty();
            }
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(cursor);
                if (bytes.length == 2 * Long.BYTES) {
                    ByteBuffer read = ByteBuffer.wrap(bytes);
                    Instant at = Instant.EPOCH.plus(read.getLong(), ChronoUnit.MICROS);
                    int year = at.atOffset(ZoneOffset.UTC).getYear();
                    if (year >= 0 && year <= 9999) {
                        return Optional.of(new AtTime(at, read.getLong()));
                    }
                }
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                // answered below like a cursor of the wrong length
            }
            throw wrong();
        }
    }

    private static ApiProblem wrong() {
        return ApiProblem.badRequest(
                "invalid-cursor", "Use the nextCursor of the previous page, or leave it out.");
    }
}
