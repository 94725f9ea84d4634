package dev.handbill.kernel.web;

import java.nio.ByteBuffer;
import java.util.Base64;
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
        throw ApiProblem.badRequest(
                "invalid-cursor", "Use the nextCursor of the previous page, or leave it out.");
    }
}
