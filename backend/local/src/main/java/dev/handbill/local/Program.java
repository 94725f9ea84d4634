package dev.handbill.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of ours that a run starts beside the servers: the backend or the dashboard. */
final class Program implements AutoCloseable {
    /** Start times are read with the accuracy of the system clock's corrections. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final String name;
    private final Process process;
    private final Path pidFile;
    private final Path log;
    private final Duration stopLimit;

    private Program(String name, Process process, Path pidFile, Path log, Duration stopLimit) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.stopLimit = stopLimit;
    }

    /** What to run. {@code stopLimit}: how long it may take to end by itself. */
    record Order(
            String name,
            Path folder,
            List<String> command,
            Map<String, String> env,
            boolean isOnConsole,
            Duration stopLimit) {}

    static Program start(Order order, RunSettings settings) throws IOException {
        Path log = settings.log(order.name());
        Path pidFile = settings.pidFile(order.name());
        Files.createDirectories(log.getParent());
        Files.createDirectories(pidFile.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(order.command()).directory(order.folder().toFile());
        builder.environment().putAll(order.env());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        if (order.isOnConsole()) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
        } else {
            builder.redirectErrorStream(true);
        }
        Process process = builder.start();
        if (!order.isOnConsole()) {
            keep(process.getInputStream(), log);
        }
        Files.writeString(pidFile, record(process.toHandle()));
        return new Program(order.name(), process, pidFile, log, order.stopLimit());
    }

    /** Until the program ends. A log that cannot be written must not hold it up. */
    private static void keep(InputStream said, Path log) throws IOException {
        RotatingLog file = RotatingLog.of(log);
        Thread.ofPlatform()
                .daemon()
                .name("log of " + log.getFileName())
                .start(
                        () -> {
                            try (said) {
                                try (file) {
                                    said.transferTo(file);
                                } catch (IOException e) {
                                    System.err.printf("  %s is not written any more: %s%n", log, e);
                                    said.transferTo(OutputStream.nullOutputStream());
                                }
                            } catch (IOException e) {
                                // its end of the pipe is gone with it: there is no more to read
                            }
                        });
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String farewell() {
        return "The %s ended by itself (exit code %d); see %s"
                .formatted(name, process.exitValue(), log);
    }

    @Override
    public void close() throws IOException {
        endTree(process.toHandle(), stopLimit);
        Files.deleteIfExists(pidFile);
    }

    /** Ends the program that an earlier, killed run left behind, when it is really that one. */
    static void endOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        recorded(Files.readString(pidFile))
                .ifPresent(process -> endTree(process, Duration.ofSeconds(40)));
        Files.deleteIfExists(pidFile);
    }

    private static void endTree(ProcessHandle process, Duration limit) {
        List<ProcessHandle> children;
        try (Stream<ProcessHandle> all = process.descendants()) {
            children = all.toList();
        }
        Processes.end(process, limit);
        children.forEach(child -> Processes.end(child, Duration.ofSeconds(5)));
    }

    private static String record(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " " + start.toEpochMilli() + "\n";
    }

    private static Optional<ProcessHandle> recorded(String line) {
        String[] parts = line.trim().split(" ", -1);
        try {
            Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> startedAt(process, start));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(start, actual).abs())
                .filter(difference -> difference.compareTo(SAME_START) <= 0)
                .isPresent();
    }
}
