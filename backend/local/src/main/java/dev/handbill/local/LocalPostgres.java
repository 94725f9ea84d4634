package dev.handbill.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL 18 of our own, its data in a folder that outlives the process. It listens on
 * the loopback address only and trusts whoever is on this machine.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String DATABASE = "handbill";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path log;
    private final Optional<ProcessHandle> process;

    private LocalPostgres(EmbeddedPostgres server, Path data, Path log) {
        this.server = server;
        this.log = log;
        // kept in memory: the file may vanish with its folder before the end
        this.process = postmaster(data);
    }

    /**
     * Ends a server that an earlier, killed run left behind in the same folder, then starts anew.
     *
     * @param port 0 for any free one
     * @param isDurable false in tests: speed over surviving a power cut
     * @throws IOException with a message for the user when the server does not start
     */
    public static LocalPostgres start(ServerFiles files, int port, boolean isDurable)
            throws IOException {
        Path data = files.data().toAbsolutePath();
        endOrphan(files);
        dropHalfMade(data);
        Files.createDirectories(data.getParent());
        Files.createDirectories(files.log().toAbsolutePath().getParent());
        EmbeddedPostgres server = launch(files, data, port, isDurable);
        LocalPostgres postgres = new LocalPostgres(server, data, files.log());
        try {
            createDatabase(server);
            Files.writeString(readyMark(data), "");
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("PostgreSQL did not create its database: " + e.getMessage(), e);
        }
        return postgres;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    public Path log() {
        return log;
    }

    public boolean isRunning() {
        return process.filter(ProcessHandle::isAlive).isPresent();
    }

    /** Waits until the last transaction is on disk and the server is gone. */
    @Override
    public void close() throws IOException {
        server.close();
        // the library gives up after five seconds; where it could not even ask, ask now
        process.ifPresent(postmaster -> Processes.end(postmaster, STOP_LIMIT));
    }

    /** Ends the server of an earlier run that had no chance to do so itself. */
    static void endOrphan(ServerFiles files) throws IOException {
        Path data = files.data().toAbsolutePath();
        Optional<ProcessHandle> orphan =
                postmaster(data).filter(p -> Processes.runsFrom(p, files.programs()));
        if (orphan.isPresent()) {
            Processes.end(orphan.get(), STOP_LIMIT);
        }
        // the number in the file may by now be anybody's; PostgreSQL would refuse to start
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static EmbeddedPostgres launch(
            ServerFiles files, Path data, int port, boolean isDurable) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(files.log().toFile());
        Files.createDirectories(files.programs());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(files.programs().toFile())
                    .setCleanDataDirectory(false)
                    // the run ends its servers in order; a hook of the library would race with it
                    .setRegisterShutdownHook(false)
                    .setPort(port == 0 ? Ports.anyFree() : port)
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // the same collation on every machine, whatever its locale
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // the library passes -F, which switches fsync off
                    .setServerConfig("fsync", isDurable ? "on" : "off")
                    // and answers before the disk has it
                    .setServerConfig("synchronous_commit", isDurable ? "on" : "off")
                    .start();
        } catch (IOException | RuntimeException e) {
            endOrphan(files);
            throw new IOException("PostgreSQL did not start; see " + files.log(), e);
        }
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A folder whose creation was cut short never held anything, and PostgreSQL refuses it. */
    private static void dropHalfMade(Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(readyMark(data))) {
            Folders.delete(data);
        }
    }

    private static Path readyMark(Path data) {
        return data.resolveSibling(data.getFileName() + ".ready");
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + DATABASE + " ENCODING 'UTF8'");
        }
    }
}
