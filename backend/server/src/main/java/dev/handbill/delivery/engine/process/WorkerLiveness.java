package dev.handbill.delivery.engine.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive means that the worker's turns still end, whatever they find: a process without PostgreSQL
 * or Redis is not ready, but starting it anew would not help. One whose turn has not ended for
 * minutes hangs, and should be started anew.
 */
@Liveness
@ApplicationScoped
class WorkerLiveness implements HealthCheck {
    private final WorkerBeat beat;

    WorkerLiveness(WorkerBeat beat) {
        this.beat = beat;
    }

    @Override
    public HealthCheckResponse call() {
        return beat.isBeating(System.nanoTime())
                ? HealthCheckResponse.up("worker")
                : HealthCheckResponse.down("worker");
    }
}
