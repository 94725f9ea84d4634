package dev.handbill.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the ahead-of-time cache of the packaged backend (JEP 514, 515): runs it through its first
 * day, and Java keeps which classes that needed, how they are linked and what was run often. The
 * cache fits this build and this Java only; with any other, Java starts without it.
 *
 * <p>Arguments: the jar, and where the cache goes.
 */
public final class Training {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration ASSEMBLY_LIMIT = Duration.ofMinutes(5);

    private final Path jar;
    private final Path cache;
    private final Path folder;

    private Training(Path jar, Path cache, Path folder) {
        this.jar = jar;
        this.cache = cache;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("handbill-training");
        Instant begin = Instant.now();
        try {
            Path cache = Path.of(args[1]).toAbsolutePath();
            new Training(Path.of(args[0]).toAbsolutePath(), cache, folder).run();
            System.out.printf(
                    "Trained the ahead-of-time cache in %d s (%d MB)%n",
                    Duration.between(begin, Instant.now()).toSeconds(), Files.size(cache) >> 20);
            Folders.delete(folder);
        } catch (RunProblem | IOException e) {
            System.err.printf(
                    "handbill: no ahead-of-time cache, starts take longer: %s (logs in %s)%n",
                    e.getMessage(), folder);
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        try (LocalPostgres postgres = LocalPostgres.start(files("postgres"), 0, false);
                LocalRedis redis = LocalRedis.start(files("redis"), 0);
                TrainingVendors vendors = TrainingVendors.start()) {
            int port = Ports.anyFree();
            int managementPort = Ports.anyFree();
            Path fresh = folder.resolve("fresh.aot");
            ProcessBuilder builder = new ProcessBuilder(command(fresh));
            builder.environment().putAll(vendors.env());
            builder.environment()
                    .putAll(
                            Map.of(
                                    "HANDBILL_DB_URL", postgres.jdbcUrl(),
                                    "HANDBILL_DB_USER", postgres.user(),
                                    "HANDBILL_DB_PASSWORD", postgres.password(),
                                    "HANDBILL_REDIS_URL", redis.url(),
                                    "HANDBILL_HTTP_HOST", "127.0.0.1",
                                    "HANDBILL_HTTP_PORT", String.valueOf(port),
                                    "HANDBILL_MANAGEMENT_PORT", String.valueOf(managementPort),
                                    "HANDBILL_PUBLIC_URL", "http://127.0.0.1:" + port,
                                    "HANDBILL_OWNER_EMAIL", TrainingDay.OWNER,
                                    "HANDBILL_OWNER_PASSWORD", TrainingDay.PASSWORD));
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("backend.log").toFile());
            Process backend = builder.start();
            try {
                TrainingDay day = new TrainingDay(port, managementPort);
                Waiting.untilTrue(() -> day.isReady() || !backend.isAlive(), START_LIMIT);
                day.live();
                backend.destroy();
                if (!backend.waitFor(ASSEMBLY_LIMIT.toSeconds(), TimeUnit.SECONDS)
                        || !Files.exists(fresh)) {
                    throw new RunProblem("Java did not write it");
                }
            } finally {
                backend.destroyForcibly();
            }
            Files.move(fresh, cache, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> command(Path fresh) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:AOTCacheOutput=" + fresh, "-jar", jar.toString()));
        return command;
    }

    private ServerFiles files(String name) {
        return new ServerFiles(
                folder.resolve(name + "-programs"),
                folder.resolve(name),
                folder.resolve(name + ".log"));
    }
}
