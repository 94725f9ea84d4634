package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.ServerFiles;
import dev.handbill.test.QrReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The main job with 5,000 customers on the packaged application: a flaky provider, a worker that is
 * killed twice in the middle, and a rate that holds over a restart. Side by side, each with servers
 * of its own: the rate's test waits most of its time.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWorkerIT {
    private static final int CUSTOMERS = 5_000;
    private static final int WINDOW_SECONDS = 60;

    /** Short waits, so that a killed worker's messages are taken over within the test. */
    private static final Map<String, String> BRISK =
            Map.of(
                    "HANDBILL_DELIVERY_LEASE", "15s",
                    "HANDBILL_DELIVERY_TIMEOUT", "10s",
                    "HANDBILL_DELIVERY_RETRY_BASE", "500ms",
                    "HANDBILL_DELIVERY_RETRY_FACTOR", "1",
                    "HANDBILL_DELIVERY_CONCURRENCY", "100",
                    "HANDBILL_WEBHOOKS_ALLOW_PRIVATE", "true",
                    "HANDBILL_WEBHOOKS_TIMEOUT", "2s");

    @TempDir Path folder;
    private LocalPostgres postgres;
    private LocalRedis redis;
    private HandbillProcess api;
    private final ToldOfCoupons told = new ToldOfCoupons();

    @BeforeEach
    void startServers() throws Exception {
        postgres = LocalPostgres.start(files(Path.of("target", "embedded"), "postgres"), 0, false);
        // its program is written anew at each start, and may be running for the other test
        redis = LocalRedis.start(files(folder.resolve("programs"), "redis"), 0);
        api = HandbillProcess.start("api", postgres, redis, folder.resolve("api.log"), BRISK);
    }

    @AfterEach
    void stopServers() throws Exception {
        api.stop();
        redis.close();
        postgres.close();
        told.close();
    }

    @Test
    void killedWorkersLoseNothing() throws Exception {
        MainJob job = shopWith(CUSTOMERS);
        job.sandboxFails(0.10, 0.01);
        job.tellOf("coupon.issued", told.url());
        long campaign = job.createCampaign("Lunch on us: {{ short_url }}", 1_000_000);
        job.send(campaign);

        HandbillProcess worker = worker("first");
        awaitOutbox(1_000);
        worker.kill();
        long inFlight = count("deliveries WHERE status = 'sending'");
        worker = worker("second");
        awaitOutbox(4_000);
        worker.kill();
        inFlight += count("deliveries WHERE status = 'sending'");
        worker = worker("third");
        await().atMost(Duration.ofMinutes(5))
                .until(() -> job.status(campaign), "completed"::equals);
        // what the dead left begun is told again, under the same id
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(told.coupons()).hasSize(CUSTOMERS));
        assertThat(told.ids()).hasSize(CUSTOMERS);
        worker.stop();

        assertThat(count("deliveries")).isEqualTo(2 * CUSTOMERS);
        assertThat(count("deliveries WHERE status IN ('pending', 'sending')")).isZero();
        long unknown = count("deliveries WHERE status = 'unknown' AND channel = 'sms'");
        assertThat(count("deliveries WHERE status = 'unknown'")).isEqualTo(unknown);
        assertThat(unknown).isLessThanOrEqualTo(inFlight);

        // for ever failing: four tries, none accepted; whom a kill hit in between has fewer of its
        // own
        assertThat(count("deliveries WHERE status = 'failed' AND attempts <> 4")).isZero();
        assertThat(
                        count(
                                "deliveries d WHERE status = 'failed' AND EXISTS (SELECT FROM"
                                        + " outbox_messages o WHERE o.delivery_id = d.id)"))
                .isZero();
        assertThat(
                        count(
                                "deliveries d WHERE status = 'sent' AND NOT EXISTS (SELECT FROM"
                                        + " outbox_messages o WHERE o.delivery_id = d.id)"))
                .isZero();
        assertThat(
                        count(
                                "(SELECT delivery_id FROM outbox_messages GROUP BY 1 HAVING"
                                        + " count(*) > 1) twice"))
                .isLessThanOrEqualTo(inFlight);
        assertThat(
                        count(
                                "(SELECT delivery_id FROM outbox_messages WHERE channel = 'sms'"
                                        + " GROUP BY 1 HAVING count(*) > 1) twice"))
                .isZero();
        assertCountersMatchTheLedger(campaign);
        assertQrCodesCarryTheTokens();
        assertLogsTellNoSecret();
    }

    /** The first chunk goes out while the second one's transaction is in the middle. */
    @Test
    void aWorkerKilledExpandingLosesNobody() throws Exception {
        int customers = 2_000;
        MainJob job = shopWith(customers);
        long campaign = job.createCampaign("Lunch on us: {{ short_url }}", 1_000_000);
        execute(
                """
                CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_sleep(3); RETURN NULL; END $$;
                CREATE TRIGGER slowly BEFORE INSERT ON qr_codes FOR EACH STATEMENT EXECUTE FUNCTION slowly()
                """);
        job.send(campaign);

        HandbillProcess worker = worker("first");
        awaitOutbox(1);
        worker.kill();
        long inFlight = count("deliveries WHERE status = 'sending'");
        assertThat(count("campaigns WHERE status = 'sending' AND expanded_at IS NULL")).isOne();
        assertThat(count("qr_codes")).isBetween(1L, customers - 1L);
        execute("DROP FUNCTION slowly CASCADE");
        worker = worker("second");
        await().atMost(Duration.ofMinutes(5))
                .until(() -> job.status(campaign), "completed"::equals);
        worker.stop();

        assertThat(count("qr_codes")).isEqualTo(customers);
        assertThat(count("deliveries")).isEqualTo(2 * customers);
        assertThat(count("deliveries WHERE status NOT IN ('sent', 'unknown')")).isZero();
        assertThat(count("deliveries WHERE status = 'unknown'")).isLessThanOrEqualTo(inFlight);
        assertThat(count("outbox_messages"))
                .isBetween(2L * customers - inFlight, 2L * customers + inFlight);
        assertCountersMatchTheLedger(campaign);
    }

    @Test
    void theRateHoldsInEveryWindowOverARestart() throws Exception {
        int perMinute = 600;
        MainJob job = shopWith(800);
        long campaign = job.createCampaign("", perMinute);
        job.send(campaign);

        HandbillProcess worker = worker("first");
        awaitOutbox(300);
        worker.stop();
        assertThat(count("deliveries WHERE status = 'sending'")).isZero();
        worker = worker("second");
        await().atMost(Duration.ofMinutes(4))
                .until(() -> job.status(campaign), "completed"::equals);
        worker.stop();

        assertThat(count("outbox_messages")).isEqualTo(800);
        assertThat(mostInAnyWindow()).isLessThanOrEqualTo(perMinute * 102 / 100);
    }

    private MainJob shopWith(int customers) throws Exception {
        MainJob job = new MainJob(api.url());
        job.setUp();
        HandbillProcess importer = worker("importer");
        job.importCustomers(customers);
        importer.stop();
        return job;
    }

    private ServerFiles files(Path programs, String server) {
        return new ServerFiles(
                programs.resolve(server), folder.resolve(server), folder.resolve(server + ".log"));
    }

    private HandbillProcess worker(String name) throws Exception {
        return HandbillProcess.start(
                "worker", postgres, redis, folder.resolve("worker-" + name + ".log"), BRISK);
    }

    private void awaitOutbox(long messages) {
        await().atMost(Duration.ofMinutes(3)).until(() -> count("outbox_messages") >= messages);
    }

    private void assertCountersMatchTheLedger(long campaign) throws Exception {
        String drift =
                """
                campaign_counts n, LATERAL (
                    SELECT count(*) FILTER (WHERE d.status = 'sent') AS sent,
                           count(*) FILTER (WHERE d.status = 'failed') AS failed,
                           count(*) FILTER (WHERE d.status = 'unknown') AS unknown
                    FROM deliveries d WHERE d.campaign_id = n.campaign_id AND d.channel = n.channel) d
                WHERE n.campaign_id = %d
                  AND (n.sent <> d.sent OR n.failed <> d.failed OR n.unknown <> d.unknown)
                """
                        .formatted(campaign);
        assertThat(count(drift)).isZero();
    }

    private void assertQrCodesCarryTheTokens() throws Exception {
        try (Connection connection = connect();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        SELECT o.inline_image, q.token FROM outbox_messages o
                                        JOIN deliveries d ON d.id = o.delivery_id
                                        JOIN qr_codes q ON q.id = d.qr_code_id
                                        WHERE o.channel = 'email'
                                        """)) {
            while (rows.next()) {
                assertThat(QrReader.read(rows.getBytes(1))).endsWith("/r/" + rows.getString(2));
            }
        }
        assertThat(count("(SELECT token FROM qr_codes GROUP BY token HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(
                        count(
                                "qr_codes WHERE token ~ ('^' || campaign_id || '-' || customer_id"
                                        + " || '-[A-Za-z0-9_-]{22,}$')"))
                .isEqualTo(CUSTOMERS);
    }

    /** Hundreds failed and two workers died; what all processes wrote names nobody. */
    private void assertLogsTellNoSecret() throws Exception {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                logs.append(Files.readString(log));
            }
        }
        String all = logs.toString();
        assertThat(all).contains("Installed features");
        assertThat(all).doesNotContain(MainJob.PASSWORD, "@example.com", "+1415555", "Lunch on us");
        try (Connection connection = connect();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery("SELECT token, short_code FROM qr_codes")) {
            while (rows.next()) {
                assertThat(all.contains(rows.getString(1)) || all.contains(rows.getString(2)))
                        .as("a coupon in the logs")
                        .isFalse();
            }
        }
    }

    /** The most messages in any window, by the times at which the provider accepted them. */
    private long mostInAnyWindow() throws Exception {
        return number(
                """
                SELECT max(n) FROM (SELECT count(*) OVER (ORDER BY accepted_at
                    RANGE BETWEEN CURRENT ROW AND '%d seconds' FOLLOWING) AS n FROM outbox_messages) w
                """
                        .formatted(WINDOW_SECONDS));
    }

    private long count(String from) throws Exception {
        return number("SELECT count(*) FROM " + from);
    }

    private long number(String sql) throws Exception {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
