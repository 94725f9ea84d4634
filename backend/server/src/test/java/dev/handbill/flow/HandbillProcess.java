package dev.handbill.flow;

import static org.awaitility.Awaitility.await;

import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, so that it can be killed like one. */
final class HandbillProcess {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Process process;
    private final int port;

    private HandbillProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it against these servers and waits until it is ready. */
    static HandbillProcess start(
            String role,
            LocalPostgres postgres,
            LocalRedis redis,
            Path log,
            Map<String, String> env)
            throws IOException {
        int managementPort = Ports.anyFree();
        HandbillProcess started = begin(role, postgres, redis, log, env, managementPort);
        started.awaitReady(managementPort, log);
        return started;
    }

    /** Starts it against these servers, which it may not survive. */
    static HandbillProcess begin(
            String role,
            LocalPostgres postgres,
            LocalRedis redis,
            Path log,
            Map<String, String> env)
            throws IOException {
        return begin(role, postgres, redis, log, env, Ports.anyFree());
    }

    private static HandbillProcess begin(
            String role,
            LocalPostgres postgres,
            LocalRedis redis,
            Path log,
            Map<String, String> env,
            int managementPort)
            throws IOException {
        int port = Ports.anyFree();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // it runs for seconds: half the time of its start
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toAbsolutePath().toString());
        builder.environment()
                .putAll(
                        Map.of(
                                "HANDBILL_ROLE", role,
                                "HANDBILL_HTTP_PORT", Integer.toString(port),
                                "HANDBILL_MANAGEMENT_PORT", Integer.toString(managementPort),
                                // one address for all processes of a shop
                                "HANDBILL_PUBLIC_URL", "http://localhost:8080",
                                "HANDBILL_DB_URL", postgres.jdbcUrl(),
                                "HANDBILL_DB_USER", postgres.user(),
                                "HANDBILL_DB_PASSWORD", postgres.password(),
                                "HANDBILL_REDIS_URL", redis.url()));
        builder.environment().putAll(env);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new HandbillProcess(builder.start(), port);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** The exit code of one that ends by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It runs although it should have ended");
        }
        return process.exitValue();
    }

    /** SIGKILL: no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, as an operator or a cluster stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end within a minute of SIGTERM");
        }
    }

    private void awaitReady(int managementPort, Path log) {
        URI ready = URI.create("http://localhost:" + managementPort + "/q/health/ready");
        HttpClient client = HttpClient.newHttpClient();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            if (!process.isAlive()) {
                                throw new IllegalStateException(
                                        "It ended at once: " + Files.readString(log));
                            }
                            return isReady(client, ready);
                        });
    }

    private static boolean isReady(HttpClient client, URI ready) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(ready).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
