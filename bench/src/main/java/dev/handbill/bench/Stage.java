package dev.handbill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.bench.simulator.Misbehavior;
import dev.handbill.bench.simulator.Simulator;
import dev.handbill.local.Folders;
import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.Ports;
import dev.handbill.local.ServerFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a program needs: PostgreSQL that writes through to its disk, Redis with its
 * append-only file, the simulated providers, and Handbill's processes. Ends what it started.
 */
final class Stage implements AutoCloseable {
    private static final Duration SIMULATOR_START = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Settings settings;
    private final Path folder;
    private final Map<String, String> env;
    private final List<Handbill> workers = new ArrayList<>();
    private final int postgresPort = Ports.anyFree();
    private final int redisPort = Ports.anyFree();
    private final int httpPort = Ports.anyFree();
    private final int smtpPort = Ports.anyFree();
    private final Process simulator;

    /** Ctrl-C leaves nothing behind either. */
    private final Thread hook = new Thread(this::endAll, "stage-end");

    private LocalPostgres postgres;
    private LocalRedis redis;
    private @Nullable Handbill api;
    private final Sql sql;
    private final Shop shop = new Shop(this::sql);

    /** Of the release that processes are started from. */
    private Path jar;

    /**
     * @param env on top of what makes Handbill use these servers
     */
    Stage(Settings settings, Map<String, String> env) throws IOException, InterruptedException {
        this(settings, env, settings.jar());
        open();
        shop.setUp();
    }

    /** Stores and providers, before any process of Handbill was started. */
    static Stage closed(Settings settings, Map<String, String> env)
            throws IOException, InterruptedException {
        return new Stage(settings, env, settings.jar());
    }

    private Stage(Settings settings, Map<String, String> env, Path jar)
            throws IOException, InterruptedException {
        this.settings = settings;
        this.jar = jar;
        this.env = env;
        this.folder = Files.createTempDirectory("handbill-bench");
        this.postgres = startPostgres();
        this.redis = startRedis();
        this.sql = new Sql(() -> postgres.jdbcUrl(), postgres.user(), postgres.password());
        this.simulator = startSimulator();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on the shop is asked through a process of the release that is started now. */
    final void open() throws IOException, InterruptedException {
        Handbill before = api;
        api = handbill("api", settings.apiOptions(), Map.of());
        shop.moveTo(api.url());
        if (before != null) {
            before.stop();
        }
    }

    /** Processes that start from now on are of this release. */
    void upgradeTo(Path newer) {
        this.jar = newer;
    }

    /** Brings the schema to that of the release, as a cluster's job does, and ends. */
    Duration migrate() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code =
                process(
                                "all",
                                settings.apiOptions(),
                                Map.of("QUARKUS_INIT_AND_EXIT", "true"),
                                "migration")
                        .awaitEnd();
        if (code != 0) {
            throw new IllegalStateException(
                    "The migration ended with " + code + ", see " + log("migration"));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    LocalPostgres postgres() {
        return postgres;
    }

    Shop shop() {
        return shop;
    }

    Handbill api() {
        return Objects.requireNonNull(api);
    }

    Sql sql() {
        return sql;
    }

    RedisLine redis() {
        return new RedisLine(redisPort);
    }

    Path folder() {
        return folder;
    }

    /** A worker with the Java options that Handbill's own images start it with. */
    Handbill worker() throws IOException, InterruptedException {
        return worker(Map.of());
    }

    /**
     * @param more on top of the environment of this stage
     */
    Handbill worker(Map<String, String> more) throws IOException, InterruptedException {
        Handbill worker = handbill("worker", settings.javaOptions(), more);
        workers.add(worker);
        return worker;
    }

    Handbill lastWorker() {
        return workers.getLast();
    }

    void behave(Misbehavior how) throws InterruptedException {
        try {
            control(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(how)));
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        }
    }

    /** How many messages the simulated providers have taken so far. */
    long accepted() {
        return count("accepted");
    }

    long count(String name) {
        try {
            return JSON.readTree(control(HttpRequest.BodyPublishers.noBody())).path(name).asLong();
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that was sent so far. */
    SentLog sent() {
        if (count("violations") > 0) {
            throw new IllegalStateException("A request broke a provider's contract");
        }
        return SentLog.read(folder.resolve("sent.csv"));
    }

    long postgresPid() throws IOException {
        String file = Files.readString(postgresData().resolve("postmaster.pid"));
        return Long.parseLong(file.lines().findFirst().orElseThrow().strip());
    }

    long redisPid() throws IOException {
        return Long.parseLong(
                Files.readString(folder.resolve("redis").resolve("redis.pid")).strip());
    }

    long simulatorPid() {
        return simulator.pid();
    }

    /** SIGKILL, and later the same data on the same port. */
    void killRedis() throws IOException {
        ProcessHandle.of(redisPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    void restartRedis(boolean withoutData) throws IOException {
        if (withoutData) {
            Folders.delete(folder.resolve("redis"));
        }
        redis = startRedis();
    }

    void stopPostgres() throws IOException {
        postgres.close();
    }

    void restartPostgres() throws IOException {
        postgres = startPostgres();
    }

    /** SIGKILL for all of Handbill's own processes. */
    void killAll() throws InterruptedException {
        for (Handbill worker : workers) {
            worker.kill();
        }
        api().kill();
    }

    /** Both stores are gone, with all that was in them. */
    void destroyStores() throws IOException {
        killRedis();
        stopPostgres();
        Folders.delete(folder.resolve("redis"));
        Folders.delete(postgresData());
    }

    /** PostgreSQL out of these files, Redis empty. */
    void restoreStores(BaseBackup backup) throws IOException {
        backup.restoreTo(postgresData());
        restartPostgres();
        restartRedis(true);
    }

    Path postgresData() {
        return folder.resolve("postgres");
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Handbill worker : workers) {
            if (worker.isAlive()) {
                Processes.signal(worker.pid(), "CONT");
                // gracefully, so that a flight recording is written
                worker.stop();
            }
        }
        if (api != null) {
            api.stop();
        }
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it runs already
            return;
        }
        if (!settings.keepsFiles()) {
            Folders.delete(folder);
        }
    }

    private void endAll() {
        workers.forEach(Handbill::end);
        if (api != null) {
            api.end();
        }
        simulator.destroyForcibly();
        redis.close();
        try {
            postgres.close();
        } catch (IOException e) {
            System.err.println("PostgreSQL did not end: " + e.getMessage());
        }
    }

    private Handbill handbill(String role, List<String> options, Map<String, String> more)
            throws IOException, InterruptedException {
        return process(role, options, more, role + workers.size()).awaitReady();
    }

    private Handbill process(
            String role, List<String> options, Map<String, String> more, String log)
            throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put("HANDBILL_ROLE", role);
        all.put("HANDBILL_PUBLIC_URL", "https://shop.example.com");
        all.put("HANDBILL_DB_URL", postgres.jdbcUrl());
        all.put("HANDBILL_DB_USER", postgres.user());
        all.put("HANDBILL_DB_PASSWORD", postgres.password());
        all.put("HANDBILL_REDIS_URL", redis.url());
        all.put("HANDBILL_EMAIL_PROVIDER", "sendgrid");
        all.put("SENDGRID_API_KEY", Simulator.API_KEY);
        all.put("SENDGRID_BASE_URL", "http://127.0.0.1:" + httpPort);
        all.put("HANDBILL_SMS_PROVIDER", "twilio");
        all.put("TWILIO_ACCOUNT_SID", Simulator.ACCOUNT_SID);
        all.put("TWILIO_AUTH_TOKEN", Simulator.AUTH_TOKEN);
        all.put("TWILIO_FROM", Simulator.FROM);
        all.put("TWILIO_BASE_URL", "http://127.0.0.1:" + httpPort);
        all.put("HANDBILL_SMTP_HOST", "127.0.0.1");
        all.put("HANDBILL_SMTP_PORT", Integer.toString(smtpPort));
        all.put("HANDBILL_SMTP_TLS", "none");
        all.putAll(env);
        all.putAll(more);
        return Handbill.start(jar, options, all, log(log));
    }

    private LocalPostgres startPostgres() throws IOException {
        return LocalPostgres.start(files("postgres"), postgresPort, true);
    }

    private LocalRedis startRedis() throws IOException {
        return LocalRedis.start(files("redis"), redisPort);
    }

    private ServerFiles files(String name) {
        return new ServerFiles(settings.embedded().resolve(name), folder.resolve(name), log(name));
    }

    private Process startSimulator() throws IOException, InterruptedException {
        Process started =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Simulator.class.getName(),
                                Integer.toString(httpPort),
                                Integer.toString(smtpPort),
                                folder.resolve("sent.csv").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log("simulator").toFile()))
                        .start();
        Waiting.until(
                SIMULATOR_START,
                "the simulator listens",
                () -> {
                    try {
                        control(HttpRequest.BodyPublishers.noBody());
                        return true;
                    } catch (IOException notYet) {
                        return false;
                    }
                });
        return started;
    }

    private String control(HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        boolean isQuestion = body.contentLength() == 0;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/control"));
        return HTTP.send(
                        (isQuestion ? request.GET() : request.POST(body)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
