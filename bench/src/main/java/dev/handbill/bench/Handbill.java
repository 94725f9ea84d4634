package dev.handbill.bench;

import dev.handbill.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, so that it is measured and killed like one. */
final class Handbill {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration LONGEST_JOB = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int managementPort;

    private Handbill(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    static Handbill start(Path jar, List<String> javaOptions, Map<String, String> env, Path log)
            throws IOException {
        int port = Ports.anyFree();
        int managementPort = Ports.anyFree();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(env);
        builder.environment().put("HANDBILL_HTTP_PORT", Integer.toString(port));
        builder.environment().put("HANDBILL_HTTP_HOST", "127.0.0.1");
        builder.environment().put("HANDBILL_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Handbill(builder.start(), port, managementPort);
    }

    Handbill awaitReady() throws InterruptedException {
        Waiting.until(
                START,
                "Handbill is ready",
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Handbill ended at once, see its log");
                    }
                    return isReady();
                });
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    /** The exit code of one that ends by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST_JOB.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("It did not end within " + LONGEST_JOB);
        }
        return process.exitValue();
    }

    /** SIGKILL: no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** At the end of a run, when nothing matters any more. */
    void end() {
        process.destroyForcibly();
    }

    /** SIGTERM, as an operator or a cluster stops it; returns how long it took. */
    Duration stop() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The sum of a metric over its labels. */
    double metric(String name) throws InterruptedException {
        try {
            String all = get("/q/metrics").body();
            return all.lines()
                    .filter(line -> line.startsWith(name) && !line.startsWith("#"))
                    .mapToDouble(
                            line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
        return HTTP.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
