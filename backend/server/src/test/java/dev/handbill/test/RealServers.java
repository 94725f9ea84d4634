package dev.handbill.test;

import dev.handbill.local.Folders;
import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import dev.handbill.local.ServerFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts one PostgreSQL and one Redis for all tests of this JVM. */
@QuarkusTestResource(RealServers.class)
public class RealServers implements QuarkusTestResourceLifecycleManager {
    private static LocalPostgres postgres;
    private static LocalRedis redis;

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (postgres == null) {
                Path folder = Files.createTempDirectory("handbill-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "servers-end"));
                postgres = LocalPostgres.start(files(folder, "postgres"), 0, false);
                redis = LocalRedis.start(files(folder, "redis"), 0);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The embedded servers did not start", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "quarkus.redis.hosts", redis.url());
    }

    @Override
    public void stop() {
        // one pair of servers serves every test profile of this JVM; both end with it
    }

    private static ServerFiles files(Path folder, String name) {
        // unpacked once for all runs; the data is new every time
        return new ServerFiles(
                Path.of("target", "embedded", name),
                folder.resolve(name),
                folder.resolve(name + ".log"));
    }

    private static synchronized void end(Path folder) {
        try {
            if (redis != null) {
                redis.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("The embedded servers did not end: " + e.getMessage());
        }
    }
}
