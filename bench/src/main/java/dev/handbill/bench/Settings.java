package dev.handbill.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Path jar =
                root.resolve(System.getenv().getOrDefault("HANDBILL_BENCH_JAR", BUILT))
                        .toAbsolutePath();
        return new Settings(
                jar,
                root.resolve("bench/target/embedded").toAbsolutePath(),
                root.resolve("bench/results").toAbsolutePath(),
                options(jar, "HANDBILL_BENCH_JAVA_OPTS", WORKER_OPTIONS),
                options(jar, "HANDBILL_BENCH_API_JAVA_OPTS", API_OPTIONS),
                isQuick,
                System.getenv("HANDBILL_BENCH_KEEP") != null);
    }

    /** The same with another release. */
    Settings with(Path otherJar) {
        return new Settings(
                otherJar, embedded, results, javaOptions, apiOptions, isQuick, keepsFiles);
    }

    /**
     * With the ahead-of-time cache, where one was trained; {@code HANDBILL_BENCH_AOT=off}: without.
     */
    private static List<String> options(Path jar, String name, String otherwise) {
        List<String> options =
                new ArrayList<>(
                        List.of(System.getenv().getOrDefault(name, otherwise).split(" ", -1)));
        Path cache = jar.resolveSibling("handbill.aot");
        if (Files.exists(cache) && !"off".equals(System.getenv("HANDBILL_BENCH_AOT"))) {
            options.addAll(
                    List.of(
                            "-XX:AOTCache=" + cache,
                            "-Xlog:aot=error",
                            "-Xlog:aot+codecache+stubs=error"));
        }
        return List.copyOf(options);
    }
}
