package dev.handbill.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * @param jar the packaged application
 * @param embedded where the embedded servers are unpacked
 * @param results where tables are written to
 * @param javaOptions of a worker
 * @param isQuick a shorter form that finds gross mistakes
 * @param keepsFiles logs and data stay for a look at them
 */
public record Settings(
        Path jar,
        Path embedded,
        Path results,
        List<String> javaOptions,
        boolean isQuick,
        boolean keepsFiles) {
    private static final String BUILT = "backend/server/target/quarkus-app/quarkus-run.jar";

    /** What docs/operations.md advises for a process that only sends. */
    private static final String WORKER_OPTIONS = "-Xmx256m -XX:+UseSerialGC";

    /**
     * @param root of the repository
     */
    public static Settings of(Path root, boolean isQuick) {
        String options = System.getenv().getOrDefault("HANDBILL_BENCH_JAVA_OPTS", WORKER_OPTIONS);
        return new Settings(
                root.resolve(System.getenv().getOrDefault("HANDBILL_BENCH_JAR", BUILT))
                        .toAbsolutePath(),
                root.resolve("bench/target/embedded").toAbsolutePath(),
                root.resolve("bench/results").toAbsolutePath(),
                List.of(options.split(" ", -1)),
                isQuick,
                System.getenv("HANDBILL_BENCH_KEEP") != null);
    }
}
