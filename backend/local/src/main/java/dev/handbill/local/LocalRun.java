package dev.handbill.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs all of Handbill on one machine: PostgreSQL, Redis, backend and dashboard. Started by {@code
 * make run} in the repository's folder; ends everything, in order, when it is asked to end. A part
 * that dies is started again, unless it dies again and again. With {@code --dev}, backend and
 * dashboard reload as their sources change.
 */
public final class LocalRun {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration DEV_START_LIMIT = Duration.ofMinutes(10);

    private static final Part.Kind<LocalPostgres> POSTGRES =
            new Part.Kind<>(
                    "PostgreSQL",
                    LocalPostgres::isRunning,
                    server -> "PostgreSQL ended by itself; see " + server.log());
    private static final Part.Kind<LocalRedis> REDIS =
            new Part.Kind<>(
                    "Redis",
                    LocalRedis::isRunning,
                    server -> "Redis ended by itself; see " + server.log());
    private static final Part.Kind<Program> BACKEND =
            new Part.Kind<>("The backend", Program::isRunning, Program::farewell);
    private static final Part.Kind<Program> DASHBOARD =
            new Part.Kind<>("The dashboard", Program::isRunning, Program::farewell);

    private final RunSettings settings;
    private final Programs programs;
    private final StopOrder stopOrder;

    private LocalRun(RunSettings settings, Programs programs, StopOrder stopOrder) {
        this.settings = settings;
        this.programs = programs;
        this.stopOrder = stopOrder;
    }

    public static void main(String[] args) {
        StopOrder stopOrder = new StopOrder();
        Thread stop = new Thread(() -> stopAsAsked(stopOrder), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            RunSettings settings = RunSettings.from(System.getenv(), Path.of("").toAbsolutePath());
            boolean isDev = Arrays.asList(args).contains("--dev");
            new LocalRun(settings, new Programs(settings, isDev), stopOrder).run();
        } catch (Exception e) {
            stopAfter(e, stopOrder);
        }
    }

    /** A signal: the parts end in order, and the run has not failed. */
    private static void stopAsAsked(StopOrder stopOrder) {
        System.out.println("\n  Stopping; what was stored stays.");
        stopOrder.stopAll();
        Runtime.getRuntime().halt(0);
    }

    private static void stopAfter(Exception problem, StopOrder stopOrder) {
        // Ctrl-C reaches the parts as well: one of them may be gone before we know why
        Waiting.untilTrue(stopOrder::isStopping, Duration.ofSeconds(1));
        if (stopOrder.isStopping()) {
            return;
        }
        System.err.println("handbill: " + problem.getMessage());
        stopOrder.stopAll();
        Runtime.getRuntime().halt(1);
    }

    private void run() throws Exception {
        Instant begin = Instant.now();
        stopOrder.start(() -> RunLock.take(settings.data()));
        endOrphans();
        settings.requireFreePorts();
        Part<LocalPostgres> postgres =
                part(
                        POSTGRES,
                        () -> LocalPostgres.start(settings.postgres(), settings.dbPort(), true));
        Part<LocalRedis> redis =
                part(REDIS, () -> LocalRedis.start(settings.redis(), settings.redisPort()));
        // their addresses stay the same when they are started again
        Program.Order order = programs.backend(postgres.current(), redis.current());
        Part<Program> backend = part(BACKEND, () -> Program.start(order, settings));
        Part<Program> dashboard =
                part(DASHBOARD, () -> Program.start(programs.dashboard(), settings));
        Watch watch = new Watch(List.of(postgres, redis), List.of(backend, dashboard));
        await("backend", programs::isBackendReady, watch);
        await("dashboard", programs::isDashboardReady, watch);
        announce(Duration.between(begin, Instant.now()));
        watch.keepRunning(stopOrder::isStopping);
    }

    private <T extends AutoCloseable> Part<T> part(Part.Kind<T> kind, StopOrder.Start<T> start)
            throws Exception {
        return stopOrder.start(() -> Part.start(kind, start, Clock.systemUTC()));
    }

    private void endOrphans() throws IOException {
        Program.endOrphan(settings.pidFile("dashboard"));
        Program.endOrphan(settings.pidFile("backend"));
        LocalRedis.endOrphan(settings.redis());
        LocalPostgres.endOrphan(settings.postgres());
    }

    private void await(String name, BooleanSupplier isReady, Watch watch) {
        Instant limit = Instant.now().plus(programs.isDev() ? DEV_START_LIMIT : START_LIMIT);
        while (!isReady.getAsBoolean()) {
            watch.requireAllRunning();
            if (Instant.now().isAfter(limit)) {
                throw new RunProblem(
                        "The %s did not get ready; see %s".formatted(name, settings.log(name)));
            }
            Waiting.briefly();
        }
    }

    private void announce(Duration took) {
        System.out.printf(
                "%n  Handbill runs at %s  (ready after %.1f s)%n  Data: %s   Logs: %s   Stop:"
                        + " Ctrl-C%n%n",
                settings.publicUrl(),
                took.toMillis() / 1000.0,
                settings.data(),
                settings.data().resolve("logs"));
    }
}
