package dev.handbill.webhook.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status of the answer; null if none came
 * @param answer the beginning of what the receiver wrote
 * @param problem why no answer came, such as {@code timeout}; null if one came
 * @param asksToWait how long the receiver wants to be left alone; null if it did not say
 */
record CallOutcome(
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String problem,
        @Nullable Duration asksToWait,
        Duration took) {
    private static final int GONE = 410;

    /** Received is what is answered by any 2xx; a redirect is not followed, and so is none. */
    boolean isReceived() {
        return status != null && status / 100 == 2;
    }

    /** The receiver says that it will never take anything again. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    int tookMillis() {
        return (int) Math.min(took.toMillis(), Integer.MAX_VALUE);
    }
}
