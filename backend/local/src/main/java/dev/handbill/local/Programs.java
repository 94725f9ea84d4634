package dev.handbill.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How backend and dashboard are started, and how one sees that they are ready. */
record Programs(RunSettings settings, boolean isDev) {
    /** Longer than the backend takes to let requests and sends under way finish. */
    private static final Duration BACKEND_STOP = Duration.ofSeconds(45);

    private static final Duration DASHBOARD_STOP = Duration.ofSeconds(5);

    Program.Order backend(LocalPostgres postgres, LocalRedis redis) {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("HANDBILL_DB_URL", postgres.jdbcUrl());
        env.put("HANDBILL_DB_USER", postgres.user());
        env.put("HANDBILL_DB_PASSWORD", postgres.password());
        env.put("HANDBILL_REDIS_URL", redis.url());
        env.put("HANDBILL_HTTP_PORT", String.valueOf(settings.httpPort()));
        env.put("HANDBILL_HTTP_HOST", inherited("HANDBILL_HTTP_HOST", "127.0.0.1"));
        env.put("HANDBILL_MANAGEMENT_PORT", String.valueOf(settings.managementPort()));
        env.put("HANDBILL_LOG_JSON", inherited("HANDBILL_LOG_JSON", "false"));
        env.put("HANDBILL_PUBLIC_URL", settings.publicUrl());
        return new Program.Order(
                "backend",
                settings.root().resolve(isDev ? "backend" : ""),
                isDev ? devBackend() : builtBackend(),
                env,
                isDev,
                BACKEND_STOP);
    }

    Program.Order dashboard() {
        Path folder = settings.root().resolve("frontend");
        List<String> command = new ArrayList<>(List.of("node", "node_modules/vite/bin/vite.js"));
        command.addAll(isDev ? List.of("--strictPort") : List.of("preview"));
        return new Program.Order(
                "dashboard",
                folder,
                command,
                Map.of(
                        "HANDBILL_DASHBOARD_PORT",
                        String.valueOf(settings.dashboardPort()),
                        "HANDBILL_DASHBOARD_HOST",
                        inherited("HANDBILL_DASHBOARD_HOST", "localhost"),
                        "HANDBILL_BACKEND_URL",
                        "http://127.0.0.1:" + settings.httpPort()),
                isDev,
                DASHBOARD_STOP);
    }

    boolean isBackendReady() {
        return answers("http://127.0.0.1:%d/q/health/ready", settings.managementPort());
    }

    boolean isDashboardReady() {
        return answers("http://127.0.0.1:%d/", settings.dashboardPort())
                || answers("http://[::1]:%d/", settings.dashboardPort());
    }

    private List<String> builtBackend() {
        Path app = settings.root().resolve("backend/server/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(app)) {
            throw new RunProblem("The backend is not built: run  make build");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(aheadOfTime(app.resolveSibling("handbill.aot")));
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", app.toString()));
        return command;
    }

    /** A cache that does not fit, after an update of Java, say, is told in the backend's log. */
    static List<String> aheadOfTime(Path cache) {
        if (Files.exists(cache)) {
            return List.of(
                    "-XX:AOTCache=" + cache,
                    "-Xlog:aot=error",
                    // which adapters are made anew is of no use to anybody
                    "-Xlog:aot+codecache+stubs=error");
        }
        System.out.println(
                "  Without its ahead-of-time cache Handbill starts more slowly: make aot");
        return List.of();
    }

    private List<String> devBackend() {
        String maven = inherited("HANDBILL_DEV_MAVEN", "mvn");
        String ports =
                "-Dquarkus.http.port=%d -Dquarkus.management.port=%d"
                        .formatted(settings.httpPort(), settings.managementPort());
        return List.of(maven, "-pl", "server", "-am", "quarkus:dev", "-Djvm.args=" + ports);
    }

    private static boolean answers(String form, int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(form.formatted(port)).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            boolean isFine = connection.getResponseCode() == 200;
            connection.disconnect();
            return isFine;
        } catch (IOException e) {
            return false;
        }
    }

    private static String inherited(String variable, String usual) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .orElse(usual);
    }
}
