package dev.handbill.account.quota;

import dev.handbill.kernel.config.HandbillConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests each API key may make: so many within a window that starts with the first one.
 * Each process counts by itself and in memory: what is protected is the process, and a request must
 * not pay for being counted.
 */
@ApplicationScoped
public class KeyQuota {
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final Map<Long, Window> windows = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;

    @Inject
    KeyQuota(HandbillConfig config, Clock clock) {
        this(config.api().requestsPerSecond(), clock);
    }

    KeyQuota(int perSecond, Clock clock) {
        this.most = Math.toIntExact(perSecond * WINDOW.toSeconds());
        this.clock = clock;
    }

    /**
     * One key's requests since a moment; a new one for each request, so that no lock is held.
     *
     * @param sinceMillis milliseconds since 1970
     */
    private record Window(long sinceMillis, int used) {
        boolean holdsAt(long now) {
            // a clock that was set back must not make a window that never ends
            return now >= sinceMillis && now - sinceMillis < WINDOW.toMillis();
        }
    }

    /**
     * Where a key stands after a request.
     *
     * @param most how many requests a window allows
     * @param left how many of them are left; 0 for the last one, and below it for one too many
     * @param seconds until the window ends, rounded up
     */
    public record Standing(int most, int left, long seconds) {
        public boolean isExceeded() {
            return left < 0;
        }
    }

    /** Whether requests are counted at all. */
    boolean isOn() {
        return most > 0;
    }

    /** Counts one request of the key. */
    public Standing take(long keyId) {
        long now = clock.millis();
        Window window =
                windows.merge(
                        keyId,
                        new Window(now, 1),
                        (before, fresh) ->
                                before.holdsAt(now)
                                        ? new Window(
                                                before.sinceMillis(),
                                                Math.min(before.used(), most) + 1)
                                        : fresh);
        long ends = window.sinceMillis() + WINDOW.toMillis();
        return new Standing(most, most - window.used(), Math.ceilDiv(ends - now, 1_000L));
    }

    /** Starts over for every key. */
    public void forget() {
        windows.clear();
    }
}
