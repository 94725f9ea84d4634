package dev.handbill.local;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Notices when a part of the run is gone: the rest is of no use without it. */
record Watch(LocalPostgres postgres, LocalRedis redis, Program backend, Program dashboard) {
    private static final Duration BETWEEN_LOOKS_AT_SERVERS = Duration.ofSeconds(2);

    void untilSomethingEnds(BooleanSupplier isStopping) {
        Instant nextLook = Instant.now();
        while (!isStopping.getAsBoolean()) {
            requirePrograms();
            if (Instant.now().isAfter(nextLook)) {
                requireServers();
                nextLook = Instant.now().plus(BETWEEN_LOOKS_AT_SERVERS);
            }
            Waiting.briefly();
        }
    }

    void requireAllRunning() {
        requirePrograms();
        requireServers();
    }

    private void requirePrograms() {
        if (!backend.isRunning()) {
            throw new RunProblem(backend.farewell());
        }
        if (!dashboard.isRunning()) {
            throw new RunProblem(dashboard.farewell());
        }
    }

    private void requireServers() {
        if (!postgres.isRunning()) {
            throw new RunProblem("PostgreSQL ended by itself; see " + postgres.log());
        }
        if (!redis.isRunning()) {
            throw new RunProblem("Redis ended by itself; see " + redis.log());
        }
    }
}
