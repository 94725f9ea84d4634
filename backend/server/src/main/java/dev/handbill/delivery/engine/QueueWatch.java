package dev.handbill.delivery.engine;

import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.Db;
import dev.handbill.queue.Lane;
import dev.handbill.queue.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Looks, for the metrics, at how long the queues are and how long their first has waited, and what
 * lost workers had.
 */
@ApplicationScoped
class QueueWatch {
    private final WorkQueue queue;
    private final Db db;
    private final EngineMetrics metrics;

    QueueWatch(WorkQueue queue, Db db, EngineMetrics metrics) {
        this.queue = queue;
        this.db = db;
        this.metrics = metrics;
    }

    void look(List<Lane> lanes) {
        for (Channel channel : Channel.values()) {
            List<Lane> of = lanes.stream().filter(lane -> lane.channel() == channel).toList();
            long depth = of.stream().mapToLong(queue::depth).sum();
            long[] first = of.stream().flatMapToLong(lane -> queue.first(lane).stream()).toArray();
            metrics.queueIs(channel, depth, first.length == 0 ? Duration.ZERO : oldest(first));
        }
    }

    void lost(int inQueue, Collection<long[]> inLedger) {
        metrics.leasesLost(inQueue, inLedger.stream().mapToInt(ids -> ids.length).sum());
    }

    private Duration oldest(long[] ids) {
        return db.one(
                """
                SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) AS seconds
                FROM deliveries WHERE id = ANY (?)
                """,
                row -> Duration.ofMillis((long) (row.getDouble("seconds") * 1000)),
                ids);
    }
}
