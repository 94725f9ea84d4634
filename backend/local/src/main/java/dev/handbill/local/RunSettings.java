package dev.handbill.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about a local run.
 *
 * @param root the repository
 * @param data where everything that outlives the run is kept
 */
record RunSettings(
        Path root,
        Path data,
        int dashboardPort,
        int httpPort,
        int managementPort,
        int dbPort,
        int redisPort,
        String publicUrl,
        List<String> javaOptions) {

    static RunSettings from(Map<String, String> env, Path root) {
        Path data = root.resolve(text(env, "HANDBILL_DATA_DIR", ".data")).normalize();
        int dashboardPort = port(env, "HANDBILL_DASHBOARD_PORT", 3000);
        String options = text(env, "HANDBILL_JAVA_OPTS", "-Xmx512m");
        return new RunSettings(
                root,
                data,
                dashboardPort,
                port(env, "HANDBILL_HTTP_PORT", 8080),
                port(env, "HANDBILL_MANAGEMENT_PORT", 9000),
                port(env, "HANDBILL_DB_PORT", 15432),
                port(env, "HANDBILL_REDIS_PORT", 16379),
                text(env, "HANDBILL_PUBLIC_URL", "http://localhost:" + dashboardPort),
                Arrays.stream(options.trim().split("\\s+")).filter(o -> !o.isEmpty()).toList());
    }

    /** Stops with one line that names the first busy port and the variable that moves it. */
    void requireFreePorts() {
        ports().forEach(
                        (variable, port) -> {
                            if (Ports.isBusy(port)) {
                                throw new RunProblem(
                                        "Port %d is in use by another program: end it, or choose another port, as in  %s=%d make run"
                                                .formatted(port, variable, port + 1));
                            }
                        });
    }

    ServerFiles postgres() {
        return new ServerFiles(
                data.resolve("postgres/server"), data.resolve("postgres/data"), log("postgres"));
    }

    ServerFiles redis() {
        return new ServerFiles(
                data.resolve("redis/server"), data.resolve("redis/data"), log("redis"));
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String name) {
        return data.resolve("run").resolve(name + ".pid");
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("HANDBILL_DASHBOARD_PORT", dashboardPort);
        ports.put("HANDBILL_HTTP_PORT", httpPort);
        ports.put("HANDBILL_MANAGEMENT_PORT", managementPort);
        ports.put("HANDBILL_DB_PORT", dbPort);
        ports.put("HANDBILL_REDIS_PORT", redisPort);
        return ports;
    }

    private static int port(Map<String, String> env, String variable, int usual) {
        String value = text(env, variable, String.valueOf(usual));
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw new RunProblem(
                "%s must be a port number from 1 to 65535, not \"%s\"".formatted(variable, value));
    }

    private static String text(Map<String, String> env, String variable, String usual) {
        return Optional.ofNullable(env.get(variable)).filter(v -> !v.isBlank()).orElse(usual);
    }
}
