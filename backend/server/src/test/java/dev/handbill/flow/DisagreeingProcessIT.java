package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.ServerFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of the packaged application that share a database and were set up differently: whoever
 * differs from those that run ends with one line that says in what, and sends nothing.
 */
class DisagreeingProcessIT {
    private static final int CUSTOMERS = 20;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "HANDBILL_DELIVERY_LEASE", "15s",
                    "HANDBILL_DELIVERY_TIMEOUT", "10s",
                    // six starts are most of what this test does
                    "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    /** What a worker has that was forgotten when the others were changed. */
    private static final Map<String, Map<String, String>> OTHERS =
            Map.of(
                    "HANDBILL_EMAIL_PROVIDER",
                    Map.of(
                            "HANDBILL_EMAIL_PROVIDER", "smtp",
                            "HANDBILL_SMTP_HOST", "localhost",
                            "HANDBILL_SMTP_PORT", "9",
                            "HANDBILL_EMAIL_FROM", "shop@example.com"),
                    "HANDBILL_PUBLIC_URL",
                    Map.of("HANDBILL_PUBLIC_URL", "http://localhost:9999"),
                    "HANDBILL_DELIVERY_LEASE",
                    Map.of("HANDBILL_DELIVERY_LEASE", "16s"),
                    "HANDBILL_DELIVERY_TIMEOUT",
                    Map.of("HANDBILL_DELIVERY_TIMEOUT", "9s"));

    @TempDir Path folder;

    @Test
    void whoDiffersEndsAndWhoAgreesGoesOn() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(files("postgres"), 0, false);
                LocalRedis redis = LocalRedis.start(files("redis"), 0)) {
            Path log = folder.resolve("api.log");
            HandbillProcess api = HandbillProcess.start("api", postgres, redis, log, SETTINGS);
            try {
                MainJob job = new MainJob(api.url());
                job.setUp();
                makeCustomers(postgres);
                long campaign = job.createCampaign("", 1_000_000);
                job.send(campaign);

                assertThatAllEnd(postgres, redis);
                assertThat(number(postgres, "SELECT count(*) FROM deliveries")).isZero();

                Path again = folder.resolve("worker.log");
                HandbillProcess worker =
                        HandbillProcess.start("worker", postgres, redis, again, SETTINGS);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> job.status(campaign), "completed"::equals);
                worker.stop();
                assertThat(number(postgres, "SELECT count(*) FROM outbox_messages"))
                        .isEqualTo(CUSTOMERS);
            } finally {
                api.stop();
            }
        }
    }

    /** All at once, since most of a start is waiting. */
    private void assertThatAllEnd(LocalPostgres postgres, LocalRedis redis) throws Exception {
        Map<String, HandbillProcess> started = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, String>> other : OTHERS.entrySet()) {
            Map<String, String> env = new HashMap<>(SETTINGS);
            env.putAll(other.getValue());
            String name = other.getKey();
            started.put(name, HandbillProcess.begin("worker", postgres, redis, logOf(name), env));
        }
        for (Map.Entry<String, HandbillProcess> one : started.entrySet()) {
            String name = one.getKey();
            assertThat(one.getValue().awaitEnd()).as(name).isNotZero();
            assertThat(Files.readAllLines(logOf(name)))
                    .as(name)
                    .filteredOn(line -> line.contains(name + " is "))
                    .singleElement()
                    .asString()
                    .contains("at the processes that run", "Give all of them the same value");
            assertThat(Files.readString(logOf(name))).as(name).doesNotContain("\tat ");
        }
    }

    private Path logOf(String name) {
        return folder.resolve(name + ".log");
    }

    private ServerFiles files(String server) {
        return new ServerFiles(
                Path.of("target", "embedded", server),
                folder.resolve(server),
                folder.resolve(server + ".log"));
    }

    /** No import: a worker would have to start for it. */
    private static void makeCustomers(LocalPostgres postgres) throws Exception {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO customers (email) SELECT 'guest' || i || '@example.com' FROM generate_series(1, %d) i"
                            .formatted(CUSTOMERS));
        }
    }

    private static long number(LocalPostgres postgres, String sql) throws Exception {
        try (Connection connection = connect(postgres);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws Exception {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
