package dev.handbill.test;

import dev.handbill.local.LocalPostgres;
import dev.handbill.local.LocalRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
                postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
                redis = LocalRedis.start(folder.resolve("redis"), 0);
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
}
