package dev.handbill.local;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis of our own with its append-only file in a folder that outlives the process. It
 * listens on the loopback address only.
 */
public final class LocalRedis implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration PID_LIMIT = Duration.ofSeconds(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final ServerFiles files;
    private final int port;
    private @Nullable ProcessHandle process;

    /** ETXTBSY, as the JDK words it. */
    private static final String TEXT_FILE_BUSY = "error: 26 ";

    private LocalRedis(ServerFiles files, int port) {
        this.files = files;
        this.port = port;
    }

    /**
     * Ends a server that an earlier, killed run left behind in the same folder, then starts anew.
     * An append-only file that Redis cannot read is put aside: the queue is rebuilt from
     * PostgreSQL.
     *
     * @param port 0 for any free one
     * @throws IOException with a message for the user when the server does not start
     */
    public static LocalRedis start(ServerFiles files, int port) throws IOException {
        endOrphan(files);
        Files.createDirectories(files.data());
        Files.createDirectories(files.programs());
        Files.createDirectories(files.log().toAbsolutePath().getParent());
        LocalRedis redis = new LocalRedis(files, port == 0 ? Ports.anyFree() : port);
        if (redis.launch()) {
            return redis;
        }
        redis.putAppendOnlyFileAside();
        if (redis.launch()) {
            return redis;
        }
        throw new IOException("Redis did not start; see " + files.log());
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public Path log() {
        return files.log();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Waits until the append-only file is on disk and the server is gone. */
    @Override
    public void close() {
        if (process != null) {
            Processes.end(process, STOP_LIMIT);
        }
    }

    static void endOrphan(ServerFiles files) throws IOException {
        process(files).ifPresent(process -> Processes.end(process, STOP_LIMIT));
        Files.deleteIfExists(pidFile(files));
    }

    private boolean launch() throws IOException {
        File program = ExecutableProvider.newJarResourceProvider(files.programs().toFile()).get();
        // as a daemon it leaves the terminal's process group: Ctrl-C reaches it through us, last
        Process starter =
                begun(
                        new ProcessBuilder(command(program))
                                .redirectErrorStream(true)
                                .redirectOutput(
                                        ProcessBuilder.Redirect.appendTo(
                                                files.log().toAbsolutePath().toFile())));
        Processes.awaitEnd(starter.toHandle(), START_LIMIT);
        Instant limit = Instant.now().plus(START_LIMIT);
        Instant pidLimit = Instant.now().plus(PID_LIMIT);
        while (Instant.now().isBefore(limit)) {
            // kept in memory: the file may vanish with its folder before the end
            process = process(files).orElse(null);
            if (process != null && answers()) {
                return true;
            }
            if (process == null && Instant.now().isAfter(pidLimit)) {
                return false;
            }
            Waiting.briefly();
        }
        close();
        return false;
    }

    /**
     * A program that was just written is "busy" for as long as a process holds it open that another
     * thread began meanwhile: such a one inherits every open file for a moment.
     */
    private static Process begun(ProcessBuilder builder) throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                return builder.start();
            } catch (IOException e) {
                boolean isBusy = String.valueOf(e.getMessage()).contains(TEXT_FILE_BUSY);
                if (!isBusy || Instant.now().isAfter(limit)) {
                    throw e;
                }
                Waiting.briefly();
            }
        }
    }

    private List<String> command(File program) {
        return List.of(
                program.getAbsolutePath(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--daemonize",
                "yes",
                "--pidfile",
                pidFile(files).toAbsolutePath().toString(),
                "--logfile",
                files.log().toAbsolutePath().toString(),
                "--dir",
                files.data().toAbsolutePath().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "");
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private void putAppendOnlyFileAside() throws IOException {
        Path file = files.data().resolve("appendonly.aof");
        if (Files.exists(file)) {
            Files.move(
                    file,
                    file.resolveSibling("appendonly.unreadable-" + Instant.now().getEpochSecond()));
        }
    }

    private static Optional<ProcessHandle> process(ServerFiles files) {
        try {
            String number = Files.readString(pidFile(files)).trim();
            return ProcessHandle.of(Long.parseLong(number))
                    .filter(process -> Processes.runsFrom(process, files.programs()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(ServerFiles files) {
        return files.data().resolve("redis.pid");
    }
}
