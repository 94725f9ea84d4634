package dev.handbill.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.ServerFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What deploy/ promises of the packaged application: one job migrates, processes only look, and the
 * role in PostgreSQL is no superuser.
 */
class MigrationJobIT {
    private static final String PASSWORD = "of-the-file-4711";
    private static final Map<String, String> AS_HANDBILL =
            Map.of("HANDBILL_DB_USER", "handbill", "HANDBILL_DB_PASSWORD", PASSWORD);
    private static final Map<String, String> ONLY_LOOKS =
            Map.of(
                    "HANDBILL_DB_USER", "handbill",
                    "HANDBILL_DB_PASSWORD", PASSWORD,
                    "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
                    "QUARKUS_FLYWAY_VALIDATE_AT_START", "true");

    @TempDir Path folder;

    @Test
    void oneJobMigratesAndTheRestLooks() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(files("postgres"), 0, false);
                LocalRedis redis =
                        LocalRedis.start(
                                new ServerFiles(
                                        folder.resolve("programs"),
                                        folder.resolve("redis"),
                                        folder.resolve("redis.log")),
                                0)) {
            // as deploy/compose/postgres-init.sh does
            run(
                    postgres,
                    "CREATE ROLE handbill LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                            .formatted(PASSWORD));
            run(postgres, "ALTER DATABASE handbill OWNER TO handbill");

            Path early = folder.resolve("early.log");
            int refused =
                    HandbillProcess.begin("api", postgres, redis, early, ONLY_LOOKS).awaitEnd();
            assertThat(refused).isNotZero();
            assertThat(Files.readString(early)).contains("Detected resolved migration not applied");

            Map<String, String> job =
                    Map.of(
                            "HANDBILL_DB_USER", "handbill",
                            "HANDBILL_DB_PASSWORD", PASSWORD,
                            "QUARKUS_INIT_AND_EXIT", "true");
            assertThat(
                            HandbillProcess.begin(
                                            "all", postgres, redis, folder.resolve("job.log"), job)
                                    .awaitEnd())
                    .isZero();

            HandbillProcess api =
                    HandbillProcess.start(
                            "api", postgres, redis, folder.resolve("api.log"), ONLY_LOOKS);
            HandbillProcess worker =
                    HandbillProcess.start(
                            "worker", postgres, redis, folder.resolve("worker.log"), AS_HANDBILL);
            MainJob shop = new MainJob(api.url());
            shop.setUp();
            shop.importCustomers(50);
            assertThat(superusers(postgres)).isZero();
            worker.stop();
            api.stop();
        }
    }

    private ServerFiles files(String server) {
        return new ServerFiles(
                Path.of("target", "embedded").resolve(server),
                folder.resolve(server),
                folder.resolve(server + ".log"));
    }

    private static void run(LocalPostgres postgres, String sql) throws Exception {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of Handbill's sessions. */
    private static long superusers(LocalPostgres postgres) throws Exception {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT count(*) FILTER (WHERE rolsuper) FROM pg_stat_activity
                                JOIN pg_roles ON rolname = usename
                                WHERE datname = 'handbill' AND pid <> pg_backend_pid()
                                """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws Exception {
        return DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
