package dev.handbill.webhook.sending;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a call is tried again: ten tries within three days, as Standard Webhooks advises. */
final class CallWaits {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private CallWaits() {}

    /**
     * @param used how many waits there were
     * @param asked what the receiver asked for
     * @return null if it is not tried again
     */
    static @Nullable Duration after(int used, @Nullable Duration asked) {
        if (used >= WAITS.size()) {
            return null;
        }
        Duration wait = WAITS.get(used);
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
