package dev.handbill.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, politely first. */
final class Processes {
    private Processes() {}

    /** True when the process's program lies in the folder: it is ours, not a reused number. */
    static boolean runsFrom(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .map(command -> isBelow(Path.of(command), folder))
                .orElse(false);
    }

    /** Asks the process to end, and after the limit ends it by force. */
    static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        if (!awaitEnd(process, limit)) {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        }
    }

    static boolean awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static boolean isBelow(Path program, Path folder) {
        try {
            return program.startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
