package dev.handbill.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * @param jar the packaged application
 * @param embedded where the embedded servers are unpacked
 * @param results where tables are written to
 * @param javaOptions of a worker
 * @param apiOptions Java options of a process that answers
 * @param isQuick a shorter form that finds gross mistakes
 * @param keepsFiles logs and data stay for a look at them
 */
public record Settings(
        Path jar,
        Path embedded,
        Path results,
        List<String> javaOptions,
        List<String> apiOptions,
        boolean isQuick,
        boolean keepsFiles) {
    private static final String BUILT = "backend/server/target/quarkus-app/quarkus-run.jar";

    /** What docs/operations.md advises for a process that only sends. */
    private static final String WORKER_OPTIONS = "-Xmx256m -XX:+UseSerialGC";

    private static final String API_OPTIONS = "-Xmx256m -XX:+UseSerialGC";

    /**
     * @param root of the repository
     */
    public static Settings of(Path root, boolean isQuick) {
        return new Settings(
                root.resolve(System.getenv().getOrDefault("HANDBILL_BENCH_JAR", BUILT))
                        .toAbsolutePath(),
                root.resolve("bench/target/embedded").toAbsolutePath(),
                root.resolve("bench/results").toAbsolutePath(),
                words("HANDBILL_BENCH_JAVA_OPTS", WORKER_OPTIONS),
                words("HANDBILL_BENCH_API_JAVA_OPTS", API_OPTIONS),
                isQuick,
                System.getenv("HANDBILL_BENCH_KEEP") != null);
    }

    private static List<String> words(String name, String otherwise) {
        return List.of(System.getenv().getOrDefault(name, otherwise).split(" ", -1));
    }
}
