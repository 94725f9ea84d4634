package dev.handbill.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Notices when a part of the run is gone, and starts it again once the run is under way.
 *
 * @param servers in the order in which they are needed
 */
record Watch(List<Part<?>> servers, List<Part<?>> programs) {
    private static final Duration BETWEEN_LOOKS_AT_SERVERS = Duration.ofSeconds(2);

    /** Ctrl-C reaches the parts as well: one of them may be gone before we know why. */
    private static final Duration UNTIL_WE_KNOW_WHY = Duration.ofSeconds(1);

    /**
     * @throws RunProblem if a part dies again and again
     */
    void keepRunning(BooleanSupplier isStopping) throws Exception {
        Instant nextLook = Instant.now();
        while (!isStopping.getAsBoolean()) {
            if (Instant.now().isAfter(nextLook)) {
                keepRunning(servers, isStopping);
                nextLook = Instant.now().plus(BETWEEN_LOOKS_AT_SERVERS);
            }
            keepRunning(programs, isStopping);
            Waiting.briefly();
        }
    }

    /**
     * While the run starts, a part that ends has a cause that starting it again does not mend.
     *
     * @throws RunProblem if one is gone
     */
    void requireAllRunning() {
        programs.forEach(Part::requireRunning);
        servers.forEach(Part::requireRunning);
    }

    private static void keepRunning(List<Part<?>> parts, BooleanSupplier isStopping)
            throws Exception {
        for (Part<?> part : parts) {
            if (!part.isRunning()) {
                Waiting.untilTrue(isStopping, UNTIL_WE_KNOW_WHY);
                if (!isStopping.getAsBoolean()) {
                    part.keepRunning();
                }
            }
        }
    }
}
