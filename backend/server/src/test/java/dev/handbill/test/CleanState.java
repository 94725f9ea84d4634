package dev.handbill.test;

import dev.handbill.kernel.Db;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Empties PostgreSQL and Redis; tests call it before each test. */
@ApplicationScoped
public class CleanState {
    private final Db db;
    private final RedisDataSource redis;

    CleanState(Db db, RedisDataSource redis) {
        this.db = db;
        this.redis = redis;
    }

    public void reset() {
        String tables =
                db
                        .query(
                                """
                                SELECT tablename FROM pg_tables
                                WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
                                """,
                                row -> row.getString("tablename"))
                        .stream()
                        .collect(Collectors.joining(", "));
        db.update("TRUNCATE " + tables + " RESTART IDENTITY CASCADE");
        db.update("INSERT INTO sandbox_behavior DEFAULT VALUES");
        redis.flushall();
    }
}
