package dev.handbill.events.visit;

import dev.handbill.kernel.sql.Columns;
import dev.handbill.kernel.sql.Db;
import dev.handbill.kernel.sql.DbException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps visits in memory for half a second, so that following a link never waits for the database
 * and a mailing's first minute is a few statements. What does not fit is not counted; a process
 * that is killed loses what it had.
 */
@Startup
@ApplicationScoped
class VisitBuffer {
    private static final Logger LOG = Logger.getLogger(VisitBuffer.class);
    private static final int MOST = 20_000;
    private static final long COLLECTED_MILLIS = 500;

    private static final String ADD =
            """
            INSERT INTO link_visits (delivery_id, number, by_machine, at)
            SELECT v.delivery_id, v.number, v.by_machine, v.at::timestamptz
            FROM unnest(:deliveries::bigint[], :numbers::int[], :machines::boolean[], :times::text[])
                AS v (delivery_id, number, by_machine, at)
            """;

    private final BlockingQueue<Visit> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean isCollecting = new AtomicBoolean();
    private final Db db;
    private final Counter lost;

    VisitBuffer(Db db, MeterRegistry registry) {
        this.db = db;
        this.lost = registry.counter("handbill.link.visits.lost");
    }

    private record Same(long deliveryId, int number, boolean isByMachine) {}

    void add(Visit visit) {
        if (!waiting.offer(visit)) {
            lost.increment();
        }
        if (isCollecting.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::collect);
        }
    }

    private void collect() {
        try {
            Thread.sleep(COLLECTED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // before they are taken: whoever comes now is taken too, or starts the next turn
        isCollecting.set(false);
        write();
    }

    /** Writes down what has come. */
    synchronized void write() {
        List<Visit> all = new ArrayList<>();
        waiting.drainTo(all);
        if (all.isEmpty()) {
            return;
        }
        // whoever asks again and again within half a second asks once
        Map<Same, Visit> visits = new LinkedHashMap<>();
        for (Visit visit : all) {
            visits.putIfAbsent(
                    new Same(visit.deliveryId(), visit.number(), visit.isByMachine()), visit);
        }
        try {
            db.update(
                    ADD,
                    Columns.of(visits.values())
                            .longs("deliveries", Visit::deliveryId)
                            .ints("numbers", Visit::number)
                            .booleans("machines", Visit::isByMachine)
                            .instants("times", Visit::at)
                            .args());
        } catch (DbException e) {
            lost.increment(visits.size());
            LOG.warnf("%d opens and clicks are not counted: %s", visits.size(), e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        write();
    }
}
